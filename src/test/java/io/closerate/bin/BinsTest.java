package io.closerate.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.signal.Reading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinsTest {

    private static final double LOW = Double.NEGATIVE_INFINITY;
    private static final double HIGH = Double.POSITIVE_INFINITY;

    @Test
    void aNumberFallsIntoTheRangeThatBeginsAtIt() {
        Bins bins = Bins.of(Bins.ranges(new double[] {0, 10}));
        assertThat(bins.ofNumber(-1e300)).isZero();
        assertThat(bins.ofNumber(Math.nextDown(0.0))).isZero();
        assertThat(bins.ofNumber(0)).isEqualTo(1);
        assertThat(bins.ofNumber(-0.0)).isEqualTo(1);
        assertThat(bins.ofNumber(Math.nextDown(10.0))).isEqualTo(1);
        assertThat(bins.ofNumber(10)).isEqualTo(2);
        assertThat(bins.ofNumber(1e300)).isEqualTo(2);
    }

    @Test
    void specialValuesBelongToNoRange() {
        List<Bin> with = new java.util.ArrayList<>(Bins.ranges(new double[] {5}));
        with.add(new Bin.Special(List.of(-1.0, 999.0)));
        Bins bins = Bins.of(with);
        assertThat(bins.ofNumber(-1)).isEqualTo(2);
        assertThat(bins.ofNumber(999)).isEqualTo(2);
        assertThat(bins.ofNumber(-2)).isZero();
        assertThat(bins.ofNumber(998)).isEqualTo(1);
    }

    @Test
    void everyReadingFallsIntoOneBin() {
        Bins words = Bins.of(List.of(new Bin.Words(List.of("a", "b")), new Bin.Words(List.of("c"))));
        assertThat(words.of(new Reading.Word("b"))).isZero();
        assertThat(words.of(new Reading.Word("c"))).isEqualTo(1);
        assertThat(words.of(new Reading.Word("B"))).isEqualTo(words.unseen());
        assertThat(words.of(new Reading.Number(3))).isEqualTo(words.unseen());
        assertThat(words.of(Reading.MISSING)).isEqualTo(words.missing());
        assertThat(words.ofWord("")).isEqualTo(words.missing());
        Bins numbers = Bins.of(Bins.ranges(new double[] {1}));
        assertThat(numbers.of(new Reading.Word("x"))).isEqualTo(numbers.unseen());
    }

    @Test
    void gapsOverlapsAndRepetitionsAreRefused() {
        assertThatThrownBy(() -> Bins.of(List.of(new Bin.Range(LOW, 3), new Bin.Range(4, HIGH)))).hasMessageContaining("one ends at 3.0");
        assertThatThrownBy(() -> Bins.of(List.of(new Bin.Range(LOW, 3)))).hasMessageContaining("no upper end");
        assertThatThrownBy(() -> Bins.of(List.of(new Bin.Words(List.of("a")), new Bin.Words(List.of("a"))))).hasMessage("\"a\" stands in two bins");
        assertThatThrownBy(() -> new Bin.Range(2, 2)).hasMessageContaining("from < to");
        assertThatThrownBy(() -> new Bin.Range(Double.NaN, 2)).hasMessageContaining("from < to");
    }

    @Test
    void labelsReadAsPeopleWriteThem() {
        assertThat(Labels.of(new Bin.Range(3, 6), NumberKind.WHOLE)).isEqualTo("3 to 5");
        assertThat(Labels.of(new Bin.Range(3, 4), NumberKind.WHOLE)).isEqualTo("3");
        assertThat(Labels.of(new Bin.Range(LOW, 0.5), NumberKind.WHOLE)).isEqualTo("0 or less");
        assertThat(Labels.of(new Bin.Range(LOW, 0.5), NumberKind.COUNTS)).isEqualTo("0");
        assertThat(Labels.of(new Bin.Range(LOW, 4.5), NumberKind.COUNTS)).isEqualTo("0 to 4");
        assertThat(Labels.of(new Bin.Range(LOW, HIGH), NumberKind.COUNTS)).isEqualTo("any number");
        assertThat(Labels.of(new Bin.Range(6, HIGH), NumberKind.WHOLE)).isEqualTo("6 or more");
        assertThat(Labels.of(new Bin.Range(2.5, 1e6), NumberKind.ANY)).isEqualTo("2.5 to below 1000000");
        assertThat(Labels.of(new Bin.Range(LOW, 2.5), NumberKind.ANY)).isEqualTo("below 2.5");
        assertThat(Labels.of(new Bin.Words(List.of("a", "b", "c", "d")), NumberKind.ANY)).isEqualTo("a, b and 2 more");
        assertThat(Labels.of(new Bin.Missing(), NumberKind.ANY)).isEqualTo("(missing)");
        assertThat(Labels.plain(-0.0)).isEqualTo("0");
        assertThat(Labels.plain(1e-7)).isEqualTo("0.0000001");
    }

    @Test
    void roundNumbersPartWhatTheyMustPart() {
        assertThat(RoundNumber.between(97.3, 104.2)).isEqualTo(100);
        assertThat(RoundNumber.between(3, 4)).isEqualTo(4);
        assertThat(RoundNumber.between(0.12, 0.19)).isEqualTo(0.15);
        assertThat(RoundNumber.between(-104.2, -97.3)).isEqualTo(-100);
        assertThat(RoundNumber.between(-3, 2)).isZero();
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double b = i % 3 == 0 ? Math.nextUp(a) : a + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 6);
            if (a < b) {
                assertThat(RoundNumber.between(a, b)).as("between %s and %s", a, b).isGreaterThan(a).isLessThanOrEqualTo(b);
            }
        }
    }
}
