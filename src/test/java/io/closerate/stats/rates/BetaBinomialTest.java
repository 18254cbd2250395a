package io.closerate.stats.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BetaBinomialTest {

    private static final Proportion NEW_LEVEL = new Proportion(2, 7);

    static List<List<Proportion>> levels() {
        return RandomLevels.sets();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void permutingLevelsChangesNothing(List<Proportion> levels) {
        List<Proportion> shuffled = RandomLevels.shuffled(levels);
        assertThat(BetaBinomial.fitMaximumLikelihood(shuffled)).isEqualTo(BetaBinomial.fitMaximumLikelihood(levels));
        assertThat(rate(BetaBinomial.fitMoments(shuffled))).isCloseTo(rate(BetaBinomial.fitMoments(levels)), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void exchangingWinsAndLossesMirrorsTheRates(List<Proportion> levels) {
        List<Proportion> mirrored = RandomLevels.mirrored(levels);
        BetaBinomial own = BetaBinomial.fitMaximumLikelihood(levels).get();
        BetaBinomial other = BetaBinomial.fitMaximumLikelihood(mirrored).get();
        ShrunkenRate rate = own.shrink(NEW_LEVEL, 0.9);
        ShrunkenRate opposite = other.shrink(NEW_LEVEL.mirrored(), 0.9);
        assertThat(opposite.rate()).isCloseTo(1 - rate.rate(), within(1e-9));
        assertThat(opposite.limits().lower()).isCloseTo(1 - rate.limits().upper(), within(1e-9));
        assertThat(opposite.ownWeight()).isCloseTo(rate.ownWeight(), within(1e-9));
    }

    private static double rate(Estimate<BetaBinomial> fit) {
        return fit.map(each -> each.shrink(NEW_LEVEL, 0.9).rate()).orElse(-1.0);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void noNeighbourIsMoreLikelyThanTheMaximum(List<Proportion> levels) {
        BetaBinomial best = BetaBinomial.fitMaximumLikelihood(levels).get();
        double most = best.logLikelihood(levels);
        for (double strength : best.isPooled() ? new double[] {1e4, 1e6} : new double[] {0.3, 0.97, 1.03, 4}) {
            for (double shift : new double[] {-0.01, 0, 0.01}) {
                double mean = Math.min(0.999, Math.max(0.001, best.mean() + shift));
                BetaBinomial other = new BetaBinomial(
                        mean, best.isPooled() ? strength : strength * best.strength(), best.pooled());
                assertThat(other.logLikelihood(levels)).isLessThanOrEqualTo(most + 1e-7);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("levels")
    void rateLiesBetweenTheLevelsOwnAndTheMean(List<Proportion> levels) {
        BetaBinomial fit = BetaBinomial.fitMaximumLikelihood(levels).get();
        for (Proportion level : levels) {
            ShrunkenRate shrunken = fit.shrink(level, 0.95);
            double own = level.rate().orElse(fit.mean());
            double expected = shrunken.ownWeight() * own + (1 - shrunken.ownWeight()) * fit.mean();
            assertThat(shrunken.rate()).isCloseTo(expected, within(1e-12));
            assertThat(shrunken.limits().contains(shrunken.rate())).isTrue();
        }
    }

    @Test
    void findsTheStrengthThatManyLevelsWereDrawnWith() {
        BetaBinomial fit = BetaBinomial.fitMaximumLikelihood(drawn(3000)).get();
        assertThat(fit.mean()).isCloseTo(0.25, within(0.01));
        assertThat(fit.strength()).isBetween(7.0, 9.0);
    }

    /** Levels with true rates from Beta(2, 6), as second smallest of seven uniform numbers. */
    private static List<Proportion> drawn(int size) {
        Random random = new Random(11);
        List<Proportion> levels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double rate = random.doubles(7).sorted().skip(1).findFirst().orElseThrow();
            int count = 1 + random.nextInt(60);
            levels.add(new Proportion(random.doubles(count).filter(u -> u < rate).count(), count));
        }
        return levels;
    }

    @Test
    void withoutSpreadEveryLevelHasThePooledRateAndLimits() {
        List<Proportion> equal = List.of(new Proportion(10, 40), new Proportion(20, 80), new Proportion(5, 20));
        for (BetaBinomial fit : List.of(BetaBinomial.fitMoments(equal).get(), BetaBinomial.fitMaximumLikelihood(equal).get())) {
            assertThat(fit.isPooled()).isTrue();
            ShrunkenRate shrunken = fit.shrink(new Proportion(9, 9), 0.95);
            assertThat(shrunken.rate()).isEqualTo(0.25);
            assertThat(shrunken.ownWeight()).isZero();
            assertThat(shrunken.limits()).isEqualTo(new Proportion(35, 140).interval(RateInterval.JEFFREYS, 0.95).get());
        }
    }

    @Test
    void oneLevelOrOneOutcomeIsPooled() {
        for (List<Proportion> levels : List.of(List.of(new Proportion(3, 9)),
                List.of(new Proportion(0, 4), new Proportion(0, 9)), List.of(new Proportion(4, 4), new Proportion(9, 9)))) {
            assertThat(BetaBinomial.fitMoments(levels).get().isPooled()).isTrue();
            assertThat(BetaBinomial.fitMaximumLikelihood(levels).get().isPooled()).isTrue();
            assertThat(BetaBinomial.of(10, levels).get().shrink(NEW_LEVEL, 0.95).rate()).isNotNaN();
        }
        BetaBinomial lost = BetaBinomial.fitMoments(List.of(new Proportion(0, 4), new Proportion(0, 9))).get();
        assertThat(lost.shrink(NEW_LEVEL, 0.95).limits().upper()).isBetween(0.1, 0.2);
    }

    @Test
    void levelsOfOneOutcomeEachAndNoLeadsAtAllAreNotEstimable() {
        List<Proportion> pure = List.of(new Proportion(0, 6), new Proportion(7, 7), new Proportion(0, 3));
        assertThat(BetaBinomial.fitMoments(pure).reason()).isEqualTo("every level has one outcome only");
        assertThat(BetaBinomial.fitMaximumLikelihood(pure).reason()).isEqualTo("every level has one outcome only");
        assertThat(BetaBinomial.fitMoments(List.of(Proportion.NONE)).reason()).isEqualTo("no lead was seen");
        assertThat(BetaBinomial.fitMaximumLikelihood(List.of()).isEstimable()).isFalse();
    }

    @Test
    void refusesStrengthsAndConfidencesOutsideTheirDomain() {
        List<Proportion> levels = List.of(new Proportion(3, 9), new Proportion(1, 9));
        assertThatThrownBy(() -> BetaBinomial.of(0, levels)).hasMessageContaining("strength");
        assertThatThrownBy(() -> BetaBinomial.of(Double.NaN, levels)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> BetaBinomial.of(3, levels).get().shrink(NEW_LEVEL, 1)).hasMessageContaining("(0, 1)");
    }
}
