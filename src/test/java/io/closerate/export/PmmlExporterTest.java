package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.lead.Lead;
import io.closerate.signal.Signals;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmg.pmml.DataType;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.model.JAXBSerializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Scored by the JPMML evaluator, which is on the class path of tests only. */
class PmmlExporterTest {

    private static final ExportOptions ENGLISH = ExportOptions.DEFAULT;

    @TestFactory
    List<DynamicTest> givesEveryLeadTheScoreTierAndProbabilityOfTheGrid() {
        return tests(500);
    }

    @TestFactory
    @Tag("heavy")
    List<DynamicTest> givesTenThousandLeadsTheScoreTierAndProbabilityOfTheGrid() {
        return tests(10_000);
    }

    private static List<DynamicTest> tests(int number) {
        List<Grid> grids = new ArrayList<>(TestGrids.all());
        grids.add(ExportGrids.rich());
        return grids.stream().filter(grid -> new PmmlExporter().refusals(grid, ENGLISH).isEmpty()).map(grid -> DynamicTest.dynamicTest(grid.name(), () -> {
            Evaluator evaluator = evaluator(grid);
            for (Map<String, String> lead : HostileLeads.of(grid, number, 20261122)) {
                assertSame(grid, evaluator, lead);
            }
            for (Map<String, String> lead : ExportLeads.besideCuts(grid)) {
                assertSame(grid, evaluator, lead);
            }
        })).toList();
    }

    @Test
    void reasonCodesAreTheLevelsWithTheMostPointsFirst() throws Exception {
        Grid grid = ExportGrids.small();
        Map<String, ?> answer = evaluator(grid).evaluate(Map.of("source", "Referral", "company size", 7.0));
        assertThat(answer.get("reason_1")).isEqualTo("source: Referral +25");
    }

    @Test
    void wordsThatMeanSomethingToXmlStayWords() throws Exception {
        List<String> words = List.of("</Array>", "\"", "a\"b c\"", "\\", "\\\"", "]]>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "&e;", "&amp;", "a\nb", "a\tb", "a  b", "'", "é😀", "#", "-->");
        Bins bins = Bins.of(List.of(new Bin.Words(words.subList(0, 8)), new Bin.Words(words.subList(8, 15)), new Bin.Words(words.subList(15, 16))));
        Grid grid = ExportGrids.grid("<&\"'>", List.of(ExportGrids.line(new Cut(Signals.of("word", "a<b>&\"'", ""), bins), 1, 2, 3, 4, 5)));
        Evaluator evaluator = evaluator(grid);
        for (String word : words) {
            assertSame(grid, evaluator, Map.of("a<b>&\"'", word));
        }
    }

    @Test
    void refusesWhatXmlCannotHold() {
        Bins bins = Bins.of(List.of(new Bin.Words(List.of("a\u0001b"))));
        Grid grid = ExportGrids.grid("bell", List.of(ExportGrids.line(new Cut(Signals.of("word", "source", ""), bins), 1, 0, 0)));
        assertThatThrownBy(() -> new PmmlExporter().files(grid, ENGLISH)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XML 1.0 cannot hold the control character in \"a\\u0001b\": take it out of the data");
    }

    @Test
    void refusesAColumnReadInTwoWays() {
        Grid grid = ExportGrids.grid("two ways", List.of(
                ExportGrids.line(new Cut(Signals.of("word", "size", ""), ExportGrids.words("big")), 1, 0, 0),
                ExportGrids.line(new Cut(Signals.of("number", "size", ""), ExportGrids.ranges(1)), 1, 2, 0, 0)));
        assertThat(new PmmlExporter().refusals(grid, ENGLISH)).extracting(refusal -> refusal.limit().toString())
                .containsExactly("a PMML field has one type, but [size] is read in two ways");
    }

    private static void assertSame(Grid grid, Evaluator evaluator, Map<String, String> cells) {
        Score score = grid.score(Lead.of(cells));
        Map<String, ?> answer = evaluator.evaluate(arguments(evaluator, cells));
        assertThat(answer.get("score")).as("score of %s: %s, but %s", cells, score.explanation(), answer).isEqualTo(score.points());
        assertThat(answer.get("tier")).as("tier of %s", cells).isEqualTo(score.tier());
        assertThat((Double) answer.get("probability")).as("probability of %s", cells).isCloseTo(score.probability(), within(1e-9));
    }

    /** As a host does that knows the types of its fields. */
    private static Map<String, Object> arguments(Evaluator evaluator, Map<String, String> cells) {
        Lead lead = Lead.of(cells);
        Map<String, Object> arguments = new HashMap<>();
        for (InputField field : evaluator.getInputFields()) {
            String name = field.getName();
            DataType type = field.getDataType();
            Object value = type == DataType.DOUBLE ? lead.number(name).stream().boxed().findFirst().orElse(null)
                    : type == DataType.DATE ? lead.date(name).orElse(null) : cells.get(name);
            arguments.put(name, value);
        }
        return arguments;
    }

    private static Evaluator evaluator(Grid grid) throws Exception {
        byte[] xml = new PmmlExporter().files(grid, ENGLISH).get(0).bytes();
        PMML pmml = (PMML) new JAXBSerializer().deserialize(new ByteArrayInputStream(xml));
        Evaluator evaluator = new ModelEvaluatorBuilder(pmml).build();
        evaluator.verify();
        return evaluator;
    }
}
