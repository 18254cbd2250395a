package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Scale;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.points.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Referrals close at 40 %, the rest so that the book closes at 15 %; a note that is only written on closing; an id; a constant. */
    private static LeadTable leads(int rows) {
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", List.of(new Column("id", ColumnKind.WORD), new Column("source", ColumnKind.WORD),
                new Column("noise", ColumnKind.NUMBER), new Column("country", ColumnKind.WORD), new Column("close note", ColumnKind.WORD),
                new Column("status", ColumnKind.WORD)));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < rows; i++) {
            boolean referral = i % 5 == 0;
            boolean open = i % 10 == 3;
            boolean won = random.nextDouble() < (referral ? 0.40 : 0.0875);
            builder.row(i + 2);
            builder.word(0, "L" + i);
            builder.word(1, referral ? "Referral" : i % 5 == 1 ? "Web" : "Call");
            builder.number(2, random.nextInt(50));
            builder.word(3, "France");
            builder.word(4, open ? "" : "closed by " + i % 3);
            builder.word(5, open ? "Open" : won ? "Won" : "Lost");
        }
        return builder.build();
    }

    private static Map<String, Integer> points(Grid grid, String attribute) {
        return grid.lines().stream().filter(line -> line.attribute().equals(attribute)).map(Line::levels).flatMap(List::stream)
                .collect(Collectors.toMap(Level::label, Level::points));
    }

    private static final Plan PLAN = Plan.of("status", "Won").withLost("Lost").withId("id");

    @Test
    void fortyPercentAgainstFifteenIsTwentyFivePoints() {
        Calibrated calibrated = Calibration.of(PLAN).run(leads(20_000));
        Map<String, Integer> source = points(calibrated.candidates().get(0).grid(), "source");
        assertThat(source.get("Referral")).isBetween(23, 27);
        assertThat(calibrated.candidates().get(0).grid().book().closeRate().get()).isBetween(0.14, 0.16);
    }

    @Test
    void otherScalesSayTheSameInOtherUnits() {
        LeadTable leads = leads(20_000);
        Calibrated ratio = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withScale(Scale.RATIO))).run(leads);
        Calibrated odds = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withScale(Scale.LOG_ODDS))).run(leads);
        assertThat(points(ratio.candidates().get(0).grid(), "source").get("Referral")).isBetween(15, 19);
        assertThat(points(odds.candidates().get(0).grid(), "source").get("Referral")).isBetween(36, 42);
    }

    @Test
    void whatSaysNothingGetsNoPoints() {
        Calibrated calibrated = Calibration.of(PLAN).run(leads(5_000));
        assertThat(points(calibrated.candidates().get(0).grid(), "noise").values()).containsOnly(0);
    }

    @Test
    void columnsThatAreNoAttributesAreSetAsideWithTheReason() {
        Calibrated calibrated = Calibration.of(Plan.of("status", "Won").withLost("Lost")).run(leads(5_000));
        Map<String, String> reasons = calibrated.setAside().stream().collect(Collectors.toMap(SetAside::column, each -> each.reason().toString()));
        assertThat(reasons).containsOnlyKeys("id", "country", "close note", "status");
        assertThat(reasons.get("id")).contains("as an id would");
        assertThat(reasons.get("country")).isEqualTo("is the same for every lead");
        assertThat(reasons.get("close note")).contains("a leak");
    }

    @Test
    void aLeakThatIsAlwaysFilledInIsPointedOut() {
        LeadTable leads = leads(5_000);
        var told = leads.table().stringColumn("status").map(status -> status.equals("Won") ? "paid" : "unpaid").setName("invoice");
        leads.table().addColumns(told);
        assertThat(Calibration.of(PLAN).run(leads).remarks()).anyMatch(remark -> remark.toString().contains("\"invoice\" alone tells won from lost"));
    }

    @Test
    void everyGridKeepsItsScoreThroughItsFile() {
        LeadTable leads = leads(3_000);
        Calibrated calibrated = Calibration.of(PLAN).run(leads);
        for (Candidate candidate : calibrated.candidates()) {
            Grid back = GridFile.read(GridFile.write(candidate.grid()));
            for (int row = 0; row < leads.size(); row++) {
                assertThat(back.score(leads.lead(row))).isEqualTo(candidate.grid().score(leads.lead(row)));
                assertThat(back.points(leads.lead(row))).isEqualTo(candidate.grid().score(leads.lead(row)).points());
            }
        }
    }

    @Test
    void theMethodThatThePlanAsksForIsShipped() {
        LeadTable leads = leads(3_000);
        assertThat(Calibration.of(PLAN.withLearning(Learning.DEFAULT.withMethod(Method.CLOSE_RATE))).run(leads).grid().method()).isEqualTo("close-rate");
        assertThat(Calibration.of(PLAN.withLearning(Learning.DEFAULT.withMethod(Method.LOGISTIC))).run(leads).grid().method()).isEqualTo("logistic");
    }

    @Test
    void pointsKeepTheLimitsOfThePlanAndTheirCostIsJudgedOnLeadsNotSeen() {
        Limits limits = Limits.NONE.withLines(2).withLine(new Limits.Range(-5, 5));
        Calibrated calibrated = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withLimits(limits))).run(leads(3_000));
        Grid grid = calibrated.grid();
        assertThat(grid.method()).isEqualTo("logistic");
        assertThat(grid.scale()).isEqualTo(Scale.LIMITED);
        assertThat(grid.lines().stream().filter(Line::counts)).hasSizeLessThanOrEqualTo(2);
        assertThat(Arrays.stream(grid.points())).allMatch(each -> Math.abs(each) <= 5);
        assertThat(GridFile.read(GridFile.write(grid)).points()).isEqualTo(grid.points());
        List<LimitCost> costs = calibrated.limitCosts();
        assertThat(costs).extracting(each -> each.limit().toString()).containsExactly("at most 2 lines", "a level from -5 to +5");
        assertThat(costs.get(1).before()).isEqualTo(costs.get(0).after());
        assertThat(costs.get(1).after()).isCloseTo(calibrated.chosen().validatedLogLoss(), within(1e-9));
        assertThat(costs.get(1).standardError()).isPositive();
        Calibrated free = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withMethod(Method.LOGISTIC))).run(leads(3_000));
        assertThat(costs.get(0).before()).isCloseTo(free.chosen().validatedLogLoss(), within(1e-9));
        assertThat(free.limitCosts()).isEmpty();
    }

    @Test
    void whatRoundingCostsIsJudgedOnLeadsNotSeenAndExpectedUnderTheModel() {
        LeadTable leads = leads(3_000);
        Calibrated calibrated = Calibration.of(PLAN).run(leads);
        RoundingCost cost = calibrated.rounding();
        assertThat(cost.togetherExpected()).isBetween(0.0, cost.eachExpected());
        assertThat(cost.eachExpected()).isLessThan(0.001);
        Candidate logistic = calibrated.candidates().get(1);
        assertThat(cost.exact() + cost.together().mean()).as("but for the shape of the curve, this is the log loss of the grid")
                .isCloseTo(logistic.validatedLogLoss(), within(0.002));
        assertThat(cost.together().standardError()).isBetween(0.0, 0.001);
        Limits small = Limits.NONE.withLine(new Limits.Range(-5, 5));
        assertThat(Calibration.of(PLAN.withLearning(Learning.DEFAULT.withLimits(small))).run(leads).rounding()).as("limits come after it").isEqualTo(cost);
    }

    @Test
    void closeProbabilitiesAreRightWhateverTheSizeOfPoints() {
        LeadTable leads = leads(3_000);
        double free = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withMethod(Method.LOGISTIC))).run(leads).chosen().heldOut().logLoss();
        for (Limits limits : List.of(Limits.NONE.withLine(new Limits.Range(-100, 100)), Limits.NONE.withTotal(new Limits.Range(0, 400)),
                Limits.NONE.withLine(new Limits.Range(-7, 7)))) {
            Calibrated calibrated = Calibration.of(PLAN.withLearning(Learning.DEFAULT.withLimits(limits))).run(leads);
            LimitCost cost = calibrated.limitCosts().get(0);
            assertThat(cost.after() - cost.before()).as("%s", limits).isCloseTo(0, within(0.002));
            assertThat(calibrated.chosen().heldOut().logLoss()).as("%s", limits).isCloseTo(free, within(0.003));
        }
    }

    @Test
    void limitsComeFromSettings() {
        Settings settings = new Settings(Map.of("outcome", List.of("status"), "won", List.of("Won")));
        assertThat(settings.with("max-lines", "5").plan().learning()).isEqualTo(
                Learning.DEFAULT.withPairs(0).withLimits(Limits.NONE.withLines(5).withLine(new Limits.Range(-5, 5))));
        assertThat(settings.with("total", "0-100").with("multiples", "5").plan().learning().limits())
                .isEqualTo(Limits.NONE.withTotal(new Limits.Range(0, 100)).withMultiples(5));
        assertThat(settings.with("line-range", "-10..20").plan().learning().limits()).isEqualTo(Limits.NONE.withLine(new Limits.Range(-10, 20)));
        assertThat(new Settings(Map.of("only-points", List.of("25", "10", "-10"))).over(settings).plan().learning().limits())
                .isEqualTo(Limits.NONE.withOnly(List.of(25, 10, -10)));
        assertThatThrownBy(() -> settings.with("total", "many").plan()).hasMessage("total must be a range such as -5..5 or 0..100, not \"many\"");
        assertThatThrownBy(() -> settings.with("multiples", "5").with("method", "close-rate").plan())
                .hasMessage("points by close rates are what they are: limits on points need the method logistic or auto");
    }

    @Test
    void moreLeadsOfTheSameKindLeaveTheCloseRatesAsTheyAre() {
        Calibrated calibrated = Calibration.of(PLAN).run(leads(3_000));
        assertThat(calibrated.book().learned().leads() + calibrated.book().heldOut().leads()).isEqualTo(calibrated.book().closed().leads());
        assertThat(calibrated.book().closed().leads() + calibrated.book().open()).isEqualTo(calibrated.book().rows());
    }

    @Test
    void settingsAreUnderstoodOrRefusedByName() {
        Settings settings = new Settings(Map.of("outcome", List.of("status"), "won", List.of("Won"), "seed", List.of("7"), "method", List.of("logistic")));
        assertThat(settings.plan().learning()).isEqualTo(Learning.DEFAULT.withSeed(7).withMethod(Method.LOGISTIC));
        assertThatThrownBy(() -> new Settings(Map.of("outcom", List.of("x")))).hasMessage("there is no setting \"outcom\"; did you mean \"outcome\" or \"out\"?");
        assertThatThrownBy(() -> settings.with("seed", "many").plan()).hasMessage("seed must be a number, not \"many\"");
        assertThatThrownBy(() -> settings.with("held-out", "1").plan()).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Settings(Map.of("seed", List.of("1", "2")))).hasMessageContaining("one value");
        assertThat(settings.with("pairs", "2").with("ordered", "true").plan().learning())
                .isEqualTo(settings.plan().learning().withPairs(2).withOrdered(true));
        assertThatThrownBy(() -> settings.with("ordered", "perhaps").plan()).hasMessage("ordered must be true or false, not \"perhaps\"");
        assertThatThrownBy(() -> settings.with("pairs", "1.5").plan()).hasMessage("pairs must be a whole number, not \"1.5\"");
        assertThat(settings.over(new Settings(Map.of("seed", List.of("1"), "id", List.of("id")))).list("seed")).containsExactly("7");
    }
}
