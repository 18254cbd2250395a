package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Language;
import io.closerate.language.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of five sheets that scores leads as they are pasted, in Excel 2016 or later, LibreOffice and Google Sheets.
 *
 * <ul>
 *   <li>Points are in the sheet of settings, and can be changed there.</li>
 *   <li>Whatever is pasted or stands in the grid is text and never a formula.</li>
 *   <li>Spreadsheets compare numbers to about 15 digits, so a number within one part in 10^15 of a cut point may fall on its other side.</li>
 * </ul>
 */
public final class ExcelExporter implements GridExporter {

    /** So many leads fit into the workbook. */
    static final int LEADS = 2000;

    private static final int LONGEST_TEXT = 32_767;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        XmlText.texts(grid).stream().filter(text -> !XmlText.fits(text) || text.indexOf('\r') >= 0).findFirst().ifPresent(text -> refusals.add(
                new Refusal(Message.of("export.limit.cell", XmlText.shown(text.replace("\r", "\\r"))), Message.of("export.mend.take-out"))));
        XmlText.texts(grid).stream().filter(text -> text.length() > LONGEST_TEXT).findFirst().ifPresent(text -> refusals.add(new Refusal(
                Message.of("export.limit.cell-length", LONGEST_TEXT, text.length()), Message.of("export.mend.leave-out"))));
        int columns = layout(grid, options).columns().size();
        if (columns > ExcelLayout.RAW_COLUMNS) {
            refusals.add(new Refusal(Message.of("export.limit.workbook", ExcelLayout.RAW_COLUMNS, columns), Message.of("export.mend.fewer-attributes")));
        }
        return refusals;
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        return List.of(ExportFile.of("grid.xlsx", workbook(layout(grid, options), ExampleLeads.of(grid), LEADS)));
    }

    /** The tabs are those that French sales teams know, unless another language is wished for. */
    private static ExcelLayout layout(Grid grid, ExportOptions options) {
        Language language = options.languageOr(Language.FRENCH);
        return new ExcelLayout(grid.in(language.texts()), language);
    }

    /**
     * {@return the workbook with leads pasted in}
     *
     * @param pasted the leads that stand in the sheet of raw data, column to text
     * @param leads for how many leads it calculates
     */
    static byte[] workbook(ExcelLayout layout, List<Map<String, String>> pasted, int leads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Closerate", null)) {
            book.setGlobalDefaultFont("Arial", 10);
            List<Worksheet> sheets = ExcelWords.sheets().stream().map(name -> book.newWorksheet(name.in(layout.language))).toList();
            ExcelCalculation calculation = new ExcelCalculation(layout);
            new ExcelStart(layout, sheets.get(0)).write(leads);
            new ExcelResult(layout, calculation, sheets.get(1)).write(leads);
            new ExcelSettings(layout, sheets.get(2)).write(leads);
            new ExcelChart(layout).write(sheets.get(2));
            calculation.write(sheets.get(3), leads);
            raw(layout, pasted, sheets.get(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not break off
        }
        try {
            return StableZip.of(bytes.toByteArray(), ExcelExporter::mended, new ExcelChart(layout).parts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells are formatted as text, so that what is pasted stays as it is: 007, 1/2, =1+1. */
    private static void raw(ExcelLayout layout, List<Map<String, String>> pasted, Worksheet sheet) {
        List<String> columns = new ArrayList<>(layout.columns().keySet());
        for (int column = 0; column < ExcelLayout.RAW_COLUMNS; column++) {
            sheet.style(column).format("@").set();
            sheet.width(column, column < columns.size() ? 18 : 12);
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, ExcelCells.text(columns.get(column)));
            for (int row = 0; row < pasted.size(); row++) {
                String cell = pasted.get(row).get(columns.get(column));
                if (cell != null && !cell.isEmpty()) {
                    sheet.value(row + 1, column, ExcelCells.text(cell));
                    sheet.style(row + 1, column).format("@").set();
                }
            }
        }
        sheet.range(0, 0, 0, ExcelLayout.RAW_COLUMNS - 1).style().bold().fontColor("FFFFFF").fillColor(ExcelLook.INK).format("@").set();
        sheet.freezePane(0, 1);
    }

    /** Without the time of writing, with the wish that all be calculated when it is opened, and with formulas shared. */
    private static String mended(String name, String xml) {
        return switch (name) {
            case "docProps/core.xml" -> xml.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "");
            case "xl/workbook.xml" -> xml.replace("</workbook>", "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>");
            default -> ExcelChart.mended(name, name.startsWith("xl/worksheets/") ? ExcelCells.shareFormulas(xml) : xml);
        };
    }
}
