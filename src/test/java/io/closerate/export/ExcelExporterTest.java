package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.language.Language;
import io.closerate.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ExcelExporterTest {

    private static final Set<String> SHARED_FUNCTIONS = Set.of("ABS", "AND", "CHAR", "COLUMN", "COUNTA", "EXACT", "EXP", "FIND", "IF",
            "IFERROR", "INDEX", "INT", "ISBLANK", "ISLOGICAL", "ISNUMBER", "LARGE", "LEFT", "LEN", "LOWER", "MATCH", "MAX", "MID", "MIN",
            "MOD", "NOT", "OR", "REPT", "RIGHT", "ROUND", "ROW", "SUBSTITUTE", "SUM", "SUMIF", "SUMPRODUCT", "TEXT", "TRIM", "VALUE");

    @TempDir
    private Path folder;

    /** Three thousand leads of our own making, and two thousand hostile ones each for grids with every kind of line. */
    @TestFactory
    @Tag("heavy")
    List<DynamicTest> libreOfficeGivesEveryLeadTheScoreTierProbabilityAndReasonsOfTheGrid() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("every spelling", () -> check(ExportGrids.rich(), ExportLeads.of(ExportGrids.rich(), 3000, 4711))));
        for (Grid grid : List.of(TestGrids.plain(), TestGrids.pairs(), TestGrids.atelier("logistic"), TestGrids.random(1),
                TestGrids.isotonic(), TestGrids.beta())) {
            tests.add(DynamicTest.dynamicTest(grid.name(), () -> check(grid, HostileLeads.of(grid, 2000, 12))));
        }
        return tests;
    }

    private void check(Grid grid, List<Map<String, String>> generated) throws Exception {
        List<Map<String, String>> leads = generated.stream().filter(lead -> canBeHeld(lead, grid)).toList();
        assertThat(leads.size()).as("leads that a workbook can hold").isGreaterThan(generated.size() / 3);
        List<List<String>> rows = calculated(grid, Language.FRENCH, leads);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Score score = grid.score(Lead.of(leads.get(i)));
            List<String> row = rows.get(i);
            boolean same = row.get(3).equals(Integer.toString(score.points())) && row.get(6).equals(score.tier())
                    && Math.abs(probability(row.get(5)) - score.probability()) <= 1e-9 && score.explanation().startsWith(row.get(7));
            if (!same) {
                differences.add("%s: expected %s, but was %s".formatted(leads.get(i), score, row));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @Tag("heavy")
    void textsThatBeginLikeFormulasStayTexts() throws Exception {
        List<String> payloads = HostileTexts.ALL.stream().filter(text -> XmlText.fits(text) && text.indexOf('\r') < 0).toList();
        Grid grid = ExportGrids.hostile(payloads);
        String column = grid.lines().get(0).attribute();
        List<Map<String, String>> leads = payloads.stream().map(payload -> Map.of(column, payload)).toList();
        List<List<String>> rows = calculated(grid, Language.ENGLISH, leads);
        for (int i = 0; i < leads.size(); i++) {
            assertThat(rows.get(i).get(3)).as(payloads.get(i)).isEqualTo(Integer.toString(grid.score(Lead.of(leads.get(i))).points()));
        }
    }

    @Test
    void noFormulaHoldsATextOfTheGrid() throws Exception {
        Grid grid = ExportGrids.hostile(HostileTexts.ALL.stream().filter(text -> XmlText.fits(text) && text.indexOf('\r') < 0).toList());
        Map<String, String> parts = Workbooks.parts(new ExcelExporter().files(grid, ExportOptions.DEFAULT).get(0).bytes());
        Set<String> functions = new HashSet<>();
        for (String formula : Workbooks.formulas(parts)) {
            Matcher name = Pattern.compile("([A-Z][A-Z0-9.]*)\\(").matcher(formula.replaceAll("\"[^\"]*\"", ""));
            while (name.find()) {
                functions.add(name.group(1));
            }
            assertThat(formula.length()).isLessThan(8192);
        }
        assertThat(SHARED_FUNCTIONS).containsAll(functions);
        assertThat(parts.keySet()).noneMatch(part -> part.contains("externalLink") || part.contains("vba"));
    }

    @Test
    void keepsThePlacesOfTheWorkbookThatSalesTeamsKnow() throws Exception {
        Map<String, String> parts = Workbooks.parts(
                new ExcelExporter().files(ExportGrids.rich(), ExportOptions.DEFAULT).get(0).bytes());
        assertThat(Workbooks.sheetNames(parts)).containsExactly("Pour commencer", "Résultat", "Paramètres", "Calculs", "Données brutes");
        assertThat(Workbooks.cell(parts, 3, "C6")).isEqualTo("e-mail");
        assertThat(Workbooks.cell(parts, 3, "B7")).isEqualTo("Colonne téléphone");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<c r=\"C3\"");
    }

    @Test
    void speaksEnglishWhereItIsAskedTo() throws Exception {
        Map<String, String> parts = Workbooks.parts(
                new ExcelExporter().files(ExportGrids.rich(), ExportOptions.DEFAULT.withLanguage(Language.ENGLISH)).get(0).bytes());
        assertThat(Workbooks.sheetNames(parts)).containsExactly("Start here", "Result", "Settings", "Calculation", "Raw data");
        assertThat(Workbooks.cell(parts, 3, "B7")).isEqualTo("Phone column");
    }

    @Test
    void drawsThePointsOfEachAttribute() throws Exception {
        Grid grid = ExportGrids.rich();
        Map<String, String> parts = Workbooks.parts(new ExcelExporter().files(grid, ExportOptions.DEFAULT).get(0).bytes());
        assertThat(parts.get("xl/worksheets/sheet1.xml")).endsWith("<drawing r:id=\"rId1\"/></worksheet>");
        assertThat(parts.get("[Content_Types].xml")).contains("/xl/drawings/drawing1.xml", "/xl/charts/chart1.xml");
        assertThat(Workbooks.elements(Workbooks.xml(parts.get("xl/charts/chart1.xml")), "c:f")).extracting(each -> each.getTextContent()).containsExactly(
                "'Paramètres'!$AD$4", "'Paramètres'!$AC$5:$AC$10", "'Paramètres'!$AD$5:$AD$10",
                "'Paramètres'!$AE$4", "'Paramètres'!$AC$5:$AC$10", "'Paramètres'!$AE$5:$AE$10");
        assertThat(Workbooks.cell(parts, 3, "AC4")).isEqualTo("Attribut");
        for (int i = 0; i < grid.lines().size(); i++) {
            assertThat(Workbooks.cell(parts, 3, "AC" + (5 + i))).isEqualTo(grid.lines().get(i).attribute());
        }
    }

    @Test
    void doesNotTellWhenItWasWritten() throws Exception {
        byte[] first = new ExcelExporter().files(ExportGrids.small(), ExportOptions.DEFAULT).get(0).bytes();
        Thread.sleep(20);
        assertThat(new ExcelExporter().files(ExportGrids.small(), ExportOptions.DEFAULT).get(0).bytes()).isEqualTo(first);
        assertThat(Workbooks.parts(first).get("docProps/core.xml")).doesNotContain("created");
    }

    @Test
    void refusesAWordThatNoCellHolds() {
        Grid grid = ExportGrids.hostile(List.of("x".repeat(40_000)));
        assertThat(new ExcelExporter().refusals(grid, ExportOptions.DEFAULT)).extracting(refusal -> refusal.limit().toString())
                .contains("a cell holds 32,767 characters, but a word of this grid has 40,000");
    }

    private static double probability(String cell) {
        return Double.parseDouble(cell.replace("%", "")) / 100;
    }

    /** Cells hold no control characters and 32,767 others, numbers 15 digits, and a row without any cell is no lead. */
    private static boolean canBeHeld(Map<String, String> lead, Grid grid) {
        boolean cells = lead.values().stream().allMatch(cell -> cell == null || XmlText.fits(cell) && cell.length() < 32_000);
        boolean some = lead.values().stream().anyMatch(cell -> cell != null && !cell.isEmpty());
        return cells && some && grid.lines().stream().flatMap(line -> line.term().cuts().stream())
                .allMatch(cut -> Lead.of(lead).number(cut.signal().column()).stream().noneMatch(number -> isBesideAnEdge(number, cut)));
    }

    private static boolean isBesideAnEdge(double number, Cut cut) {
        return cut.bins().list().stream().flatMap(bin -> bin instanceof Bin.Range range ? Stream.of(range.from(), range.to())
                : bin instanceof Bin.Special special ? special.values().stream() : Stream.of())
                .anyMatch(edge -> Double.isFinite(edge) && edge != number && Math.abs(edge - number) <= 1e-13 * Math.max(Math.abs(edge), Math.abs(number)));
    }

    /** The rows of the sheet of results after LibreOffice has calculated a workbook with these leads pasted in. */
    private List<List<String>> calculated(Grid grid, Language language, List<Map<String, String>> leads) throws Exception {
        assumeTrue(isThere("soffice"), "LibreOffice (soffice) is not on the path, so the workbook was not calculated");
        ExcelLayout layout = new ExcelLayout(grid, language);
        Path folder = Files.createTempDirectory(this.folder, "book");
        Files.write(folder.resolve("grid.xlsx"), ExcelExporter.workbook(layout, leads, leads.size()));
        Process office = new ProcessBuilder("soffice", "--headless", "--norestore", "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir",
                folder.toString(), folder.resolve("grid.xlsx").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv = CsvReader.builder().ofCsvRecord(
                folder.resolve("grid-" + ExcelWords.RESULT.in(language) + ".csv"))) {
            csv.stream().skip(ExcelResult.headRow(layout) + 1L).forEach(record -> rows.add(record.getFields()));
        }
        return rows;
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true).start().waitFor(60, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
