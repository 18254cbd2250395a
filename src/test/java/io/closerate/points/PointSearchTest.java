package io.closerate.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.stats.binning.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointSearchTest {

    private static final Limits SMALL = Limits.NONE.withLine(new Limits.Range(-5, 5));

    private static Card card(Patterns leads, List<LineRule> rules, double[] coefficients, Limits limits) {
        return PointSearch.of(leads, rules, coefficients, limits).card(limits);
    }

    private static Card card(Patterns leads, Limits limits) {
        List<LineRule> rules = IntStream.range(0, leads.lines()).mapToObj(line -> LineRule.free(leads.places(line))).toList();
        int[] all = IntStream.range(0, leads.lines()).toArray();
        double[] fitted = Support.fit(leads, all).coefficients();
        return card(leads, rules, Arrays.copyOfRange(fitted, 1, fitted.length), limits);
    }

    @ParameterizedTest
    @CsvSource({"1, 6, 1, 5", "2, 7, 2, 5", "3, 8, 3, 5", "4, 8, 3, 5", "5, 12, 3, 3", "6, 12, 4, 5"})
    void aSmallCardIsAsGoodAsTheBestOfAllThatThereAre(long seed, int questions, int lines, int limit) {
        Answers answers = Answers.of(600, questions, seed);
        Limits limits = Limits.NONE.withLines(lines).withLine(new Limits.Range(-limit, limit));
        Card card = card(answers.patterns(), limits);
        assertThat(card.loss()).isCloseTo(answers.leastOfAll(lines, limit), within(1e-7));
        long counting = IntStream.range(0, questions).filter(q -> card.points()[2 * q] != 0 || card.points()[2 * q + 1] != 0).count();
        assertThat(counting).isLessThanOrEqualTo(lines);
        assertThat(Arrays.stream(card.points())).allMatch(each -> Math.abs(each) <= limit);
    }

    @Test
    void theBeamFindsTheBestLinesOfMany() {
        Answers answers = Answers.of(2_000, 16, 11);
        Card card = card(answers.patterns(), SMALL.withLines(3));
        Answers more = Answers.of(2_000, 16, 12);
        assertThat(card.loss()).isCloseTo(answers.leastOfAll(3, 5), within(1e-7));
        assertThat(card(more.patterns(), SMALL.withLines(3)).loss()).isCloseTo(more.leastOfAll(3, 5), within(1e-7));
    }

    /** A line of six ordered levels, one of four words, one of two; the last place of each has no leads. */
    private static Patterns mixed(long seed) {
        Random random = new Random(seed);
        double[][] worth = {{-1.2, -0.4, 0.1, 0, 0.8, 1.1, 0}, {-0.7, 0, 0.5, 1.3, 0}, {-0.3, 0.6, 0}};
        int[][] rows = new int[4_000][];
        double[] probability = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[] {random.nextInt(6), random.nextInt(4), random.nextInt(2)};
            probability[i] = 1 / (1 + Math.exp(1 - worth[0][rows[i][0]] - worth[1][rows[i][1]] - worth[2][rows[i][2]]));
        }
        return Patterns.of(new int[] {7, 5, 3}, rows, probability);
    }

    private static final List<Limits> MANY = List.of(SMALL, Limits.NONE.withTotal(new Limits.Range(0, 100)),
            Limits.NONE.withTotal(new Limits.Range(-30, 70)), Limits.NONE.withMultiples(5), Limits.NONE.withOnly(List.of(25, 10, -10)),
            SMALL.withLines(2), Limits.NONE.withTotal(new Limits.Range(0, 100)).withMultiples(5),
            Limits.NONE.withLine(new Limits.Range(-20, 20)).withMultiples(10).withLines(2));

    @Test
    void everyLimitIsKept() {
        Patterns leads = mixed(1);
        for (Limits limits : MANY) {
            Card card = card(leads, limits);
            List<int[]> lines = List.of(Arrays.copyOfRange(card.points(), 0, 7), Arrays.copyOfRange(card.points(), 7, 12), Arrays.copyOfRange(card.points(), 12, 15));
            assertThat(Arrays.stream(card.points())).as("%s", limits).allMatch(each -> each % limits.multiples() == 0);
            limits.line().ifPresent(range -> assertThat(Arrays.stream(card.points())).allMatch(each -> each >= range.from() && each <= range.to()));
            limits.total().ifPresent(range -> {
                assertThat(lines.stream().mapToInt(line -> Arrays.stream(line).min().orElse(0)).sum()).isGreaterThanOrEqualTo(range.from());
                assertThat(lines.stream().mapToInt(line -> Arrays.stream(line).max().orElse(0)).sum()).isBetween(range.from() == 0 ? range.to() / 2 : 0, range.to());
            });
            limits.lines().ifPresent(most -> assertThat(lines.stream().filter(line -> Arrays.stream(line).anyMatch(each -> each != 0)).count())
                    .isEqualTo(most));
            if (!limits.only().isEmpty()) {
                List<Integer> allowed = Stream.concat(limits.only().stream(), Stream.of(0)).toList();
                assertThat(Arrays.stream(card.points()).boxed().collect(Collectors.toSet())).isSubsetOf(allowed);
            }
        }
    }

    @Test
    void oneMoreLimitNeverLowersTheLossAndTheSearchBeatsPlainRounding() {
        Patterns leads = mixed(2);
        double best = Support.fit(leads, new int[] {0, 1, 2}).loss() / 4_000;
        double[] worth = Support.fit(leads, new int[] {0, 1, 2}).coefficients();
        assertThat(card(leads, SMALL).loss()).isBetween(best, best + 0.001);
        assertThat(card(leads, SMALL.withLines(2)).loss()).isGreaterThan(card(leads, SMALL).loss());
        assertThat(card(leads, SMALL.withLines(1)).loss()).isGreaterThan(card(leads, SMALL.withLines(2)).loss());
        // A point for a unit of log odds, rounded one by one.
        int[] rounded = IntStream.range(1, worth.length).map(i -> (int) Math.rint(worth[i])).toArray();
        assertThat(rounded).contains(-1, 0, 1).doesNotContain(-2, 2);
        assertThat(card(leads, Limits.NONE.withLine(new Limits.Range(-1, 1))).loss()).isLessThan(loss(leads, rounded) - 1e-3);
    }

    @Test
    void aTotalIsSharedAsWellAsCanBe() {
        Patterns leads = mixed(6);
        Limits limits = Limits.NONE.withTotal(new Limits.Range(0, 15)).withMultiples(5);
        double[] least = {Double.POSITIVE_INFINITY};
        everyCard(new int[15], 0, points -> least[0] = Math.min(least[0], loss(leads, points)));
        assertThat(card(leads, limits).loss()).isCloseTo(least[0], within(1e-9));
    }

    /** All cards of multiples of 5, each line's highest level no more than 10 and all highest ones together 15. */
    private static void everyCard(int[] so, int place, java.util.function.Consumer<int[]> each) {
        int[] ends = {7, 12, 15};
        int most = Arrays.stream(so, 0, 7).max().orElse(0) + Arrays.stream(so, 7, 12).max().orElse(0) + Arrays.stream(so, 12, 15).max().orElse(0);
        if (most > 15) {
            return;
        }
        if (place == 15) {
            each.accept(so);
            return;
        }
        boolean known = Arrays.stream(ends).noneMatch(end -> end == place + 1);
        for (int value = 0; value <= (known ? 10 : 0); value += 5) {
            so[place] = value;
            everyCard(so, place + 1, each);
        }
        so[place] = 0;
    }

    private static double loss(Patterns leads, int[] points) {
        double[] scores = new double[leads.size()];
        for (int line = 0, at = 0; line < leads.lines(); at += leads.places(line++)) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += points[at + leads.line(line)[i]];
            }
        }
        return ScoreLine.fit(scores, leads.leads(), leads.wins(), ScoreLine.flat(leads.leads(), leads.wins())).loss() / 4_000;
    }

    /** Whether a range lies about 0 or not, only its width matters. */
    @Test
    void aRangeToOneSideIsUsedAsWellAsOneAboutZero() {
        Patterns leads = mixed(7);
        double about = card(leads, Limits.NONE.withLine(new Limits.Range(-20, 20))).loss();
        for (Limits.Range range : List.of(new Limits.Range(0, 40), new Limits.Range(-40, 0), new Limits.Range(-5, 35), new Limits.Range(-30, 10))) {
            Card card = card(leads, Limits.NONE.withLine(range));
            assertThat(card.loss()).as("%s", range).isCloseTo(about, within(1e-4));
            assertThat(Arrays.stream(card.points())).allMatch(each -> each >= range.from() && each <= range.to());
        }
        assertThat(card(leads, Limits.NONE.withLine(new Limits.Range(0, 40)).withLines(3)).loss()).isCloseTo(about, within(1e-4));
    }

    @Test
    void noSingleLevelCouldDoBetter() {
        Patterns leads = mixed(3);
        Card card = card(leads, SMALL);
        for (int place = 0; place < 15; place++) {
            for (int value = -5; value <= 5; value++) {
                int[] other = card.points();
                other[place] = value;
                assertThat(loss(leads, other)).isGreaterThanOrEqualTo(card.loss() - 1e-6);
            }
        }
    }

    @Test
    void pointsKeepTheTrend() {
        Patterns leads = mixed(4);
        double[] fitted = Support.fit(leads, new int[] {0, 1, 2}).coefficients();
        double[] worth = Arrays.copyOfRange(fitted, 1, fitted.length);
        for (Trend trend : List.of(Trend.ASCENDING, Trend.DESCENDING, Trend.PEAK, Trend.VALLEY)) {
            List<LineRule> rules = List.of(new LineRule(6, trend, new int[7]), LineRule.free(5), LineRule.free(3));
            for (Limits limits : List.of(SMALL, Limits.NONE.withTotal(new Limits.Range(0, 100)), SMALL.withLines(2), Limits.NONE.withMultiples(5))) {
                int[] points = card(leads, rules, worth, limits).points();
                List<Integer> steps = new ArrayList<>();
                IntStream.range(1, 6).map(i -> Integer.signum(points[i] - points[i - 1])).filter(sign -> sign != 0).forEach(steps::add);
                List<Integer> sorted = steps.stream().sorted().toList();
                switch (trend) {
                    case ASCENDING -> assertThat(steps).doesNotContain(-1);
                    case DESCENDING -> assertThat(steps).doesNotContain(1);
                    case VALLEY -> assertThat(steps).isEqualTo(sorted);
                    default -> assertThat(steps).isEqualTo(sorted.stream().map(sign -> -sign).sorted((a, b) -> a - b).map(sign -> -sign).toList());
                }
            }
        }
    }

    @Test
    void pointsKeepTheirSignsUnderEveryLimit() {
        Patterns leads = mixed(8);
        double[] fitted = Support.fit(leads, new int[] {0, 1, 2}).coefficients();
        int[] signs = {0, 1, 0, -1, 0};
        List<LineRule> rules = List.of(LineRule.free(7), new LineRule(0, Trend.NONE, signs), LineRule.free(3));
        for (Limits limits : MANY) {
            int[] points = card(leads, rules, Arrays.copyOfRange(fitted, 1, fitted.length), limits).points();
            for (int place = 0; place < signs.length; place++) {
                assertThat(signs[place] * points[7 + place]).as("%s at %d", limits, place).isGreaterThanOrEqualTo(0);
            }
            assertThat(points).contains(0).isNotEqualTo(new int[15]);
        }
    }

    @Test
    void levelsWithoutLeadsGetWhatTheAverageLeadGets() {
        Card card = card(mixed(5), Limits.NONE.withTotal(new Limits.Range(0, 100)));
        int[] first = Arrays.copyOfRange(card.points(), 0, 6);
        assertThat((double) card.points()[6]).isCloseTo(Arrays.stream(first).average().orElseThrow(), within(2.0));
    }
}
