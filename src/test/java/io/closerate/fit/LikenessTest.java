package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Term;
import io.closerate.signal.Signals;
import io.closerate.tally.Tallies;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Term NUMBER = Term.of(new Cut(Signals.of("number", "x", ""), Bins.of(Bins.ranges(new double[] {1, 2, 3}))));
    private static final Term WORD = Term.of(new Cut(Signals.of("word", "w", ""),
            Bins.of(List.of(Bin.Words.of(List.of("a")), Bin.Words.of(List.of("b"))))));
    private static final Tallies EVEN = Tallies.of(new long[] {50, 50, 50, 50, 7, 0}, new long[6]);

    @Test
    void aConstantIsAsLikelyAsAnother() {
        for (Likeness each : Likeness.of(NUMBER, EVEN)) {
            assertThat(each.of(new double[] {3, 3, 3, 3, 3, 3}, 0)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void aStraightLineIsStraight() {
        Likeness straight = Likeness.of(NUMBER, EVEN).get(1);
        double[] x = {-1.1325, -0.3146, 0.3146, 1.1325};
        assertThat(straight.of(new double[] {x[0], x[1], x[2], x[3], 9, -9}, 0)).isCloseTo(0, within(1e-5));
        assertThat(straight.of(new double[] {1, 0, 0, 1, 0, 0}, 0)).isGreaterThan(0.1);
    }

    @Test
    void neighboursCountMoreThanTheFarAway() {
        Likeness even = Likeness.of(NUMBER, EVEN).get(0);
        assertThat(even.of(new double[] {0, 1, 0, 1, 0, 0}, 0)).isGreaterThan(even.of(new double[] {0, 0, 1, 1, 0, 0}, 0));
    }

    @Test
    void wordsAreDrawnToTheMean() {
        Likeness word = Likeness.of(WORD, Tallies.none(4)).get(0);
        assertThat(word.of(new double[] {1, -2, 0, 3}, 0)).isCloseTo(14, within(1e-12));
    }

    @Test
    void noFormIsNegative() {
        Random random = new Random(1);
        Term both = Term.of(NUMBER.cuts().get(0), WORD.cuts().get(0));
        for (Term term : List.of(NUMBER, WORD, both)) {
            for (Likeness each : Likeness.of(term, term == NUMBER ? EVEN : Tallies.none(term.size()))) {
                for (int i = 0; i < 50; i++) {
                    assertThat(each.of(random.doubles(term.size(), -1, 1).toArray(), 0)).isGreaterThan(-1e-12);
                }
            }
        }
    }
}
