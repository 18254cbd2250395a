package io.closerate.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Normal;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DelayModelsTest {

    /** A book of leads: 30% destined to be won after 20 days, the others lost after 40, ages even up to {@code oldest}. */
    private static Courses book(int leads, double oldest) {
        SplittableRandom random = new SplittableRandom(20261124);
        double[] ages = new double[leads];
        double[] days = new double[leads];
        Status[] statuses = new Status[leads];
        for (int i = 0; i < leads; i++) {
            boolean won = random.nextDouble() < 0.3;
            double closing = -Math.log(1 - random.nextDouble()) * (won ? 20 : 40);
            ages[i] = random.nextDouble() * oldest;
            days[i] = Math.min(ages[i], closing);
            statuses[i] = closing > ages[i] ? Status.OPEN : won ? Status.WON : Status.LOST;
        }
        return Courses.of(ages, days, statuses);
    }

    @Test
    void scoresAndCurvaturesAreTheDerivativesOfTheLikelihoods() {
        Courses courses = book(60, 90);
        FollowUp followUp = courses.followUp();
        FollowUp notWon = courses.notWonByAge();

        agreesWithDifferences(at -> TwoDestinies.local(at, followUp), new double[] {-0.4, -3.2, -3.9});
        agreesWithDifferences(at -> ConversionDelay.local(at, 14, 200, notWon), new double[] {-0.4, -3.2});
    }

    private static void agreesWithDifferences(Function<double[], Local> likelihood, double[] at) {
        Local local = likelihood.apply(at);
        double h = 1e-5;
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += h;
            down[i] -= h;
            Local above = likelihood.apply(up);
            Local below = likelihood.apply(down);
            assertThat((above.value - below.value) / (2 * h)).isCloseTo(local.score[i], within(1e-5));
            for (int j = 0; j < at.length; j++) {
                assertThat((above.score[j] - below.score[j]) / (2 * h)).isCloseTo(local.hessian[i][j], within(1e-5));
            }
        }
    }

    @Test
    void anOldBookGivesBackWhatItWasMadeOf() {
        TwoDestinies destinies = TwoDestinies.fit(book(2_000, 400).followUp()).get();
        ConversionDelay delay = ConversionDelay.fit(book(2_000, 400)).get();

        assertThat(destinies.closeRateInterval(0.999).contains(0.3)).isTrue();
        assertThat(destinies.meanDaysToWinInterval(0.999).contains(20)).isTrue();
        assertThat(destinies.meanDaysToLossInterval(0.999).contains(40)).isTrue();
        assertThat(delay.closeRateInterval(0.999).contains(0.3)).isTrue();
        assertThat(delay.meanDaysInterval(0.999).contains(20)).isTrue();
        assertThat(width(delay.closeRateInterval(0.95))).isLessThan(0.06);
    }

    @Test
    void aYoungBookSaysHowLittleItKnows() {
        Estimate<ConversionDelay> young = ConversionDelay.fit(book(80, 15));

        assertThat(young.map(model -> width(model.closeRateInterval(0.95))).orElse(1.0)).isGreaterThan(0.4);
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    @Test
    void withoutOpenLeadsTheDestiniesAreShareAndMeans() {
        FollowUp closed = FollowUp.ofRows(new double[] {1, 2, 6, 10, 20},
                new Status[] {Status.WON, Status.WON, Status.WON, Status.LOST, Status.LOST});
        TwoDestinies model = TwoDestinies.fit(closed).get();

        assertThat(model.closeRate()).isCloseTo(0.6, within(1e-12));
        assertThat(model.meanDaysToWin()).isCloseTo(3, within(1e-11));
        assertThat(model.meanDaysToLoss()).isCloseTo(15, within(1e-10));
    }

    @Test
    void withoutOpenLeadsTheIntervalIsTheBinomialLikelihoodRatioInterval() {
        FollowUp closed = FollowUp.ofRows(new double[] {1, 2, 6, 10, 20},
                new Status[] {Status.WON, Status.WON, Status.WON, Status.LOST, Status.LOST});
        Interval interval = TwoDestinies.fit(closed).get().closeRateInterval(0.9);
        double z = Normal.upperQuantile(0.05);

        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double fallen = 3 * Math.log(0.6 / end) + 2 * Math.log(0.4 / (1 - end));
            assertThat(2 * fallen).isCloseTo(z * z, within(1e-9));
        }
    }

    @Test
    void theOrderOfLeadsChangesNothing() {
        double[] ages = {9, 8, 7, 6, 5, 4};
        double[] days = {3, 8, 2, 6, 1, 4};
        Status[] statuses = {Status.WON, Status.OPEN, Status.WON, Status.LOST, Status.LOST, Status.OPEN};
        double[] otherAges = {4, 9, 5, 8, 6, 7};
        double[] otherDays = {4, 3, 1, 8, 6, 2};
        Status[] otherStatuses = {Status.OPEN, Status.WON, Status.LOST, Status.OPEN, Status.LOST, Status.WON};
        Courses there = Courses.of(ages, days, statuses);
        Courses back = Courses.of(otherAges, otherDays, otherStatuses);

        assertThat(ConversionDelay.fit(back).map(ConversionDelay::closeRate))
                .isEqualTo(ConversionDelay.fit(there).map(ConversionDelay::closeRate));
        assertThat(TwoDestinies.fit(back.followUp()).map(TwoDestinies::closeRate))
                .isEqualTo(TwoDestinies.fit(there.followUp()).map(TwoDestinies::closeRate));
        assertThat(TwoDestinies.fit(there.followUp()).isEstimable()).isTrue();
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        Status[] won = {Status.WON, Status.WON};
        Status[] mixed = {Status.WON, Status.LOST};
        double[] days = {3, 4};
        double[] none = {0, 0};

        assertThat(ConversionDelay.fit(Courses.of(days, days, won)).reason()).isEqualTo("every lead was won");
        assertThat(ConversionDelay.fit(Courses.of(days, none, mixed)).reason()).isEqualTo("every win came on day 0");
        assertThat(TwoDestinies.fit(FollowUp.ofRows(days, won)).reason()).isEqualTo("no lead was lost");
        assertThat(TwoDestinies.fit(FollowUp.ofRows(none, mixed)).reason()).isEqualTo("every win came on day 0");
    }

    @Test
    void leadsOpenForAgesDoNotUnsettleTheFit() {
        FollowUp stale = FollowUp.ofRows(new double[] {1, 2, 1, 3, 2_000},
                new Status[] {Status.WON, Status.WON, Status.LOST, Status.LOST, Status.OPEN});

        assertThat(TwoDestinies.fit(stale).map(TwoDestinies::logLikelihood).orElse(0.0)).isFinite();
    }

    @Test
    void everySmallBookIsAnsweredWithoutNaN() {
        SplittableRandom random = new SplittableRandom(3);
        int[] fitted = new int[1];
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 500; i++) {
                int leads = 1 + random.nextInt(8);
                double[] days = SurvivalCurvesTest.days(random, leads);
                Status[] statuses = SurvivalCurvesTest.statuses(random, leads, Status.values());
                Courses courses = Courses.of(days, days, statuses);
                ConversionDelay.fit(courses).map(model -> finite(model.closeRate(), model.meanDays(),
                        model.closeRateInterval(0.95), model.meanDaysInterval(0.95)));
                var destinies = TwoDestinies.fit(courses.followUp());
                fitted[0] += destinies.isEstimable() ? 1 : 0;
                destinies.map(model -> finite(model.closeRate(), model.meanDaysToWin(),
                        model.closeRateInterval(0.95), model.meanDaysToWinInterval(0.95)));
            }
        });
        assertThat(fitted[0]).as("books that could be fitted").isGreaterThan(100);
    }

    private static boolean finite(double rate, double mean, Interval rates, Interval means) {
        assertThat(rate).isStrictlyBetween(0.0, 1.0);
        assertThat(mean).isPositive().isFinite();
        assertThat(rates.lower()).isBetween(0.0, rate);
        assertThat(rates.upper()).isBetween(rate, 1.0);
        assertThat(means.contains(mean)).isTrue();
        return true;
    }
}
