package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Curves of knots where the other tests of exports do not take them. */
class KnotCurveExportsTest {

    private static final ExportOptions OPTIONS = ExportOptions.DEFAULT;

    @TestFactory
    List<DynamicTest> aCurveOfOneKnotIsTheSameForAllScores() {
        Grid level = withCurve(TestGrids.plain(), new KnotCurve("isotonic", List.of(new KnotCurve.Knot(3, 0.125))));
        List<Map<String, String>> leads = HostileLeads.of(level, 50, 3);
        Map<String, Target> targets = Map.of("node", Programs.of("javascript"), "python", Programs.of("python"), "r", Programs.of("r"),
                "sqlite", Databases.sqlite(), "duckdb", Databases.duckDb());
        return targets.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> SameLeadSameScoreTest.check(level, leads, each.getValue()))).toList();
    }

    @Test
    void salesforceLooksUpEachScore() {
        for (Grid grid : List.of(withCurve(ExportGrids.small(), TestGrids.isotonic().curve()), withCurve(ExportGrids.small(), TestGrids.beta().curve()))) {
            String formula = file(new SalesforceFormulaExporter(), grid, "salesforce/Closerate_Probability__c.formula.txt");
            assertThat(formula.split("Closerate_Score__c")).hasSize(2);
            IntStream.rangeClosed(grid.lowest(), grid.highest()).forEach(score -> assertThat((Double) Formula.of(formula, Map.of("Closerate_Score__c", (double) score)))
                    .isCloseTo(grid.curve().probability(score), within(1e-9)));
        }
    }

    @Test
    void salesforceDrawsALogisticCurveOnRequestWhereThereAreTooManyScores() {
        Grid grid = wide(ExportGrids.small(), 10);
        SalesforceFormulaExporter exporter = new SalesforceFormulaExporter();
        assertThat(exporter.refusals(grid, OPTIONS)).singleElement().extracting(Refusal::limit).asString()
                .startsWith("a formula field holds 3,900 characters; the probability of each score of this grid needs ");
        Grid fitted = exporter.fitted(grid, OPTIONS).orElseThrow();
        assertThat(fitted.points()).isEqualTo(grid.points());
        assertThat(fitted.curve()).isInstanceOf(LogisticCurve.class);
        assertThat(IntStream.rangeClosed(grid.lowest(), grid.highest()).mapToDouble(
                score -> Math.abs(fitted.curve().probability(score) - grid.curve().probability(score))).max().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void aPoorerGridKeepsWhatItsScoresMean() {
        Grid grid = TestGrids.beta();
        Grid half = Fitting.with(grid, level -> level.points() / 2);
        Likeness likeness = Likeness.of(grid, half);
        assertThat(half.curve()).isInstanceOf(KnotCurve.class);
        assertThat(half.curve().probability(Math.round(likeness.otherMean()))).isCloseTo(grid.curve().probability(likeness.mean()), within(0.02));
        assertThat(half.curve().probability(half.highest())).isCloseTo(grid.curve().probability(grid.highest()), within(0.05));
    }

    /** Points so many times larger, and a curve of twenty knots that is nearly logistic. */
    private static Grid wide(Grid grid, int times) {
        Grid wide = Fitting.with(grid, level -> level.points() * times);
        CloseCurve near = new LogisticCurve(-1, 0.01);
        return withCurve(wide, new KnotCurve("beta", IntStream.rangeClosed(0, 20).map(i -> wide.lowest() + i * (wide.highest() - wide.lowest()) / 20)
                .mapToObj(score -> new KnotCurve.Knot(score, near.probability(score))).toList()));
    }

    private static Grid withCurve(Grid grid, CloseCurve curve) {
        return new Grid(grid.name(), grid.method(), grid.scale(), grid.book(), grid.lines(), curve, grid.tiers(), grid.origin());
    }

    private static String file(GridExporter exporter, Grid grid, String name) {
        return exporter.files(grid, OPTIONS).stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().text();
    }
}
