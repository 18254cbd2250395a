package io.closerate.export;

import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what to do, in four steps. */
final class ExcelStart {

    private final ExcelLayout layout;
    private final Worksheet sheet;

    ExcelStart(ExcelLayout layout, Worksheet sheet) {
        this.layout = layout;
        this.sheet = sheet;
    }

    void write(int leads) {
        ExcelLook.title(sheet, 1, 1, layout.grid.name());
        say(2, ExcelWords.SUBTITLE);
        ExcelLook.quiet(sheet, 2, 1);
        step(4, ExcelWords.STEP_PASTE, ExcelWords.RAW, "A1");
        step(5, ExcelWords.STEP_READ, ExcelWords.RESULT, "A1");
        step(6, ExcelWords.STEP_CHANGE, ExcelWords.SETTINGS, ExcelCells.fixed(layout.pointsHead() + 1, ExcelLayout.POINTS));
        step(7, ExcelWords.STEP_HEADERS, ExcelWords.SETTINGS, ExcelCells.fixed(ExcelLayout.EMAIL_ROW, ExcelLayout.VALUE));
        int row = 9;
        fact(row, ExcelWords.SCORED, layout.at(ExcelLayout.COUNT_ROW, ExcelLayout.VALUE) + "&\"\"");
        fact(row + 1, ExcelWords.COLUMNS_FOUND, found() + "&\"" + layout.say(ExcelWords.OF) + layout.columns().size() + "\"");
        fact(row + 2, ExcelWords.ROWS_READY, "\"" + leads + "\"");
        fact(row + 3, ExcelWords.MADE_FROM, "\"" + layout.grid.book().leads() + " " + layout.say(ExcelWords.LEADS_WINS) + " "
                + layout.grid.book().wins() + "\"");
        say(row + 5, ExcelWords.NOTES);
        sheet.style(row + 5, 1).bold().set();
        say(row + 6, ExcelWords.NOTE_PROBABILITY);
        say(row + 7, ExcelWords.NOTE_TEXT);
        say(row + 8, ExcelWords.NOTE_ENGINES);
        sheet.width(0, 3);
        sheet.width(1, 22);
        sheet.width(2, 120);
        ExcelLook.page(sheet);
        sheet.fitToHeight((short) 1);
    }

    private void say(int row, ExcelWords words) {
        sheet.value(row, 1, layout.say(words));
    }

    private void step(int row, ExcelWords words, ExcelWords target, String cell) {
        sheet.hyperlink(row, 1, HyperLink.internal(target.sheet(layout.language) + cell, layout.say(target)));
        sheet.style(row, 1).bold().fontColor(ExcelLook.BLUE).fillColor(ExcelLook.PALE).verticalAlignment("center").indent(1).set();
        sheet.value(row, 2, (row - 3) + ".  " + layout.say(words));
        sheet.style(row, 2).fillColor(ExcelLook.PALE).verticalAlignment("center").set();
        sheet.rowHeight(row, 24);
    }

    private void fact(int row, ExcelWords name, String formula) {
        say(row, name);
        ExcelLook.quiet(sheet, row, 1);
        ExcelCells.formula(sheet, row, 2, formula);
        sheet.style(row, 2).bold().set();
    }

    private String found() {
        StringBuilder sum = new StringBuilder();
        layout.columns().values().forEach(row -> sum.append(sum.isEmpty() ? "(" : "+")
                .append("(").append(layout.at(row, ExcelLayout.PLACE)).append(">0)"));
        return sum.append(")").toString();
    }
}
