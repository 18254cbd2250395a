package io.closerate.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Looks into workbooks, with DTDs off. */
final class Workbooks {

    private Workbooks() {
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }

    static List<String> sheetNames(Map<String, String> parts) {
        return elements(xml(parts.get("xl/workbook.xml")), "sheet").stream().map(sheet -> sheet.getAttribute("name")).toList();
    }

    static List<String> formulas(Map<String, String> parts) {
        List<String> formulas = new ArrayList<>();
        parts.forEach((name, text) -> {
            if (name.startsWith("xl/worksheets/")) {
                elements(xml(text), "f").stream().map(Element::getTextContent).filter(formula -> !formula.isEmpty()).forEach(formulas::add);
            }
        });
        return formulas;
    }

    /** The text in a cell of the sheet of this number, 1 for the first. */
    static String cell(Map<String, String> parts, int sheet, String address) {
        List<Element> shared = elements(xml(parts.get("xl/sharedStrings.xml")), "si");
        return elements(xml(parts.get("xl/worksheets/sheet" + sheet + ".xml")), "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(address)).findFirst()
                .map(cell -> shared.get(Integer.parseInt(cell.getTextContent())).getTextContent()).orElseThrow();
    }

    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
