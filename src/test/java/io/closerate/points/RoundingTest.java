package io.closerate.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.Scale;
import io.closerate.stats.binning.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    private static final double LEVEL = -1.5;

    /** Lines of a few levels, the last without leads; leads that know nothing of each other's places. */
    private record Book(int[] sizes, int[][] rows, double[] exact) {

        static Book of(int leads, int lines, int levels, long seed) {
            Random random = new Random(seed);
            int[] sizes = IntStream.range(0, lines).map(line -> levels + 1).toArray();
            double[] exact = random.doubles((long) lines * (levels + 1), -12, 12).toArray();
            IntStream.range(0, lines).forEach(line -> exact[(line + 1) * (levels + 1) - 1] = 0);
            int[][] rows = new int[leads][];
            for (int i = 0; i < leads; i++) {
                rows[i] = random.ints(lines, 0, levels).toArray();
            }
            return new Book(sizes, rows, exact);
        }

        double score(double[] points, int row) {
            int at = 0;
            double score = 0;
            for (int line = 0; line < sizes.length; at += sizes[line++]) {
                score += points[at + rows[row][line]];
            }
            return score;
        }

        double probability(int row) {
            return 1 / (1 + Math.exp(-LEVEL - score(exact, row) / Scale.ofLogOdds(1)));
        }

        Patterns patterns() {
            return Patterns.of(sizes, rows, IntStream.range(0, rows.length).mapToDouble(this::probability).toArray());
        }

        int[] oneByOne() {
            return Arrays.stream(exact).mapToInt(Scale::whole).toArray();
        }

        Rounding.Found together() {
            return Rounding.of(patterns(), Arrays.stream(sizes).mapToObj(LineRule::free).toList(), new Rounding.Start(exact, oneByOne()), LEVEL);
        }

        /** The mean loss above that of exact points, lead by lead. */
        double cost(int[] points) {
            double[] whole = Arrays.stream(points).asDoubleStream().toArray();
            double cost = 0;
            for (int row = 0; row < rows.length; row++) {
                double p = probability(row);
                double q = 1 / (1 + Math.exp(-LEVEL - score(whole, row) / Scale.ofLogOdds(1)));
                cost += p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
            }
            return cost / rows.length;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void costsAreWhatTheyAreSaidToBeAndNeverAboveThoseOfRoundingOneByOne(long seed) {
        Book book = Book.of(1_500, 12, 4, seed);
        Rounding.Found found = book.together();
        assertThat(found.before()).isCloseTo(book.cost(book.oneByOne()), within(1e-12));
        assertThat(found.after()).isCloseTo(book.cost(found.points()), within(1e-12)).isLessThanOrEqualTo(found.before());
    }

    @Test
    void roundingTogetherLosesAThirdLessThanRoundingOneByOne() {
        double before = 0;
        double after = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Rounding.Found found = Book.of(3_000, 25, 4, seed).together();
            before += found.before();
            after += found.after();
        }
        assertThat(before / 10).isGreaterThan(5e-5);
        assertThat(after).isLessThan(before * 2 / 3);
    }

    /** Each level down or up: 2^9 grids, those left out that turn the order of two levels round. */
    @Test
    void noOtherWayToRoundOneLineDoesBetterAndTheBestOfAllIsNear() {
        double[] sums = new double[3];
        for (int seed = 1; seed <= 12; seed++) {
            Book book = Book.of(400, 3, 3, seed);
            Rounding.Found found = book.together();
            double best = found.after();
            for (int mask = 0; mask < 1 << 9; mask++) {
                int[] points = points(book, mask);
                double cost = keepsOrder(book, points) ? book.cost(points) : Double.POSITIVE_INFINITY;
                best = Math.min(best, cost);
                if (IntStream.range(0, 3).filter(line -> !Arrays.equals(points, 4 * line, 4 * line + 3, found.points(), 4 * line, 4 * line + 3)).count() <= 1) {
                    assertThat(cost).isGreaterThanOrEqualTo(found.after() - 1e-9);
                }
            }
            double[] costs = {best, found.after(), found.before()};
            Arrays.setAll(sums, i -> sums[i] + costs[i]);
        }
        assertThat(sums[1] - sums[0]).as("to the best of all: half as far as from rounding one by one").isLessThan((sums[2] - sums[0]) / 2);
    }

    private static int[] points(Book book, int mask) {
        int[] points = new int[12];
        for (int level = 0; level < 9; level++) {
            int at = level / 3 * 4 + level % 3;
            points[at] = (int) Math.floor(book.exact()[at]) + (mask >> level & 1);
        }
        return points;
    }

    private static boolean keepsOrder(Book book, int[] points) {
        for (int i = 0; i < points.length; i++) {
            for (int j = i / 4 * 4; j < i / 4 * 4 + 3; j++) {
                if (i % 4 < 3 && book.exact()[i] < book.exact()[j] && points[i] > points[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void levelsKeepTheirOrderAndStayNextToTheirExactPoints() {
        Book book = Book.of(2_000, 15, 7, 21);
        int[] points = book.together().points();
        assertThat(points).isNotEqualTo(book.oneByOne());
        for (int at = 0; at < points.length; at++) {
            assertThat(points[at] - book.exact()[at]).isBetween(-1.0, 1.0);
            for (int other = at / 8 * 8; other < at / 8 * 8 + 7; other++) {
                if (at % 8 < 7 && book.exact()[at] < book.exact()[other]) {
                    assertThat(points[at]).isLessThanOrEqualTo(points[other]);
                }
            }
        }
    }

    @Test
    void aLineThatSaysNothingAndALevelWithoutLeadsStayAsTheyAre() {
        Book book = Book.of(2_000, 10, 4, 3);
        IntStream.range(0, 5).forEach(level -> book.exact()[level] *= 0.04);
        int[] points = book.together().points();
        assertThat(Arrays.copyOf(points, 5)).containsOnly(0);
        assertThat(IntStream.range(0, 10).map(line -> points[5 * line + 4])).containsOnly(0);
    }

    @Test
    void trendsAndSignsAreKept() {
        Book book = Book.of(3_000, 10, 6, 5);
        Patterns leads = book.patterns();
        for (Trend trend : List.of(Trend.ASCENDING, Trend.DESCENDING, Trend.PEAK, Trend.VALLEY)) {
            List<LineRule> rules = IntStream.range(0, 10).mapToObj(line -> line == 0 ? new LineRule(6, trend, new int[7])
                    : line == 1 ? new LineRule(0, Trend.NONE, new int[] {1, -1, 1, -1, 1, -1, 0}) : LineRule.free(7)).toList();
            int[] start = book.oneByOne();
            System.arraycopy(rules.get(0).nearest(Arrays.copyOf(start, 7), leads.leadsAt(0)), 0, start, 0, 7);
            System.arraycopy(rules.get(1).nearest(Arrays.copyOfRange(start, 7, 14), leads.leadsAt(1)), 0, start, 7, 7);
            Rounding.Found found = Rounding.of(leads, rules, new Rounding.Start(book.exact(), start), LEVEL);
            int[] first = Arrays.copyOf(found.points(), 7);
            assertThat(rules.get(0).nearest(first, leads.leadsAt(0))).as("%s", trend).isEqualTo(first);
            assertThat(found.points()[7]).isGreaterThanOrEqualTo(0);
            assertThat(found.points()[8]).isLessThanOrEqualTo(0);
            assertThat(found.after()).isLessThan(found.before()).isCloseTo(book.cost(found.points()), within(1e-12));
        }
    }
}
