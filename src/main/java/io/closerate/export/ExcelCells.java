package io.closerate.export;

import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/** Addresses and contents of cells; rows and columns are counted from 0, as fastexcel does. */
final class ExcelCells {

    private static final int LETTERS = 26;

    /** Excel reads {@code _x0041_} in a cell as the letter of this number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private ExcelCells() {
    }

    /** {@return a text as a cell holds it: never a formula, and read back letter by letter} */
    static String text(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** {@return the letters of a column: A, Z, AA} */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** {@return an address that copying does not move: {@code $C$6}} */
    static String fixed(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** {@return the address of {@code count} cells of a column from {@code row} down; of one cell if there are none} */
    static String fixed(int row, int count, int column) {
        return fixed(row, column) + ":" + fixed(row + Math.max(count, 1) - 1, column);
    }

    /** Writes a formula; unlike fastexcel, with the signs escaped that mean something to XML. */
    static void formula(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(row, column, formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /**
     * Writes one formula down {@code rows} rows of a column, every row with its own relative addresses.
     *
     * <p>Fastexcel cannot share formulas, so it is told marks, which {@link #shareFormulas} puts right: a tenth of the size.
     *
     * @param formula the one of the first row
     */
    static void formulas(Worksheet sheet, int row, int rows, int column, String formula) {
        String letters = letters(column);
        String range = letters + (row + 1) + ":" + letters + (row + rows);
        formula(sheet, row, column, "~" + column + "~" + range + "~" + formula);
        for (int i = 1; i < rows; i++) {
            sheet.formula(row + i, column, "~" + column + "~");
        }
    }

    /** {@return the XML of a sheet with the marks of {@link #formulas} put right} */
    static String shareFormulas(String xml) {
        String rest = xml.replaceAll("<f>~(\\d+)~</f>", "<f t=\"shared\" si=\"$1\"/>");
        return rest.replaceAll("<f>~(\\d+)~([A-Z0-9:]+)~", "<f t=\"shared\" ref=\"$2\" si=\"$1\">");
    }

    /** Writes texts side by side. */
    static void texts(Worksheet sheet, int row, int column, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            sheet.value(row, column + i, text(texts[i]));
        }
    }
}
