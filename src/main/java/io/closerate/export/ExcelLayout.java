package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.language.Language;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything stands on the sheet of settings. Rows and columns are counted from 0.
 *
 * <p>The places of the count of leads (C3), of the e-mail column (C6), of the phone column (C7) and of the points (column I) are those of
 * the workbook that French sales teams know.
 */
final class ExcelLayout {

    static final int LABEL = 1;
    static final int VALUE = 2;
    static final int PLACE = 3;
    static final int TIER = 5;
    static final int BELOW = 7;
    static final int POINTS = 8;
    static final int ABOVE = 9;
    static final int WORDS = 11;
    static final int NUMBERS = 15;
    static final int LISTS = 19;
    static final int KNOTS = 25;
    static final int STAKES = 28;

    static final int COUNT_ROW = 2;
    static final int GRID_ROW = 3;
    static final int EMAIL_ROW = 5;
    static final int PHONE_ROW = 6;
    static final int TIER_HEAD = 2;
    static final int LIST_HEAD = 2;

    /** So many columns of raw data are searched. */
    static final int RAW_COLUMNS = 60;

    final Grid grid;
    final Language language;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Cut, Lookup> lookups = new LinkedHashMap<>();
    private final List<Integer> lineRows = new ArrayList<>();
    private final int pointsHead;
    private final int end;

    /**
     * Where the bins of a cut stand: first row and number of its words, and of its ranges with the codes behind them.
     */
    record Lookup(int words, int wordCount, int ranges, int rangeCount, int codeCount) {
        int codes() {
            return ranges + rangeCount;
        }
    }

    ExcelLayout(Grid grid, Language language) {
        this.grid = grid;
        this.language = language;
        placeColumns();
        placeLookups();
        pointsHead = Math.max(PHONE_ROW + 1 + columns.size(), TIER_HEAD + 5 + grid.tiers().list().size()) + 2;
        int row = pointsHead + 1;
        for (var line : grid.lines()) {
            lineRows.add(row);
            row += line.levels().size();
        }
        end = row;
    }

    private void placeColumns() {
        List<Signal> signals = grid.lines().stream().flatMap(line -> line.term().cuts().stream()).map(Cut::signal).toList();
        signals.stream().filter(signal -> signal.type().equals("email")).findFirst()
                .ifPresent(signal -> columns.put(signal.column(), EMAIL_ROW));
        Set<String> names = new LinkedHashSet<>();
        for (Signal signal : signals) {
            names.add(signal.column());
            if (!signal.reference().isEmpty()) {
                names.add(signal.reference());
            }
        }
        int row = PHONE_ROW + 1;
        for (String name : names) {
            if (!columns.containsKey(name)) {
                columns.put(name, row++);
            }
        }
    }

    private void placeLookups() {
        int word = LIST_HEAD + 2;
        int number = LIST_HEAD + 2;
        for (Cut cut : grid.lines().stream().flatMap(line -> line.term().cuts().stream()).distinct().toList()) {
            int words = 0;
            int codes = 0;
            for (Bin bin : cut.bins().list()) {
                words += bin instanceof Bin.Words named ? named.words().size() : 0;
                codes += bin instanceof Bin.Special special ? special.values().size() : 0;
            }
            int ranges = ranges(cut.bins());
            lookups.put(cut, new Lookup(word, words, number, ranges, codes));
            word += words;
            number += ranges + codes;
        }
    }

    static int ranges(Bins bins) {
        return (int) bins.list().stream().filter(Bin.Range.class::isInstance).count();
    }

    /** {@return the columns that are read, with the row where each one's name stands} */
    Map<String, Integer> columns() {
        return columns;
    }

    /** {@return the cuts, with where their bins stand} */
    Map<Cut, Lookup> lookups() {
        return lookups;
    }

    int pointsHead() {
        return pointsHead;
    }

    /** {@return the row of the first level of a line} */
    int lineRow(int line) {
        return lineRows.get(line);
    }

    /** {@return the row below the last level} */
    int end() {
        return end;
    }

    int curveRow() {
        return TIER_HEAD + 1 + grid.tiers().list().size();
    }

    /** {@return the probability of a score, as a formula: {@code score} is an address} */
    String probability(String score) {
        return grid.curve() instanceof KnotCurve curve ? knots(score, curve.knots().size())
                : "1/(1+EXP(-MAX(-30,MIN(30," + at(curveRow(), POINTS) + "+" + at(curveRow() + 1, POINTS) + "*" + score + "))))";
    }

    /** Straight lines from knot to knot, level outside. */
    private String knots(String score, int size) {
        int first = LIST_HEAD + 2;
        int last = first + size - 1;
        String scores = at(first, size, KNOTS);
        String low = "MATCH(" + score + "," + scores + ",1)";
        String value = "INDEX(" + at(first, size, KNOTS + 1) + "," + low;
        String step = "(" + score + "-INDEX(" + scores + "," + low + "))/(INDEX(" + scores + "," + low + "+1)-INDEX(" + scores + "," + low + "))";
        return size == 1 ? at(first, KNOTS + 1) : "IF(" + score + "<=" + at(first, KNOTS) + "," + at(first, KNOTS + 1) + ",IF(" + score + ">="
                + at(last, KNOTS) + "," + at(last, KNOTS + 1) + "," + value + ")+" + step + "*(" + value + "+1)-" + value + "))))";
    }

    /** {@return the address of a cell of the settings, as other sheets write it} */
    String at(int row, int column) {
        return settings() + ExcelCells.fixed(row, column);
    }

    /** {@return the address of {@code count} cells of a column of the settings} */
    String at(int row, int count, int column) {
        return settings() + ExcelCells.fixed(row, count, column);
    }

    /** {@return the address of the whole height of the points table in a column, from row 1, so that rows count alike} */
    String table(int column) {
        return settings() + ExcelCells.fixed(0, end, column);
    }

    /** {@return the address of the sign that begins decimals on the computer that shows the workbook} */
    String decimalSign() {
        return at(curveRow() + 2, POINTS);
    }

    private String settings() {
        return ExcelWords.SETTINGS.sheet(language);
    }

    String say(ExcelWords words) {
        return words.in(language);
    }
}
