package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.LevelObjective;
import io.closerate.bin.LevelRules;
import io.closerate.signal.Signals;
import io.closerate.stats.binning.Contrast;
import io.closerate.tally.Tallies;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final Cut NUMBER = new Cut(Signals.of("number", "x", ""), Bins.of(Bins.ranges(new double[] {1, 2, 3, 4, 5})));

    private static Tallies thousands(int places) {
        return Tallies.of(LongArrays.of(places, 1000), LongArrays.of(places, 300));
    }

    /** Arrays of one number. */
    private static final class LongArrays {
        static long[] of(int size, long value) {
            long[] all = new long[size];
            Arrays.fill(all, value);
            return all;
        }
    }

    @Test
    void rangesOfTheSameWorthAreJoined() {
        Levels levels = Levels.of(NUMBER, thousands(8), new double[] {-1, -1, -1, 0.5, 0.5, 0.5, 0, 0}, LevelRules.NONE);
        assertThat(levels.cut().bins()).isEqualTo(Bins.of(Bins.ranges(new double[] {3})));
        assertThat(levels.members()).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6), List.of(7));
    }

    @Test
    void rangesThatDifferStandApart() {
        Levels levels = Levels.of(NUMBER, thousands(8), new double[] {-1, -0.5, 0, 0.5, 1, 1.5, 0, 0}, LevelRules.NONE);
        assertThat(levels.cut().bins()).isEqualTo(NUMBER.bins());
    }

    /** Six ranges whose close rates hardly differ: the likelihood does not pay for them, the information value has no price. */
    @Test
    void levelsForTheInformationValueAreAsManyAsDiffer() {
        double[] logits = IntStream.range(0, 8).mapToDouble(i -> -1 + 0.002 * i).toArray();
        assertThat(Levels.of(NUMBER, thousands(8), logits, LevelRules.NONE).members()).hasSize(1 + 2);
        LevelRules information = LevelRules.NONE.withObjective(LevelObjective.INFORMATION_VALUE);
        assertThat(Levels.of(NUMBER, thousands(8), logits, information).members()).hasSize(6 + 2);
        assertThat(Levels.of(NUMBER, thousands(8), logits, information.withMost(4)).members()).hasSize(4 + 2);
    }

    @Test
    void neighboursDifferByWhatIsAsked() {
        double[] logits = {-1, -0.5, 0, 0.5, 1, 1.5, 0, 0};
        assertThat(Levels.of(NUMBER, thousands(8), logits, LevelRules.NONE).members()).hasSize(6 + 2);
        assertThat(Levels.of(NUMBER, thousands(8), logits, LevelRules.NONE.withContrast(new Contrast(0.2, 1))).members()).hasSizeBetween(2 + 2, 3 + 2);
        assertThat(Levels.of(NUMBER, thousands(8), logits, LevelRules.NONE.withLeads(2_000)).members()).as("least leads are kept by the exact search").hasSize(3 + 2);
    }

    @Test
    void fewWordsStayAsTheyAre() {
        Cut words = new Cut(Signals.of("word", "w", ""), Bins.of(List.of(Bin.Words.of(List.of("a")), Bin.Words.of(List.of("b")))));
        assertThat(Levels.of(words, thousands(4), new double[4], LevelRules.NONE).cut()).isEqualTo(words);
    }

    @Test
    void manyWordsAreJoinedByWorthAndNoneIsLost() {
        List<Bin> bins = IntStream.range(0, 60).mapToObj(i -> (Bin) Bin.Words.of(List.of("word%02d".formatted(i)))).toList();
        Cut words = new Cut(Signals.of("word", "w", ""), Bins.of(bins));
        double[] logits = IntStream.range(0, 62).mapToDouble(i -> i % 2 == 0 ? -1 : 1).toArray();
        Levels levels = Levels.of(words, thousands(62), logits, LevelRules.NONE);
        assertThat(levels.cut().bins().size()).isEqualTo(4);
        assertThat(levels.members().stream().flatMap(List::stream).sorted().toList()).isEqualTo(IntStream.range(0, 62).boxed().toList());
        assertThat(levels.cut().bins().ofWord("word00")).isEqualTo(levels.cut().bins().ofWord("word58"))
                .isNotEqualTo(levels.cut().bins().ofWord("word01"));
    }

    /** Of ninety words with eight leads each, chance gives some no win and some four. */
    @Test
    void manyWordsThatDifferByChanceAreOneLevel() {
        int words = 90;
        List<Bin> bins = IntStream.range(0, words).mapToObj(i -> (Bin) new Bin.Words(List.of("w" + i))).toList();
        Random random = new Random(3);
        long[] leads = LongArrays.of(words + 2, 8);
        long[] wins = IntStream.range(0, words + 2).mapToLong(i -> random.ints(8, 0, 6).filter(each -> each == 0).count()).toArray();
        Cut cut = new Cut(Signals.of("word", "company", ""), Bins.of(bins));
        assertThat(Arrays.stream(wins).distinct().count()).isGreaterThan(3);
        assertThat(Levels.alone(cut, Tallies.of(leads, wins), LevelRules.NONE).members()).hasSize(3);
        long[] apart = IntStream.range(0, words + 2).mapToLong(i -> i % 2 == 0 ? 1 : 6).toArray();
        assertThat(Levels.alone(cut, Tallies.of(leads, apart), LevelRules.NONE).members()).hasSize(4);
    }
}
