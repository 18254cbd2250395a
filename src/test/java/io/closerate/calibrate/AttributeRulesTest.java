package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.bin.Bin;
import io.closerate.bin.LevelObjective;
import io.closerate.bin.LevelRules;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.points.Limits;
import io.closerate.stats.binning.Contrast;
import io.closerate.stats.binning.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeRulesTest {

    private static final String[] SOURCES = {"Ads", "Fair", "Referral", "Shop", "Web"};
    private static final Plan PLAN = Plan.of("won", "yes").withLearning(Learning.DEFAULT.withPairs(1));
    private static final LeadTable LEADS = leads(3_000);

    /** Middle ages close most; ads least, web and shop alike. */
    private static LeadTable leads(int rows) {
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", List.of(new Column("age", ColumnKind.NUMBER),
                new Column("source", ColumnKind.WORD), new Column("won", ColumnKind.WORD)));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < rows; i++) {
            double age = 18 + random.nextInt(60);
            int source = Math.min(random.nextInt(7), 4);
            double logit = 0.2 - Math.abs(age - 45) / 12 + new double[] {-1, 0.3, 0.8, 0, 0}[source];
            builder.row(i + 2L);
            builder.number(0, age);
            builder.word(1, SOURCES[source]);
            builder.word(2, random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? "yes" : "no");
        }
        return builder.build();
    }

    private static List<Grid> grids(Learning learning) {
        return Calibration.of(PLAN.withLearning(learning)).run(LEADS).candidates().stream().map(Candidate::grid).toList();
    }

    private static List<Grid> grids(String column, LevelRules rules) {
        return grids(PLAN.learning().withRules(AttributeRules.NONE.with(column, rules)));
    }

    private static List<Level> levels(Grid grid, String attribute, Class<? extends Bin> kind) {
        return grid.lines().stream().filter(line -> line.attribute().equals(attribute)).flatMap(line -> line.levels().stream())
                .filter(level -> kind.isInstance(level.when().get(0))).toList();
    }

    private static int[] steps(Grid grid) {
        int[] points = levels(grid, "age", Bin.Range.class).stream().mapToInt(Level::points).toArray();
        return IntStream.range(1, points.length).map(i -> points[i] - points[i - 1]).filter(step -> step != 0).toArray();
    }

    @Test
    void pointsOfBothMethodsKeepTheTrend() {
        assertThat(Arrays.stream(steps(grids(PLAN.learning()).get(1)))).as("the truth is a peak").anyMatch(step -> step > 0).anyMatch(step -> step < 0);
        for (Grid grid : grids("age", LevelRules.NONE.withTrend(Trend.ASCENDING))) {
            assertThat(Arrays.stream(steps(grid))).as(grid.method()).isNotEmpty().allMatch(step -> step > 0);
            assertThat(grid.lines()).hasSize(2);
        }
        for (Grid grid : grids("age", LevelRules.NONE.withTrend(Trend.PEAK))) {
            int[] signs = Arrays.stream(steps(grid)).map(Integer::signum).toArray();
            assertThat(signs).as(grid.method()).contains(1, -1).isSortedAccordingTo((a, b) -> b - a);
        }
        Limits limits = Limits.NONE.withLine(new Limits.Range(-5, 5));
        Grid limited = grids(PLAN.learning().withLimits(limits).withRules(AttributeRules.NONE.with("age", LevelRules.NONE.withTrend(Trend.DESCENDING)))).get(1);
        assertThat(Arrays.stream(steps(limited))).isNotEmpty().allMatch(step -> step < 0);
    }

    @Test
    void numbersAreCutWhereThePlanSays() {
        for (Grid grid : grids("age", LevelRules.NONE.withCuts(List.of(65.0, 30.0)))) {
            assertThat(levels(grid, "age", Bin.Range.class)).extracting(level -> ((Bin.Range) level.when().get(0)).to())
                    .containsExactly(30.0, 65.0, Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void levelsAreFewAndHaveEnoughLeadsAndWins() {
        Grid few = grids("age", LevelRules.NONE.withMost(3)).get(1);
        assertThat(levels(few, "age", Bin.Range.class)).hasSizeBetween(2, 3);
        Grid joined = grids("source", LevelRules.NONE.withMost(3)).get(1);
        assertThat(levels(joined, "source", Bin.Words.class)).hasSize(3);
        Grid enough = grids(PLAN.learning().withRules(new AttributeRules(LevelRules.NONE.withLeads(500).withWins(150), Map.of()))).get(1);
        for (String attribute : List.of("age", "source")) {
            List<Level> levels = levels(enough, attribute, attribute.equals("age") ? Bin.Range.class : Bin.Words.class);
            assertThat(levels).hasSizeGreaterThan(1).allMatch(level -> level.evidence().tally().leads() >= 500 && level.evidence().tally().wins() >= 150);
        }
    }

    @Test
    void neighbouringLevelsDifferAsMuchAsIsAsked() {
        int free = levels(grids(PLAN.learning()).get(1), "age", Bin.Range.class).size();
        for (Contrast contrast : List.of(new Contrast(0.1, 1), new Contrast(0, 0.001))) {
            Grid grid = grids(PLAN.learning().withRules(new AttributeRules(LevelRules.NONE.withContrast(contrast), Map.of()))).get(1);
            List<Level> ages = levels(grid, "age", Bin.Range.class);
            assertThat(ages).as("%s", contrast).hasSizeBetween(2, free - 1);
            for (int i = 1; i < ages.size(); i++) {
                assertThat(Math.abs(rate(ages.get(i)) - rate(ages.get(i - 1)))).as("rates as they are, held to smoothed ones").isGreaterThan(0.05);
            }
            assertThat(levels(grid, "source", Bin.Words.class)).as("web and shop close alike").hasSizeBetween(2, 4);
        }
    }

    private static double rate(Level level) {
        return level.evidence().tally().closeRate().get();
    }

    @Test
    void codesThatAreAskedForAreLevelsOfTheirOwn() {
        for (Grid grid : grids("age", LevelRules.NONE.withSpecial(List.of(45.0, 18.0)))) {
            assertThat(levels(grid, "age", Bin.Special.class)).extracting(Level::label).containsExactly("18", "45");
        }
        assertThat(levels(grids(PLAN.learning()).get(1), "age", Bin.Special.class)).isEmpty();
    }

    @Test
    void wordsKeepTheirSign() {
        for (Grid grid : grids("source", LevelRules.NONE.withSigns(Map.of("Ads", 1, "Referral", -1)))) {
            Map<String, Integer> points = levels(grid, "source", Bin.Words.class).stream()
                    .collect(java.util.stream.Collectors.toMap(Level::label, Level::points));
            assertThat(points.get("Ads")).isZero();
            assertThat(points.get("Referral")).isZero();
            assertThat(points.values()).anyMatch(each -> each != 0);
        }
    }

    @Test
    void rulesComeFromSettings() {
        Settings settings = new Settings(Map.of("outcome", List.of("won"), "won", List.of("yes"), "trend", List.of("age=ascending", "a=b=peak"),
                "cuts", List.of("age=30, 65"), "max-levels", List.of("6", "age=4"), "min-wins", List.of("5"), "sign", List.of("source=+Referral,-Ads")));
        LevelRules usual = LevelRules.NONE.withMost(6).withWins(5);
        assertThat(settings.plan().learning().rules()).isEqualTo(new AttributeRules(usual, Map.of(
                "age", usual.withMost(4).withTrend(Trend.ASCENDING).withCuts(List.of(30.0, 65.0)), "a=b", usual.withTrend(Trend.PEAK),
                "source", usual.withSigns(Map.of("Referral", 1, "Ads", -1)))));
        Settings more = settings.with("min-difference", "0.02").with("max-p", "age=0.05").with("objective", "age=information-value").with("special", "age=-1,99");
        assertThat(more.plan().learning().rules().of("age")).isEqualTo(usual.withMost(4).withTrend(Trend.ASCENDING).withCuts(List.of(30.0, 65.0))
                .withContrast(new Contrast(0.02, 0.05)).withObjective(LevelObjective.INFORMATION_VALUE).withSpecial(List.of(-1.0, 99.0)));
        assertThat(settings.with("special", "age=none").plan().learning().rules().of("age").special()).contains(List.of());
        assertThatThrownBy(() -> settings.with("objective", "gini").plan()).hasMessageContaining("there is no objective \"gini\"");
        assertThatThrownBy(() -> settings.with("max-p", "0").plan()).hasMessageContaining("(0, 1]");
        assertThatThrownBy(() -> settings.with("trend", "age=up").plan()).hasMessageContaining("there is no trend \"up\"");
        assertThatThrownBy(() -> settings.with("trend", "ascending").plan()).hasMessageContaining("must name a column");
        assertThatThrownBy(() -> settings.with("cuts", "age=ten").plan()).hasMessage("cuts must be a number, not \"ten\"");
        assertThatThrownBy(() -> settings.with("sign", "source=Ads").plan()).hasMessageContaining("must be + or -");
        assertThatThrownBy(() -> settings.with("min-leads", "-1").plan()).hasMessageContaining("-1");
        assertThatThrownBy(() -> settings.with("max-levels", "0").plan()).hasMessageContaining("at most 0");
    }

    @Test
    void rulesThatDoNotFitTheColumnAreRefused() {
        assertThatThrownBy(() -> grids("agee", LevelRules.NONE.withMost(3))).hasMessageContaining("no column \"agee\"").hasMessageContaining("\"age\"");
        assertThatThrownBy(() -> grids("source", LevelRules.NONE.withTrend(Trend.PEAK))).hasMessageContaining("holds words");
        assertThatThrownBy(() -> grids("age", LevelRules.NONE.withSigns(Map.of("Ads", 1)))).hasMessageContaining("holds no words");
        assertThatThrownBy(() -> grids("source", LevelRules.NONE.withSpecial(List.of(1.0)))).hasMessageContaining("holds words");
    }
}
