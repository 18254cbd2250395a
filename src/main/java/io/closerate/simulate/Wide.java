package io.closerate.simulate;

import io.closerate.simulate.Effect.Ranges;
import io.closerate.simulate.Effect.Ranges.Step;
import io.closerate.simulate.Timeline.Delay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many attributes without a story: independent of one another, every second one with missing cells. */
final class Wide {

    private static final int FEWEST = 5;
    private static final int MOST = 50;
    private static final double MISSING = 0.05;
    private static final double STRENGTH = 0.3;
    /** The truth is part of the scenario, so its seed is not the seed of the leads. */
    private static final long TRUTH_SEED = 20;

    private Wide() {
    }

    static Scenario scenario(int words, int integers, int decimals) {
        if (words < 0 || integers < 0 || decimals < 0 || (long) words + integers + decimals == 0) {
            throw new IllegalArgumentException("some attributes are needed, of no kind fewer than 0, not %d, %d and %d"
                    .formatted(words, integers, decimals));
        }
        List<Attribute> attributes = new ArrayList<>();
        int gaps = Math.max(1, words - 1);
        IntStream.range(0, words).forEach(i -> attributes.add(word(i, FEWEST + (MOST - FEWEST) * i / gaps)));
        IntStream.range(0, integers).forEach(i -> attributes.add(integer(i)));
        IntStream.range(0, decimals).forEach(i -> attributes.add(decimal(i)));
        LocalDate first = LocalDate.of(2025, 1, 1);
        Timeline timeline = Timeline.of(first, first.plusDays(637), new Delay(45, 0.8), new Delay(24, 0.9));
        return new Scenario("wide", attributes, -2.3, timeline);
    }

    /** Level {@code k} is as common as {@code 1 / (k + 1)}: many levels are rare, as in real files. */
    private static Attribute word(int number, int cardinality) {
        Draws draws = Draws.of(TRUTH_SEED, number);
        List<Level> levels = IntStream.range(0, cardinality)
                .mapToObj(k -> new Level("value " + Cells.padded(k, 2), 1.0 / (k + 1), effect(draws))).toList();
        Effect effect = Effect.Words.of(levels).missing(effect(draws));
        return Attribute.words("word_" + (number + 1), Attribute.choice(levels).missing(missing(number)), effect);
    }

    private static Attribute integer(int number) {
        double mean = 2 + 4.0 * number;
        Attribute.Drawing drawing = (lead, draws) -> Cells.whole(draws.poisson(mean));
        List<Double> edges = List.of(0.0, Math.rint(mean * 0.75), Math.rint(mean), Math.rint(mean * 1.5));
        String name = "integer_" + (number + 1);
        return Attribute.numbers(name, drawing.missing(missing(number)), steps(1000L + number, edges));
    }

    private static Attribute decimal(int number) {
        double median = 10.0 * (number + 1);
        Attribute.Drawing drawing = (lead, draws) -> Cells.decimal(draws.logNormal(median, 1));
        List<Double> edges = List.of(0.0, median / 2, median, median * 2);
        String name = "decimal_" + (number + 1);
        return Attribute.numbers(name, drawing.missing(missing(number)), steps(2000L + number, edges));
    }

    private static Effect steps(long stream, List<Double> edges) {
        Draws draws = Draws.of(TRUTH_SEED, stream);
        List<Step> steps = edges.stream().distinct().map(edge -> new Step(edge, effect(draws))).toList();
        return Ranges.of(steps).missing(effect(draws));
    }

    private static double missing(int number) {
        return number % 2 == 0 ? 0 : MISSING;
    }

    /** An effect of two decimals, so that a table of the truth shows all of it; the sum makes -0 a plain 0. */
    private static double effect(Draws draws) {
        return Math.rint(draws.normal() * STRENGTH * 100) / 100 + 0.0;
    }
}
