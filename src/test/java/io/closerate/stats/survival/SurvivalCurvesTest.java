package io.closerate.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SurvivalCurvesTest {

    private static final Status[] ANY = Status.values();
    private static final Status[] CLOSED = {Status.WON, Status.LOST};
    private static final Status[] NEVER_LOST = {Status.OPEN, Status.WON};

    /** Leads drawn with ties: days 0 to 19, each of the statuses alike. */
    static double[] days(SplittableRandom random, int leads) {
        return random.ints(leads, 0, 20).asDoubleStream().toArray();
    }

    static Status[] statuses(SplittableRandom random, int leads, Status... of) {
        return random.ints(leads, 0, of.length).mapToObj(i -> of[i]).toArray(Status[]::new);
    }

    private static FollowUp drawn(int leads, Status... of) {
        SplittableRandom random = new SplittableRandom(leads);
        return FollowUp.ofRows(days(random, leads), statuses(random, leads, of));
    }

    @Test
    void wonLostAndUndecidedAddUpToAllLeads() {
        for (Decided step : Incidence.of(drawn(97, ANY)).steps()) {
            assertThat(step.won().value() + step.lost().value() + step.undecided()).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void undecidedIsKaplanMeierOfClosing() {
        FollowUp followUp = drawn(97, ANY);
        KaplanMeier closing = KaplanMeier.of(followUp, Event.CLOSED);
        for (Decided step : Incidence.of(followUp).steps()) {
            assertThat(step.undecided()).isEqualTo(closing.at(step.day()).get().share());
        }
    }

    @Test
    void withoutOpenLeadsTheIncidenceIsAShareAndItsErrorBinomial() {
        FollowUp followUp = drawn(80, CLOSED);
        Decided end = Incidence.of(followUp).at(followUp.longest()).get();
        double share = followUp.count(Event.WON) / 80.0;

        assertThat(end.won().value()).isCloseTo(share, within(1e-14));
        assertThat(end.won().standardError()).isCloseTo(Math.sqrt(share * (1 - share) / 80), within(1e-14));
    }

    @Test
    void withoutLossesTheIncidenceIsOneMinusKaplanMeierAndItsErrorGreenwood() {
        FollowUp followUp = drawn(80, NEVER_LOST);
        KaplanMeier notWon = KaplanMeier.of(followUp, Event.WON);
        for (Decided step : Incidence.of(followUp).steps()) {
            Survival same = notWon.at(step.day()).get();
            assertThat(step.won().value()).isCloseTo(1 - same.share(), within(1e-14));
            assertThat(step.won().standardError()).isCloseTo(same.standardError(), within(1e-13));
        }
    }

    @Test
    void theVarianceOfAnIncidenceIsItsDefiningSum() {
        FollowUp followUp = drawn(60, ANY);
        List<Decided> steps = Incidence.of(followUp).steps();
        for (int last = 0; last < steps.size(); last++) {
            double end = steps.get(last).won().value();
            double sum = 0;
            for (int i = 0; i <= last; i++) {
                double n = steps.get(i).atRisk();
                double wins = followUp.on(steps.get(i).day()).wins();
                double closed = wins + followUp.on(steps.get(i).day()).losses();
                double before = i == 0 ? 1 : steps.get(i - 1).undecided();
                double rest = end - steps.get(i).won().value();
                sum += (closed == n ? 0 : rest * rest * closed / (n * (n - closed)))
                        + before * before * wins * (n - wins) / (n * n * n) - 2 * rest * before * wins / (n * n);
            }
            assertThat(steps.get(last).won().standardError()).isCloseTo(Math.sqrt(sum), within(1e-13));
        }
    }

    @Test
    void theOrderOfLeadsChangesNothing() {
        SplittableRandom random = new SplittableRandom(5);
        double[] days = days(random, 50);
        Status[] statuses = statuses(random, 50, ANY);
        double[] turned = new double[50];
        Status[] turnedStatuses = new Status[50];
        for (int i = 0; i < 50; i++) {
            turned[i] = days[49 - i];
            turnedStatuses[i] = statuses[49 - i];
        }

        assertThat(FollowUp.ofRows(turned, turnedStatuses)).isEqualTo(FollowUp.ofRows(days, statuses));
    }

    @Test
    void followUpsAddUp() {
        FollowUp a = drawn(30, ANY);
        FollowUp b = drawn(41, ANY);

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).leads()).isEqualTo(71);
        assertThat(a.plus(new FollowUp(List.of()))).isEqualTo(a);
    }

    @Test
    void aHorizonBeyondTheFollowUpIsRefused() {
        FollowUp followUp = FollowUp.ofRows(new double[] {3, 8}, new Status[] {Status.WON, Status.OPEN});

        assertThat(Incidence.of(followUp).at(8).get().won().value()).isEqualTo(0.5);
        assertThat(Incidence.of(followUp).at(9).reason()).isEqualTo("no lead was followed for 9.0 days, the longest for 8.0");
        assertThat(KaplanMeier.of(followUp, Event.WON).at(9).isEstimable()).isFalse();
    }

    @Test
    void noLeadsAreNotEstimable() {
        FollowUp nobody = new FollowUp(List.of());

        assertThat(Incidence.of(nobody).at(0).reason()).isEqualTo("there are no leads");
        assertThat(KaplanMeier.of(nobody, Event.WON).at(0).reason()).isEqualTo("there are no leads");
    }

    @Test
    void negativeAndMissingDaysAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.ofRows(new double[] {-1}, new Status[] {Status.WON}))
                .withMessage("days must be finite and >= 0, but one was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUp.Day(Double.NaN, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Incidence.of(drawn(9, ANY)).at(Double.NaN));
    }

    @Test
    void anIntervalWhereTheCurveIsFlatAtItsEndIsNotEstimable() {
        FollowUp followUp = FollowUp.ofRows(new double[] {1, 2}, CLOSED);

        assertThat(Incidence.of(followUp).at(0).get().won().interval(0.95).reason())
                .isEqualTo("the curve is at 0, where its error vanishes");
        assertThat(KaplanMeier.of(followUp, Event.CLOSED).at(2).get().interval(Survival.Scale.LOG_LOG, 0.95).isEstimable()).isFalse();
    }

    @Test
    void intervalsHoldTheirShareOnEveryScale() {
        for (Survival step : KaplanMeier.of(drawn(60, ANY), Event.WON).steps()) {
            for (Survival.Scale scale : Survival.Scale.values()) {
                if (step.share() > 0) {
                    assertThat(step.interval(scale, 0.9).get().contains(step.share())).isTrue();
                }
            }
        }
    }

    @Test
    void theMatureCohortCountsOnlyLeadsOldEnoughAndWinsWithinTheHorizon() {
        Courses courses = Courses.of(new double[] {40, 40, 30, 10}, new double[] {5, 35, 30, 1},
                new Status[] {Status.WON, Status.WON, Status.OPEN, Status.WON});

        assertThat(MatureCohort.of(courses, 30).leads()).isEqualTo(3);
        assertThat(MatureCohort.of(courses, 30).wins()).isEqualTo(1);
        assertThat(MatureCohort.of(courses, 41).closeRate().reason()).isEqualTo("no lead is 41.0 days old");
    }

    @Test
    void aLeadThatClosedAfterItsAgeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Courses.of(new double[] {4}, new double[] {5}, new Status[] {Status.WON}))
                .withMessage("days must be in [0, age], but lead 0 has 5.0 days at age 4.0");
    }
}
