package io.closerate.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tallies of every kind are a commutative monoid: they add up in any order and grouping, and none of them changes nothing. */
class TallyMonoidTest {

    private static final int PLACES = 4;

    /**
     * A kind of tallies.
     *
     * @param none the tallies of no leads
     * @param drawn tallies drawn at random
     */
    record Kind<T>(String name, T none, BinaryOperator<T> plus, Function<SplittableRandom, T> drawn) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind<?>> kinds() {
        return List.of(
                new Kind<>("Tally", Tally.NONE, Tally::plus, TallyMonoidTest::tally),
                new Kind<>("Tallies", Tallies.none(PLACES), Tallies::plus, TallyMonoidTest::tallies),
                new Kind<>("ScoreTallies", ScoreTallies.NONE, ScoreTallies::plus, TallyMonoidTest::scores),
                new Kind<>("ScorePairTallies", ScorePairTallies.NONE, ScorePairTallies::plus, TallyMonoidTest::pairs),
                new Kind<>("NewtonSums", NewtonSums.of(0, new long[2], new long[4], 0), NewtonSums::plus, TallyMonoidTest::sums));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void talliesAddUpInAnyOrderAndGrouping(Kind<T> kind) {
        SplittableRandom random = new SplittableRandom(20261122);
        BinaryOperator<T> plus = kind.plus();
        for (int i = 0; i < 200; i++) {
            T a = kind.drawn().apply(random);
            T b = kind.drawn().apply(random);
            T c = kind.drawn().apply(random);
            assertThat(plus.apply(a, b)).isEqualTo(plus.apply(b, a));
            assertThat(plus.apply(plus.apply(a, b), c)).isEqualTo(plus.apply(a, plus.apply(b, c)));
            assertThat(plus.apply(a, kind.none())).isEqualTo(a);
        }
    }

    private static Tally tally(SplittableRandom random) {
        long leads = random.nextInt(4);
        return new Tally(leads, random.nextLong(leads + 1));
    }

    private static Tallies tallies(SplittableRandom random) {
        List<Tally> each = Stream.generate(() -> tally(random)).limit(PLACES).toList();
        return Tallies.of(each.stream().mapToLong(Tally::leads).toArray(), each.stream().mapToLong(Tally::wins).toArray());
    }

    private static ScoreTallies scores(SplittableRandom random) {
        NavigableMap<Integer, Tally> byScore = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            byScore.put(random.nextInt(8), tally(random));
        }
        return new ScoreTallies(byScore);
    }

    private static ScorePairTallies pairs(SplittableRandom random) {
        NavigableMap<ScorePairTallies.Pair, Tally> byPair = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            byPair.put(new ScorePairTallies.Pair(random.nextInt(3), random.nextInt(3)), tally(random));
        }
        return new ScorePairTallies(byPair);
    }

    private static NewtonSums sums(SplittableRandom random) {
        LongStream any = random.longs(7, -1_000_000, 1_000_000);
        long[] drawn = any.toArray();
        return NewtonSums.of(random.nextInt(100), new long[] {drawn[0], drawn[1]},
                new long[] {drawn[2], drawn[3], drawn[4], drawn[5]}, drawn[6]);
    }
}
