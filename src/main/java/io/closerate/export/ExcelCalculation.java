package io.closerate.export;

import io.closerate.bin.Cut;
import io.closerate.grid.Line;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet that calculates: a row a lead, a column a step, from the cell that was pasted to the level, the points and the reasons.
 *
 * <p>Written with functions that Excel 2016, LibreOffice and Google Sheets share. In formulas {@code #} stands for the row.
 */
final class ExcelCalculation {

    /** So many reasons are told of a lead. */
    static final int REASONS = 5;

    private static final int HIGHEST_KEY = 1000;

    private final ExcelLayout layout;
    private final List<String> heads = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private final Map<String, String> done = new HashMap<>();
    private final Map<Cut, String> bins = new HashMap<>();
    private final String filled;
    private final String score;
    private final List<String> reasons = new ArrayList<>();

    ExcelCalculation(ExcelLayout layout) {
        this.layout = layout;
        filled = add("lead?", "IF(COUNTA(%s)=0,0,1)".formatted(raw()));
        List<String> places = new ArrayList<>();
        layout.grid.lines().forEach(line -> places.add(place(line)));
        String rows = rows(places);
        String points = points(rows);
        score = add("score", "IF(" + filled + "=0,\"\",SUM(" + points + "))");
        reasons(rows, points);
    }

    private String add(String head, String formula) {
        heads.add(head);
        formulas.add(formula);
        return ExcelCells.letters(heads.size() - 1) + "#";
    }

    private String once(String head, Supplier<String> formula) {
        String address = done.get(head);
        if (address == null) {
            address = add(head, formula.get());
            done.put(head, address);
        }
        return address;
    }

    /** The cells of the lead, in the sheet of raw data. */
    private String raw() {
        return ExcelWords.RAW.sheet(layout.language) + "$A#:$" + ExcelCells.letters(ExcelLayout.RAW_COLUMNS - 1) + "#";
    }

    private String cell(String column) {
        return once(column, () -> {
            String place = layout.at(layout.columns().get(column), ExcelLayout.PLACE);
            String cell = "INDEX(" + raw() + ",1," + place + ")";
            return "IF(" + place + "=0,\"\",IF(ISBLANK(" + cell + "),\"\",IFERROR(" + cell + ",\"\")))";
        });
    }

    private String text(String column) {
        return once(column + ": text", () -> {
            String cell = cell(column);
            return ExcelFormulas.text(cell, once(column + ": blanks", () -> ExcelFormulas.blanks(cell)), layout.decimalSign());
        });
    }

    private String number(String column) {
        return once(column + ": number", () -> {
            String canon = once(column + ": plain", () -> ExcelFormulas.plain(once(column + ": small",
                    () -> ExcelFormulas.small(text(column)))));
            String whole = once(column + ": whole", () -> ExcelFormulas.whole(canon));
            String rest = once(column + ": rest", () -> ExcelFormulas.rest(canon, whole));
            return ExcelFormulas.number(new ExcelFormulas.Parts(cell(column), canon, whole, rest), layout.decimalSign());
        });
    }

    private String day(String column) {
        return once(column + ": day", () -> {
            String text = text(column);
            String date = once(column + ": date", () -> ExcelFormulas.date(text));
            String year = once(column + ": year", () -> ExcelFormulas.year(date));
            String month = once(column + ": month", () -> ExcelFormulas.month(date));
            String dayOfMonth = once(column + ": day of month", () -> ExcelFormulas.dayOfMonth(date));
            String time = once(column + ": time", () -> ExcelFormulas.isTime(text, date));
            return ExcelFormulas.day(cell(column), time, new ExcelFormulas.Day(year, month, dayOfMonth));
        });
    }

    private String emailClass(String column) {
        return once(column + ": class", () -> {
            String address = once(column + ": address", () -> "LOWER(" + text(column) + ")");
            String domain = once(column + ": domain", () -> ExcelFormulas.domain(address));
            String valid = once(column + ": valid", () -> ExcelFormulas.isAddress(address, domain,
                    list(3, ExcelSettings.NOWHERE.size()), list(4, ExcelSettings.NOT_IN_A_DOMAIN.size())));
            return "IF(" + address + "=\"\",\"\",IF(NOT(" + valid + "),\"invalid\","
                    + "IF(" + isOneOf(domain, list(0, EmailClass.disposableDomains().size())) + ",\"disposable\","
                    + "IF(" + isOneOf(domain, list(1, EmailClass.personalDomains().size())) + ",\"personal\","
                    + "IF(" + isOneOf("LEFT(" + address + ",FIND(\"@\"," + address + ")-1)", list(2, EmailClass.genericNames().size()))
                    + ",\"generic\",\"professional\")))))";
        });
    }

    private String list(int number, int size) {
        return layout.at(ExcelLayout.LIST_HEAD + 2, size, ExcelLayout.LISTS + number);
    }

    private static String isOneOf(String text, String list) {
        return "SUMPRODUCT(--EXACT(" + list + "," + text + "))>0";
    }

    /** The number of the bin, 1 for the first, that the lead falls into. */
    private String bin(Cut cut) {
        return bins.computeIfAbsent(cut, key -> {
            Signal signal = cut.signal();
            return add(signal.name() + ": level", switch (signal.type()) {
                case "number" -> numberBin(number(signal.column()), cut);
                case "days" -> numberBin(days(signal), cut);
                case "email" -> wordBin(emailClass(signal.column()), cut);
                case "word" -> wordBin(text(signal.column()), cut);
                default -> throw new IllegalArgumentException("the workbook does not know signals of type \"" + signal.type() + "\"");
            });
        });
    }

    private String days(Signal signal) {
        String from = day(signal.column());
        String to = day(signal.reference());
        return once(signal.name() + ": days", () -> "IF(OR(" + from + "=\"\"," + to + "=\"\"),\"\"," + to + "-" + from + ")");
    }

    private String wordBin(String word, Cut cut) {
        ExcelLayout.Lookup lookup = layout.lookups().get(cut);
        String found = "SUMPRODUCT(EXACT(" + layout.at(lookup.words(), lookup.wordCount(), ExcelLayout.WORDS + 1) + "," + word + ")*"
                + layout.at(lookup.words(), lookup.wordCount(), ExcelLayout.WORDS + 2) + ")";
        String known = lookup.wordCount() == 0 ? unseen(cut) : "IF(" + found + "=0," + unseen(cut) + "," + found + ")";
        return "IF(" + word + "=\"\"," + missing(cut) + "," + known + ")";
    }

    private String numberBin(String number, Cut cut) {
        ExcelLayout.Lookup lookup = layout.lookups().get(cut);
        String range = lookup.rangeCount() == 0 ? unseen(cut)
                : "MATCH(" + number + "," + layout.at(lookup.ranges(), lookup.rangeCount(), ExcelLayout.NUMBERS + 1) + ",1)";
        String code = "SUMPRODUCT((" + layout.at(lookup.codes(), lookup.codeCount(), ExcelLayout.NUMBERS + 1) + "=" + number + ")*"
                + layout.at(lookup.codes(), lookup.codeCount(), ExcelLayout.NUMBERS + 2) + ")";
        String known = lookup.codeCount() == 0 ? range : "IF(" + code + ">0," + code + "," + range + ")";
        return "IF(" + number + "=\"\"," + missing(cut) + "," + known + ")";
    }

    private static String missing(Cut cut) {
        return Integer.toString(cut.bins().missing() + 1);
    }

    private static String unseen(Cut cut) {
        return Integer.toString(cut.bins().unseen() + 1);
    }

    /** The place of the lead's level in a line, 0 for the first. */
    private String place(Line line) {
        List<Cut> cuts = line.term().cuts();
        String first = bin(cuts.get(0));
        return cuts.size() == 1 ? first + "-1" : "(" + first + "-1)*" + cuts.get(1).bins().size() + "+" + bin(cuts.get(1)) + "-1";
    }

    /** The rows of the lead's levels in the table of points, side by side. */
    private String rows(List<String> places) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            cells.add(add(layout.grid.lines().get(i).attribute() + ": row", layout.lineRow(i) + 1 + "+" + places.get(i)));
        }
        return span(cells);
    }

    private String points(String rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < layout.grid.lines().size(); i++) {
            cells.add(add(layout.grid.lines().get(i).attribute() + ": points",
                    "INDEX(" + layout.table(ExcelLayout.POINTS) + "," + within(rows, i) + ")"));
        }
        return span(cells);
    }

    private static String span(List<String> cells) {
        return "$" + cells.get(0) + ":$" + cells.get(cells.size() - 1);
    }

    private static String within(String span, int place) {
        return "INDEX(" + span + ",1," + (place + 1) + ")";
    }

    /** The largest points first, and among equals the line that stands first. */
    private void reasons(String rows, String points) {
        int lines = layout.grid.lines().size();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            keys.add(add("weight " + (i + 1), "ABS(" + within(points, i) + ")*" + HIGHEST_KEY + "+" + (lines - i)));
        }
        String all = span(keys);
        for (int rank = 1; rank <= Math.min(REASONS, lines); rank++) {
            String top = add("reason " + rank + ": row", "INDEX(" + rows + ",1,MATCH(LARGE(" + all + "," + rank + ")," + all + ",0))");
            String worth = "INDEX(" + layout.table(ExcelLayout.POINTS) + "," + top + ")";
            reasons.add(add("reason " + rank, "IF(" + worth + "=0,\"\",INDEX(" + layout.table(ExcelLayout.LABEL) + "," + top + ")&\": \"&INDEX("
                    + layout.table(ExcelLayout.VALUE) + "," + top + ")&\" \"&TEXT(" + worth + ",\"+0;-0\"))"));
        }
    }

    /** {@return what another sheet writes for a step of the lead in row {@code #}} */
    private String elsewhere(String address) {
        return ExcelWords.CALCULATION.sheet(layout.language) + "$" + address;
    }

    String filled() {
        return elsewhere(filled);
    }

    String score() {
        return elsewhere(score);
    }

    List<String> reasons() {
        return reasons.stream().map(this::elsewhere).toList();
    }

    /** Writes a row of steps for each of {@code leads} rows of raw data. */
    void write(Worksheet sheet, int leads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, ExcelCells.text(heads.get(column)));
            sheet.width(column, 12);
            ExcelCells.formulas(sheet, 1, leads, column, formulas.get(column).replace("#", "2"));
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().fontColor("FFFFFF").fillColor(ExcelLook.INK).wrapText(true)
                .verticalAlignment("top").set();
        sheet.rowHeight(0, 48);
        sheet.freezePane(1, 1);
    }

}
