package io.closerate.export;

import io.closerate.grid.Tier;
import java.util.List;
import java.util.StringJoiner;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of results: how many leads in each tier, then every lead with score, probability, tier and reasons. */
final class ExcelResult {

    private static final int ROW = 1;
    private static final int LEAD = 2;
    private static final int SCORE = 3;
    private static final int BAR = 4;
    private static final int PROBABILITY = 5;
    private static final int TIER = 6;
    private static final int REASONS = 7;
    private static final int SUMMARY = 2;

    private final ExcelLayout layout;
    private final ExcelCalculation calculation;
    private final Worksheet sheet;
    private final int head;

    ExcelResult(ExcelLayout layout, ExcelCalculation calculation, Worksheet sheet) {
        this.layout = layout;
        this.calculation = calculation;
        this.sheet = sheet;
        this.head = headRow(layout);
    }

    /** {@return the row of the header above the leads} */
    static int headRow(ExcelLayout layout) {
        return SUMMARY + layout.grid.tiers().list().size() + 2;
    }

    void write(int leads) {
        ExcelLook.title(sheet, 0, ROW, layout.say(ExcelWords.RESULT));
        summary(leads);
        ExcelCells.texts(sheet, head, ROW, layout.say(ExcelWords.ROW), layout.say(ExcelWords.LEAD), layout.say(ExcelWords.SCORE), "",
                layout.say(ExcelWords.PROBABILITY), layout.say(ExcelWords.TIER), layout.say(ExcelWords.REASONS));
        ExcelLook.head(sheet, head, ROW, REASONS);
        rightAligned(head, ROW, SCORE, PROBABILITY);
        sheet.style(head, TIER).horizontalAlignment("center").verticalAlignment("center").set();
        apart(sheet.style(head, LEAD).verticalAlignment("center"));
        leads(leads);
        styles(leads);
    }

    /** Every row says what the sheet of calculations found for one row of raw data; both count from row 2. */
    private void leads(int leads) {
        String filled = first(calculation.filled());
        String score = first(calculation.score());
        String own = ExcelCells.letters(SCORE) + (head + 2);
        ExcelCells.formulas(sheet, head + 1, leads, ROW, whenFilled(filled, "ROW(" + filled + ")"));
        ExcelCells.formulas(sheet, head + 1, leads, LEAD, whenFilled(filled, ExcelWords.RAW.sheet(layout.language) + "$A2&\"\""));
        ExcelCells.formulas(sheet, head + 1, leads, SCORE, whenFilled(filled, score));
        ExcelCells.formulas(sheet, head + 1, leads, BAR, whenFilled(filled, ExcelLook.bar(own + "-" + layout.grid.lowest(),
                Integer.toString(Math.max(1, layout.grid.highest() - layout.grid.lowest())))));
        ExcelCells.formulas(sheet, head + 1, leads, PROBABILITY, whenFilled(filled, layout.probability(own)));
        ExcelCells.formulas(sheet, head + 1, leads, TIER, whenFilled(filled, tier(own)));
        StringJoiner reasons = new StringJoiner("&");
        String before = "";
        for (String reason : calculation.reasons()) {
            String cell = first(reason);
            reasons.add(before.isEmpty() ? cell : "IF(" + cell + "=\"\",\"\",\"; \"&" + cell + ")");
            before = cell;
        }
        ExcelCells.formulas(sheet, head + 1, leads, REASONS, whenFilled(filled, reasons.toString()));
    }

    /** The address of a step of the first lead. */
    private static String first(String address) {
        return address.replace("#", "2");
    }

    private static String whenFilled(String filled, String then) {
        return "IF(" + filled + "=0,\"\"," + then + ")";
    }

    /** The tier below all those that begin above the score. */
    private String tier(String score) {
        int ends = layout.grid.tiers().list().size() - 1;
        String above = ends == 0 ? "0"
                : "SUMPRODUCT(--(" + layout.at(ExcelLayout.TIER_HEAD + 1, ends, ExcelLayout.POINTS) + ">" + score + "))";
        return "INDEX(" + layout.at(ExcelLayout.TIER_HEAD + 1, ends + 1, ExcelLayout.TIER) + ",1+" + above + ")&\"\"";
    }

    private void summary(int leads) {
        ExcelCells.texts(sheet, SUMMARY, LEAD, layout.say(ExcelWords.TIER), layout.say(ExcelWords.LEADS), "",
                layout.say(ExcelWords.SHARE), layout.say(ExcelWords.EXPECTED));
        ExcelLook.head(sheet, SUMMARY, LEAD, TIER);
        rightAligned(SUMMARY, SCORE, PROBABILITY, TIER);
        String tiers = ExcelCells.fixed(head + 1, leads, TIER);
        List<Tier> list = layout.grid.tiers().list();
        for (int i = 0; i < list.size(); i++) {
            int row = SUMMARY + 1 + i;
            String name = layout.at(ExcelLayout.TIER_HEAD + 1 + i, ExcelLayout.TIER);
            String count = ExcelCells.fixed(row, SCORE);
            String all = "MAX(1," + layout.at(ExcelLayout.COUNT_ROW, ExcelLayout.VALUE) + ")";
            ExcelCells.formula(sheet, row, LEAD, name + "&\"\"");
            sheet.style(row, LEAD).bold().fillColor(ExcelLook.TIERS[Math.min(i, ExcelLook.TIERS.length - 1)]).set();
            ExcelCells.formula(sheet, row, SCORE, "SUMPRODUCT(--EXACT(" + tiers + "," + name + "))");
            ExcelCells.formula(sheet, row, BAR, ExcelLook.bar(count, all));
            apart(sheet.style(row, BAR).fontColor(ExcelLook.BLUE).fontSize(8));
            ExcelCells.formula(sheet, row, PROBABILITY, count + "/" + all);
            sheet.style(row, PROBABILITY).format("0%").set();
            ExcelCells.formula(sheet, row, TIER, "SUMIF(" + tiers + "," + name + "," + ExcelCells.fixed(head + 1, leads, PROBABILITY) + ")");
            sheet.style(row, TIER).format("0.0").set();
        }
    }

    /** Headers stand over numbers as these do. */
    private void rightAligned(int row, int... columns) {
        for (int column : columns) {
            sheet.style(row, column).horizontalAlignment("right").verticalAlignment("center").set();
        }
    }

    /** Words and bars do not touch the number that ends just before them; without a side named, no program indents. */
    private static void apart(StyleSetter style) {
        style.horizontalAlignment("left").indent(1).set();
    }

    private void styles(int leads) {
        sheet.range(head + 1, PROBABILITY, head + leads, PROBABILITY).style().format("0.0%").set();
        apart(sheet.range(head + 1, BAR, head + leads, BAR).style().fontColor(ExcelLook.BLUE).fontSize(8));
        apart(sheet.range(head + 1, LEAD, head + leads, LEAD).style());
        sheet.range(head + 1, SCORE, head + leads, SCORE).style().bold().set();
        sheet.range(head + 1, ROW, head + leads, ROW).style().fontColor(ExcelLook.GREY).set();
        sheet.range(head + 1, TIER, head + leads, TIER).style().bold().horizontalAlignment("center").set();
        int tiers = Math.min(layout.grid.tiers().list().size(), ExcelLook.TIERS.length);
        for (int i = 0; i < tiers; i++) {
            String same = "EXACT($G" + (head + 2) + "," + ExcelCells.fixed(SUMMARY + 1 + i, LEAD) + ")";
            sheet.range(head + 1, TIER, head + leads, TIER).style().fillColor(ExcelLook.TIERS[i])
                    .set(new ConditionalFormattingExpressionRule(same, false));
        }
        double[] widths = {2, 7, 24, 10, 22, 13, 15, 110};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.setAutoFilter(head, ROW, head + leads, REASONS);
        sheet.freezePane(3, head + 1);
        ExcelLook.page(sheet);
    }
}
