package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.grid.Score;
import io.closerate.lead.Lead;
import io.closerate.signal.Reading;
import io.closerate.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmExportersTest {

    private static final ExportOptions OPTIONS = ExportOptions.DEFAULT;

    @Test
    void salesforceFormulasGiveTheScoreTierAndProbabilityOfTheGrid() {
        Grid grid = ExportGrids.rich();
        Map<String, String> files = files(new SalesforceFormulaExporter(), grid);
        for (Map<String, String> cells : ExportLeads.of(grid, 3000, 5)) {
            Score score = grid.score(Lead.of(cells));
            Map<String, Object> record = salesforce(grid, Lead.of(cells));
            record.put("Closerate_Score__c", Formula.of(files.get("salesforce/Closerate_Score__c.formula.txt"), record));
            assertThat((Double) record.get("Closerate_Score__c")).as("score of %s", cells).isEqualTo(score.points());
            assertThat(Formula.of(files.get("salesforce/Closerate_Tier__c.formula.txt"), record)).isEqualTo(score.tier());
            assertThat((Double) Formula.of(files.get("salesforce/Closerate_Probability__c.formula.txt"), record))
                    .isCloseTo(score.probability(), within(1e-9));
        }
    }

    @Test
    void salesforceFormulasTooLongForOneFieldAreSplit() {
        Grid grid = ExportGrids.wordy(100);
        Map<String, String> files = files(new SalesforceFormulaExporter(), grid);
        assertThat(files.keySet()).contains("salesforce/Closerate_Part_2__c.formula.txt");
        assertThat(files.values()).allMatch(text -> text.length() <= SalesforceFormulaExporter.CHARACTERS);
        Map<String, Object> record = salesforce(grid, Lead.of(Map.of("column 0", "word 0 7", "column 2", "word 2 1")));
        for (int part = 1; files.containsKey("salesforce/Closerate_Part_" + part + "__c.formula.txt"); part++) {
            record.put("Closerate_Part_" + part + "__c", Formula.of(files.get("salesforce/Closerate_Part_" + part + "__c.formula.txt"), record));
        }
        assertThat(Formula.of(files.get("salesforce/Closerate_Score__c.formula.txt"), record))
                .isEqualTo((double) grid.score(Lead.of(Map.of("column 0", "word 0 7", "column 2", "word 2 1"))).points());
    }

    @Test
    void salesforceFormulasThatDoNotCompileAreRefusedAndFittedOnesAreNot() {
        Grid grid = ExportGrids.wordy(200);
        SalesforceFormulaExporter exporter = new SalesforceFormulaExporter();
        assertThat(exporter.refusals(grid, OPTIONS)).extracting(refusal -> refusal.limit().toString()).first().asString()
                .startsWith("a formula may compile to 5,000 bytes; this grid needs about ");
        Grid fitted = exporter.fitted(grid, OPTIONS).orElseThrow();
        assertThat(exporter.refusals(fitted, OPTIONS)).isEmpty();
        assertThat(Likeness.of(grid, fitted).correlation().orElse(0.0)).isGreaterThan(0.5);
    }

    @Test
    void apexIsBalancedAndQuotesNothingByAccident() {
        for (Grid grid : TestGrids.all()) {
            for (String text : files(new ApexExporter(), grid).values()) {
                String code = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"))
                        .replaceAll("'(?:\\\\.|[^'\\\\\n])*'", "S");
                assertThat(code).doesNotContain("'").matches("\\p{ASCII}*");
                assertThat(code.chars().filter(sign -> sign == '{').count()).isEqualTo(code.chars().filter(sign -> sign == '}').count());
                assertThat(code.chars().filter(sign -> sign == '(').count()).isEqualTo(code.chars().filter(sign -> sign == ')').count());
            }
        }
    }

    @Test
    void zohoCriteriaGiveTheScoreOfTheGrid() throws Exception {
        Grid whole = ExportGrids.small();
        JsonNode rule = new ObjectMapper().readTree(files(new ZohoExporter(), whole).get("zoho/scoring-rules.json")).at("/scoring_rules/0");
        for (Map<String, String> cells : ExportLeads.of(whole, 2000, 6)) {
            int score = 0;
            for (JsonNode each : rule.get("field_rules")) {
                score += Criteria.hold(each.get("criteria"), whole, Lead.of(cells)) ? each.get("score").asInt() : 0;
            }
            assertThat(score).as("%s", cells).isEqualTo(whole.score(Lead.of(cells)).points());
        }
    }

    @Test
    void zohoRefusesWhatItsRulesCannotCompareAndFitsTheRest() {
        ZohoExporter exporter = new ZohoExporter();
        assertThat(exporter.refusals(ExportGrids.rich(), OPTIONS)).extracting(refusal -> refusal.limit().toString()).containsExactly(
                "Zoho's rules compare fields; [e-mail class] is worked out from them",
                "Zoho's rules compare fields; [days from last visit to created] is worked out from them",
                "a scoring rule of Zoho Ultimate holds 50 criteria (Enterprise 30, Professional 20, Standard 10); this grid has 92");
        assertThat(exporter.refusals(exporter.fitted(ExportGrids.rich(), OPTIONS).orElseThrow(), OPTIONS)).isEmpty();
    }

    @Test
    void pipedriveRefusesWhatIsNotInItsBucketsAndFindsTheNearest() {
        PipedriveExporter exporter = new PipedriveExporter();
        assertThatThrownBy(() -> exporter.files(ExportGrids.rich(), OPTIONS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Pipedrive holds 10 criteria; this grid has 46 levels that count: --fit-to-target keeps the ones that say most");
        for (Grid grid : List.of(ExportGrids.rich(), TestGrids.atelier("logistic"), TestGrids.plain())) {
            Grid fitted = exporter.fitted(grid, OPTIONS).orElseThrow();
            assertThat(exporter.refusals(fitted, OPTIONS)).isEmpty();
            assertThat(Likeness.of(grid, fitted).correlation().orElse(0.0)).isGreaterThan(0.6);
        }
        assertThat(exporter.refusals(ExportGrids.small(), OPTIONS)).isEmpty();
    }

    @Test
    void hubSpotKeepsToItsHighestScore() throws Exception {
        Grid grid = Fitting.with(ExportGrids.rich(), level -> 10 * level.points());
        HubSpotScoringExporter exporter = new HubSpotScoringExporter();
        assertThat(exporter.refusals(grid, OPTIONS)).extracting(Refusal::line).containsExactly("HubSpot scores end at 500 (100 below the "
                + "Enterprise edition); this grid goes to 800: --fit-to-target makes all points smaller alike");
        Grid fitted = exporter.fitted(grid, OPTIONS).orElseThrow();
        assertThat(fitted.highest()).isBetween(450, 500);
        JsonNode draft = new ObjectMapper().readTree(files(exporter, fitted).get("hubspot/lead-scoring-2026-09-beta.json"));
        assertThat(draft.get("maxScore").asInt()).isEqualTo(fitted.highest());
        assertThat(draft.get("groupConfigs")).hasSize(6);
    }

    @Test
    void dynamicsNeedsFourTiers() {
        assertThat(new DynamicsExporter().refusals(ExportGrids.rich(), OPTIONS)).isEmpty();
        assertThat(new DynamicsExporter().refusals(TestGrids.hostile(), OPTIONS)).extracting(Refusal::line)
                .containsExactly("Dynamics has four grades, but this grid has 3 tiers: give the grid four tiers");
    }

    @Test
    void theDynamicsScriptTurnsScoredLeadsIntoRows(@TempDir Path folder) throws Exception {
        for (ExportFile file : new DynamicsExporter().files(ExportGrids.rich(), OPTIONS)) {
            Files.write(folder.resolve(Path.of(file.name()).getFileName()), file.bytes());
        }
        Files.writeString(folder.resolve("scored.csv"), "lead_id;score;tier;problem\n0a1b-é;42;A;\n0c;;;bad row\n0d;-7;D;\n");
        Process python = new ProcessBuilder("python3", "score_rows.py", "scored.csv", "lead_id").directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile()).start();
        List<String> rows = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(python.waitFor()).isZero();
        assertThat(rows).containsExactly(
                "{\"msdyn_score\": 42, \"msdyn_grade\": 0, \"msdyn_scoretrend\": 3, \"msdyn_entityid\": \"0a1b-\\u00e9\", \"msdyn_entitytype\": \"lead\"}",
                "{\"msdyn_score\": -7, \"msdyn_grade\": 3, \"msdyn_scoretrend\": 3, \"msdyn_entityid\": \"0d\", \"msdyn_entitytype\": \"lead\"}");
        assertThat(folder.resolve("errors.txt")).hasContent("rows without a score: 1");
    }

    @Test
    void marketoTokensHaveShortPlainNames() {
        for (Grid grid : TestGrids.all().stream().filter(each -> each.highest() > each.lowest()).toList()) {
            Map<String, String> files = files(new MarketoExporter(), grid);
            List<String> bodies = files.get("marketo/tokens.txt").lines().toList();
            assertThat(bodies).allMatch(body -> body.matches("name=[A-Za-z0-9+-]{1,50}&type=score&value=-?\\d+&folderType=Program"));
            assertThat(bodies.stream().map(body -> body.substring(0, body.indexOf('&'))).distinct().count()).isEqualTo(bodies.size());
        }
    }

    /** The fields of a Salesforce record, as the organisation would fill them. */
    private static Map<String, Object> salesforce(Grid grid, Lead lead) {
        FieldNames names = new FieldNames(35, "__c");
        Map<String, Object> record = new HashMap<>();
        for (Line line : grid.lines()) {
            for (Cut cut : line.term().cuts()) {
                Signal signal = cut.signal();
                switch (signal.type()) {
                    case "days" -> List.of(signal.reference(), signal.column()).forEach(column ->
                            lead.date(column).ifPresent(date -> record.put(names.of(column), (double) date.toEpochDay())));
                    case "number" -> lead.number(signal.column()).ifPresent(number -> record.put(names.of(signal.column()), number));
                    default -> record.put(names.of(signal.type().equals("email") ? signal.name() : signal.column()),
                            signal.read(lead) instanceof Reading.Word word ? word.value() : "");
                }
            }
        }
        return record;
    }

    private static Map<String, String> files(GridExporter exporter, Grid grid) {
        return exporter.files(grid, OPTIONS).stream().collect(Collectors.toMap(ExportFile::name, ExportFile::text));
    }

    /** Works out Zoho's criteria over fields of their types. */
    private static final class Criteria {

        private Criteria() {
        }

        static boolean hold(JsonNode criteria, Grid grid, Lead lead) {
            if (criteria.has("group")) {
                boolean all = criteria.get("group_operator").asText().equals("and");
                for (JsonNode each : criteria.get("group")) {
                    if (hold(each, grid, lead) != all) {
                        return !all;
                    }
                }
                return all;
            }
            return compare(criteria, grid, lead);
        }

        private static boolean compare(JsonNode test, Grid grid, Lead lead) {
            FieldNames names = new FieldNames(50, "");
            Map<String, Signal> signals = grid.lines().stream().flatMap(line -> line.term().cuts().stream()).map(Cut::signal)
                    .collect(Collectors.toMap(signal -> names.of(signal.column()), Function.identity(), (one, same) -> one));
            Reading reading = signals.get(test.at("/field/api_name").asText()).read(lead);
            String value = test.get("value").asText();
            boolean empty = value.equals("${EMPTY}");
            boolean equal = empty ? reading instanceof Reading.Missing : reading instanceof Reading.Word word ? word.value().equals(value)
                    : reading instanceof Reading.Number number && number.value() == Double.parseDouble(value);
            double number = reading instanceof Reading.Number each ? each.value() : Double.NaN;
            return switch (test.get("comparator").asText()) {
                case "equal" -> equal;
                case "not_equal" -> !equal;
                case "greater_equal" -> number >= Double.parseDouble(value);
                case "less_than" -> number < Double.parseDouble(value);
                default -> throw new IllegalStateException("no comparator " + test);
            };
        }
    }
}
