package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.closerate.bin.Bin;
import io.closerate.grid.Grid;
import io.closerate.grid.Score;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelExporterTest {

    private static final Set<String> SHARED_FUNCTIONS = Set.of("ABS", "AND", "CHAR", "COLUMN", "COUNTA", "EXACT", "EXP", "FIND", "IF",
            "IFERROR", "INDEX", "INT", "ISBLANK", "ISLOGICAL", "ISNUMBER", "LARGE", "LEFT", "LEN", "LOWER", "MATCH", "MAX", "MID", "MIN",
            "MOD", "NOT", "OR", "REPT", "RIGHT", "ROUND", "ROW", "SUBSTITUTE", "SUM", "SUMIF", "SUMPRODUCT", "TEXT", "TRIM", "VALUE");

    @TempDir
    private Path folder;

    @Test
    @Tag("heavy")
    void libreOfficeGivesEveryLeadTheScoreTierAndProbabilityOfTheGrid() throws Exception {
        Grid grid = ExportGrids.rich();
        List<Map<String, String>> leads = ExportLeads.of(grid, 3000, 4711).stream().filter(lead -> holds(lead.values())).toList();
        List<List<String>> rows = calculated(grid, Language.FRENCH, leads);
        int differences = 0;
        for (int i = 0; i < leads.size(); i++) {
            Score score = grid.score(Lead.of(leads.get(i)));
            List<String> row = rows.get(i);
            differences += Integer.toString(score.points()).equals(row.get(3)) && score.tier().equals(row.get(6)) ? 0 : 1;
            assertThat(row.get(3)).as("score of %s", leads.get(i)).isEqualTo(Integer.toString(score.points()));
            assertThat(row.get(6)).as("tier of %s", leads.get(i)).isEqualTo(score.tier());
            assertThat(probability(row.get(5))).as("probability of %s", leads.get(i)).isCloseTo(score.probability(), within(1e-9));
            assertThat(score.explanation()).as("reasons of %s", leads.get(i)).startsWith(row.get(7));
        }
        assertThat(differences).isZero();
    }

    @Test
    @Tag("heavy")
    void textsThatBeginLikeFormulasStayTexts() throws Exception {
        List<String> payloads = Payloads.all().stream().filter(XmlText::fits).toList();
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
        Grid grid = ExportGrids.hostile(Payloads.all().stream().filter(XmlText::fits).toList());
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
                new ExcelExporter().files(ExportGrids.rich(), ExportOptions.DEFAULT.withLanguage(Language.FRENCH)).get(0).bytes());
        assertThat(Workbooks.sheetNames(parts)).containsExactly("Pour commencer", "Résultat", "Paramètres", "Calculs", "Données brutes");
        assertThat(Workbooks.cell(parts, 3, "C6")).isEqualTo("e-mail");
        assertThat(Workbooks.cell(parts, 3, "B7")).isEqualTo("Colonne téléphone");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<c r=\"C3\"");
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
        assertThat(new ExcelExporter().refusals(grid, ExportOptions.DEFAULT)).extracting(Refusal::limit)
                .contains("a cell holds 32,767 characters, but a word of this grid has 40,000");
    }

    private static double probability(String cell) {
        return Double.parseDouble(cell.replace("%", "")) / 100;
    }

    /** Cells cannot hold control characters; and an ordinary paste ends at 32,767 signs. */
    private static boolean holds(Iterable<String> cells) {
        for (String cell : cells) {
            if (!XmlText.fits(cell)) {
                return false;
            }
        }
        return true;
    }

    /** The rows of the sheet of results after LibreOffice has calculated a workbook with these leads pasted in. */
    private List<List<String>> calculated(Grid grid, Language language, List<Map<String, String>> leads) throws Exception {
        assumeTrue(isThere("soffice"), "LibreOffice (soffice) is not on the path, so the workbook was not calculated");
        ExcelLayout layout = new ExcelLayout(grid, language);
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
