package io.closerate.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/**
 * A chart on the first sheet that follows the points: for each attribute what it takes at worst and gives at best. Its numbers stand in
 * the sheet of settings. Fastexcel has no charts, so the parts of the file that make one are added to what it writes.
 */
final class ExcelChart {

    /** The first row that the chart covers. */
    static final int ROW = 20;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    /** Units of drawings are 9,525 to the pixel. */
    private static final long PIXEL = 9525;
    private static final int WIDTH = 760;
    private static final int HEIGHT_OF_A_LINE = 24;
    private static final int HEIGHT_OF_THE_REST = 110;

    private final ExcelLayout layout;
    private final int lines;

    ExcelChart(ExcelLayout layout) {
        this.layout = layout;
        this.lines = layout.grid.lines().size();
    }

    /** Writes the numbers of the chart. */
    void write(Worksheet settings) {
        int head = ExcelLayout.LIST_HEAD + 1;
        ExcelCells.texts(settings, head, ExcelLayout.STAKES, layout.say(ExcelWords.ATTRIBUTE), layout.say(ExcelWords.AT_WORST), layout.say(ExcelWords.AT_BEST));
        ExcelLook.head(settings, head, ExcelLayout.STAKES, ExcelLayout.STAKES + 2);
        for (int i = 0; i < lines; i++) {
            String points = ExcelCells.fixed(layout.lineRow(i), layout.grid.lines().get(i).levels().size(), ExcelLayout.POINTS);
            settings.value(head + 1 + i, ExcelLayout.STAKES, ExcelCells.text(layout.grid.lines().get(i).attribute()));
            ExcelCells.formula(settings, head + 1 + i, ExcelLayout.STAKES + 1, "MIN(0," + points + ")");
            ExcelCells.formula(settings, head + 1 + i, ExcelLayout.STAKES + 2, "MAX(0," + points + ")");
        }
    }

    /** {@return the parts of the file that fastexcel does not write, by their name} */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/worksheets/_rels/sheet1.xml.rels", relation("drawing", "../drawings/drawing1.xml"));
        parts.put("xl/drawings/drawing1.xml", filled("drawing.xml", Map.of("row", Integer.toString(ROW), "width", Long.toString(WIDTH * PIXEL),
                "height", Long.toString((HEIGHT_OF_THE_REST + (long) HEIGHT_OF_A_LINE * lines) * PIXEL))));
        parts.put("xl/drawings/_rels/drawing1.xml.rels", relation("chart", "../charts/chart1.xml"));
        int head = ExcelLayout.LIST_HEAD + 1;
        parts.put("xl/charts/chart1.xml", filled("chart.xml", Map.of("title", layout.say(ExcelWords.STAKES),
                "worst", layout.at(head, ExcelLayout.STAKES + 1), "best", layout.at(head, ExcelLayout.STAKES + 2),
                "attributes", layout.at(head + 1, lines, ExcelLayout.STAKES), "lows", layout.at(head + 1, lines, ExcelLayout.STAKES + 1),
                "highs", layout.at(head + 1, lines, ExcelLayout.STAKES + 2))));
        return parts;
    }

    /** {@return a part that fastexcel writes, with what makes it know the chart} */
    static String mended(String name, String xml) {
        return switch (name) {
            case "[Content_Types].xml" -> xml.replace("</Types>", type("drawings/drawing1", "drawing") + type("charts/chart1", "drawingml.chart") + "</Types>");
            case "xl/worksheets/sheet1.xml" -> xml.replace("</worksheet>", "<drawing r:id=\"rId1\"/></worksheet>");
            default -> xml;
        };
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPES, type);
    }

    private static String relation(String type, String target) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String filled(String template, Map<String, String> values) {
        String xml = Resources.text(template);
        for (Map.Entry<String, String> each : values.entrySet()) {
            xml = xml.replace("{" + each.getKey() + "}", each.getValue());
        }
        return xml;
    }
}
