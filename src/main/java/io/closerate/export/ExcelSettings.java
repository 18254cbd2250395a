package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.signal.EmailClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of settings: which columns are read, tiers, curve, the points, and the words and numbers that levels are told by. */
final class ExcelSettings {

    /** Signs of {@link EmailClass} that a cell can hold. */
    static final List<String> NOWHERE = signs(EmailClass.NOWHERE);
    static final List<String> NOT_IN_A_DOMAIN = signs(EmailClass.NOT_IN_A_DOMAIN);

    private static final double LOWEST = -9.99E307;

    private final ExcelLayout layout;
    private final Worksheet sheet;

    ExcelSettings(ExcelLayout layout, Worksheet sheet) {
        this.layout = layout;
        this.sheet = sheet;
    }

    private static List<String> signs(String signs) {
        return signs.chars().mapToObj(Character::toString).filter(XmlText::fits).toList();
    }

    void write(int leads) {
        setup(leads);
        tiersAndCurve();
        points();
        lookups();
        emailLists();
        widths();
    }

    private void label(int row, String text) {
        sheet.value(row, ExcelLayout.LABEL, ExcelCells.text(text));
        ExcelLook.quiet(sheet, row, ExcelLayout.LABEL);
    }

    private void setup(int leads) {
        ExcelLook.title(sheet, 0, ExcelLayout.LABEL, layout.say(ExcelWords.SETTINGS));
        label(ExcelLayout.COUNT_ROW, layout.say(ExcelWords.SCORED));
        ExcelCells.formula(sheet, ExcelLayout.COUNT_ROW, ExcelLayout.VALUE,
                "SUM(" + ExcelWords.CALCULATION.sheet(layout.language) + ExcelCells.fixed(1, leads, 0) + ")");
        sheet.style(ExcelLayout.COUNT_ROW, ExcelLayout.VALUE).bold().horizontalAlignment("left").set();
        label(ExcelLayout.GRID_ROW, layout.say(ExcelWords.GRID));
        sheet.value(ExcelLayout.GRID_ROW, ExcelLayout.VALUE, ExcelCells.text(layout.grid.name()));
        label(ExcelLayout.EMAIL_ROW, layout.say(ExcelWords.EMAIL_COLUMN));
        ExcelLook.input(sheet, ExcelLayout.EMAIL_ROW, ExcelLayout.VALUE);
        label(ExcelLayout.PHONE_ROW, layout.say(ExcelWords.PHONE_COLUMN));
        ExcelLook.input(sheet, ExcelLayout.PHONE_ROW, ExcelLayout.VALUE);
        sheet.value(ExcelLayout.PHONE_ROW, ExcelLayout.PLACE, layout.say(ExcelWords.PHONE_UNUSED));
        ExcelLook.quiet(sheet, ExcelLayout.PHONE_ROW, ExcelLayout.PLACE);
        layout.columns().forEach(this::column);
    }

    /** The place of a column is looked up by its exact name; 0 where raw data has none. */
    private void column(String name, int row) {
        if (row != ExcelLayout.EMAIL_ROW) {
            label(row, layout.say(ExcelWords.COLUMN));
        }
        sheet.value(row, ExcelLayout.VALUE, ExcelCells.text(name));
        ExcelLook.input(sheet, row, ExcelLayout.VALUE);
        String heads = ExcelWords.RAW.sheet(layout.language) + "$A$1:$" + ExcelCells.letters(ExcelLayout.RAW_COLUMNS - 1) + "$1";
        String wanted = ExcelCells.fixed(row, ExcelLayout.VALUE);
        ExcelCells.formula(sheet, row, ExcelLayout.PLACE, "IF(" + wanted + "=\"\",0,SUMPRODUCT(MAX(EXACT(" + heads + "," + wanted + ")*COLUMN(" + heads
                + "))))");
        sheet.style(row, ExcelLayout.PLACE).fontColor(ExcelLook.GREY).horizontalAlignment("left")
                .format("\"" + layout.say(ExcelWords.FOUND) + "  (\"0\")\";;\"" + layout.say(ExcelWords.NOT_FOUND) + "\"").set();
    }

    private void tiersAndCurve() {
        ExcelCells.texts(sheet, ExcelLayout.TIER_HEAD, ExcelLayout.TIER, layout.say(ExcelWords.TIER), "", "", layout.say(ExcelWords.FROM));
        ExcelLook.head(sheet, ExcelLayout.TIER_HEAD, ExcelLayout.TIER, ExcelLayout.POINTS);
        List<Tier> tiers = layout.grid.tiers().list();
        for (int i = 0; i < tiers.size(); i++) {
            int row = ExcelLayout.TIER_HEAD + 1 + i;
            sheet.value(row, ExcelLayout.TIER, ExcelCells.text(tiers.get(i).name()));
            sheet.style(row, ExcelLayout.TIER).bold().fillColor(ExcelLook.TIERS[Math.min(i, ExcelLook.TIERS.length - 1)]).set();
            if (i < tiers.size() - 1) {
                sheet.value(row, ExcelLayout.POINTS, tiers.get(i).from());
                ExcelLook.input(sheet, row, ExcelLayout.POINTS);
            }
        }
        if (layout.grid.curve() instanceof LogisticCurve curve) {
            constant(layout.curveRow(), ExcelWords.INTERCEPT, curve.intercept());
            constant(layout.curveRow() + 1, ExcelWords.SLOPE, curve.slope());
        } else if (layout.grid.curve() instanceof KnotCurve curve) {
            knots(curve.knots());
        }
        ExcelCells.texts(sheet, layout.curveRow() + 2, ExcelLayout.TIER, layout.say(ExcelWords.DECIMAL_SIGN));
        ExcelLook.quiet(sheet, layout.curveRow() + 2, ExcelLayout.TIER);
        ExcelCells.formula(sheet, layout.curveRow() + 2, ExcelLayout.POINTS, "MID(1/2,2,1)");
        sheet.style(layout.curveRow() + 2, ExcelLayout.POINTS).horizontalAlignment("right").fontColor(ExcelLook.GREY).set();
    }

    private void knots(List<KnotCurve.Knot> knots) {
        heads(ExcelLayout.KNOTS, ExcelWords.CURVE, ExcelWords.SCORE, ExcelWords.PROBABILITY);
        int row = ExcelLayout.LIST_HEAD + 2;
        for (KnotCurve.Knot knot : knots) {
            sheet.value(row, ExcelLayout.KNOTS, knot.score());
            sheet.value(row, ExcelLayout.KNOTS + 1, knot.probability());
            sheet.style(row++, ExcelLayout.KNOTS + 1).format("0.0%").set();
        }
    }

    private void constant(int row, ExcelWords name, double value) {
        ExcelCells.texts(sheet, row, ExcelLayout.TIER, layout.say(name));
        ExcelLook.quiet(sheet, row, ExcelLayout.TIER);
        sheet.value(row, ExcelLayout.POINTS, value);
        sheet.style(row, ExcelLayout.POINTS).format("0.0000").fontColor(ExcelLook.GREY).set();
    }

    private void points() {
        int head = layout.pointsHead();
        ExcelCells.texts(sheet, head, ExcelLayout.LABEL, layout.say(ExcelWords.ATTRIBUTE), layout.say(ExcelWords.LEVEL),
                layout.say(ExcelWords.WHEN), layout.say(ExcelWords.LEADS), layout.say(ExcelWords.WINS), layout.say(ExcelWords.CLOSE_RATE),
                "", layout.say(ExcelWords.POINTS), "");
        ExcelLook.head(sheet, head, ExcelLayout.LABEL, ExcelLayout.ABOVE);
        sheet.range(head, ExcelLayout.PLACE + 1, head, ExcelLayout.POINTS).style().horizontalAlignment("right").verticalAlignment("center").set();
        sheet.style(head, ExcelLayout.POINTS).horizontalAlignment("center").verticalAlignment("center").set();
        List<Line> lines = layout.grid.lines();
        for (int i = 0; i < lines.size(); i++) {
            int row = layout.lineRow(i);
            for (Level level : lines.get(i).levels()) {
                level(row++, lines.get(i), level);
            }
            ExcelLook.rule(sheet, layout.lineRow(i), ExcelLayout.LABEL, ExcelLayout.ABOVE);
        }
    }

    private void level(int row, Line line, Level level) {
        ExcelCells.texts(sheet, row, ExcelLayout.LABEL, line.attribute(), level.label(), Condition.of(line, level, layout.language));
        ExcelLook.quiet(sheet, row, ExcelLayout.PLACE);
        sheet.value(row, ExcelLayout.PLACE + 1, level.evidence().tally().leads());
        sheet.value(row, ExcelLayout.PLACE + 2, level.evidence().tally().wins());
        if (level.evidence().tally().leads() > 0) {
            sheet.value(row, ExcelLayout.PLACE + 3, (double) level.evidence().tally().wins() / level.evidence().tally().leads());
            sheet.style(row, ExcelLayout.PLACE + 3).format("0.0%").set();
        }
        sheet.value(row, ExcelLayout.POINTS, level.points());
        ExcelLook.input(sheet, row, ExcelLayout.POINTS);
        sheet.style(row, ExcelLayout.POINTS).bold().horizontalAlignment("center").format("+0;-0;0").set();
        String points = "$I" + (row + 1);
        String all = ExcelCells.fixed(layout.pointsHead() + 1, layout.end() - layout.pointsHead() - 1, ExcelLayout.POINTS);
        String most = "MAX(MAX(" + all + "),-MIN(" + all + "),1)";
        ExcelCells.formula(sheet, row, ExcelLayout.BELOW, ExcelLook.bar("-" + points, most));
        sheet.style(row, ExcelLayout.BELOW).fontColor(ExcelLook.VERMILION).fontSize(8).horizontalAlignment("right").set();
        ExcelCells.formula(sheet, row, ExcelLayout.ABOVE, ExcelLook.bar(points, most));
        sheet.style(row, ExcelLayout.ABOVE).fontColor(ExcelLook.BLUE).fontSize(8).set();
    }

    private void lookups() {
        heads(ExcelLayout.WORDS, ExcelWords.WORDS_KNOWN, ExcelWords.ATTRIBUTE, ExcelWords.WORD, ExcelWords.PLACE);
        heads(ExcelLayout.NUMBERS, ExcelWords.NUMBERS_CUT, ExcelWords.ATTRIBUTE, ExcelWords.FROM_NUMBER, ExcelWords.PLACE);
        for (Map.Entry<Cut, ExcelLayout.Lookup> entry : layout.lookups().entrySet()) {
            int word = entry.getValue().words();
            int range = entry.getValue().ranges();
            int code = entry.getValue().codes();
            List<Bin> bins = entry.getKey().bins().list();
            for (int i = 0; i < bins.size(); i++) {
                if (bins.get(i) instanceof Bin.Words named) {
                    for (String each : named.words()) {
                        lookup(word, ExcelLayout.WORDS, entry.getKey(), i);
                        ExcelCells.texts(sheet, word++, ExcelLayout.WORDS + 1, each);
                    }
                } else if (bins.get(i) instanceof Bin.Range each) {
                    lookup(range, ExcelLayout.NUMBERS, entry.getKey(), i);
                    sheet.value(range++, ExcelLayout.NUMBERS + 1, Math.max(LOWEST, each.from()));
                } else if (bins.get(i) instanceof Bin.Special special) {
                    for (double each : special.values()) {
                        lookup(code, ExcelLayout.NUMBERS, entry.getKey(), i);
                        sheet.value(code++, ExcelLayout.NUMBERS + 1, each);
                    }
                }
            }
        }
    }

    private void heads(int column, ExcelWords title, ExcelWords... names) {
        ExcelCells.texts(sheet, ExcelLayout.LIST_HEAD, column, layout.say(title));
        sheet.style(ExcelLayout.LIST_HEAD, column).bold().set();
        for (int i = 0; i < names.length; i++) {
            ExcelCells.texts(sheet, ExcelLayout.LIST_HEAD + 1, column + i, layout.say(names[i]));
        }
        ExcelLook.head(sheet, ExcelLayout.LIST_HEAD + 1, column, column + names.length - 1);
    }

    private void lookup(int row, int column, Cut cut, int place) {
        ExcelCells.texts(sheet, row, column, cut.signal().name());
        ExcelLook.quiet(sheet, row, column);
        sheet.value(row, column + 2, place + 1);
        ExcelLook.quiet(sheet, row, column + 2);
    }

    private void emailLists() {
        boolean needed = layout.lookups().keySet().stream().anyMatch(cut -> cut.signal().type().equals("email"));
        if (needed) {
            list(0, ExcelWords.DISPOSABLE, EmailClass.disposableDomains());
            list(1, ExcelWords.PERSONAL, EmailClass.personalDomains());
            list(2, ExcelWords.GENERIC, EmailClass.genericNames());
            list(3, ExcelWords.NOWHERE, NOWHERE);
            list(4, ExcelWords.NOT_IN_A_DOMAIN, NOT_IN_A_DOMAIN);
            sheet.value(ExcelLayout.LIST_HEAD, ExcelLayout.LISTS, layout.say(ExcelWords.EMAIL_COLUMN));
            sheet.style(ExcelLayout.LIST_HEAD, ExcelLayout.LISTS).bold().set();
            ExcelLook.head(sheet, ExcelLayout.LIST_HEAD + 1, ExcelLayout.LISTS, ExcelLayout.LISTS + 4);
        }
    }

    private void list(int number, ExcelWords head, Collection<String> entries) {
        ExcelCells.texts(sheet, ExcelLayout.LIST_HEAD + 1, ExcelLayout.LISTS + number, layout.say(head));
        int row = ExcelLayout.LIST_HEAD + 2;
        for (String entry : entries) {
            sheet.value(row++, ExcelLayout.LISTS + number, ExcelCells.text(entry));
        }
    }

    private void widths() {
        double[] widths = {2, 24, 26, 44, 9, 9, 14, 22, 12, 22, 3, 18, 26, 11, 3, 24, 14, 11, 3, 22, 22, 16, 18, 18, 3, 12, 12, 3, 24, 10, 10};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        ExcelLook.page(sheet);
        sheet.freezePane(3, 0);
    }
}
