package io.closerate.export;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Colours and styles of the workbook: those of the reports, which readers with any kind of colour vision can tell apart. */
final class ExcelLook {

    static final String INK = "1F2933";
    static final String GREY = "5F6B7A";
    static final String FAINT = "E3E7EC";
    static final String PALE = "F5F7F9";
    static final String BLUE = "0072B2";
    static final String VERMILION = "D55E00";
    static final String INPUT = "FFF8DC";

    /** Tiers from the best: the fill of their cells. */
    static final String[] TIERS = {"BFE3D6", "CFE4F3", "FBE6C8", "EEF1F4"};

    /** So many signs make the longest bar. */
    static final int BAR = 20;

    private ExcelLook() {
    }

    /** A printed page as wide as the sheet. */
    static void page(Worksheet sheet) {
        sheet.hideGridLines();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    static void title(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, ExcelCells.text(text));
        sheet.style(row, column).bold().fontSize(18).fontColor(INK).set();
        sheet.rowHeight(row, 30);
    }

    static void head(Worksheet sheet, int row, int from, int to) {
        sheet.range(row, from, row, to).style().bold().fontColor("FFFFFF").fillColor(INK).verticalAlignment("center").set();
        sheet.rowHeight(row, 20);
    }

    static void quiet(Worksheet sheet, int row, int column) {
        sheet.style(row, column).fontColor(GREY).set();
    }

    /** A cell that people are meant to type into. */
    static void input(Worksheet sheet, int row, int column) {
        sheet.style(row, column).fillColor(INPUT).borderStyle(BorderStyle.THIN).borderColor("E0D6A8").set();
    }

    /** A thin line over a row. */
    static void rule(Worksheet sheet, int row, int from, int to) {
        sheet.range(row, from, row, to).style().borderStyle(BorderSide.TOP, BorderStyle.THIN).borderColor(BorderSide.TOP, "C5CCD4").set();
    }

    /** {@return a bar as long as {@code value} is of {@code most}; both are formulas} */
    static String bar(String value, String most) {
        return "REPT(\"\u2588\",ROUND(" + BAR + "*MAX(0," + value + ")/" + most + ",0))";
    }
}
