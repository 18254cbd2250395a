package io.closerate.grid;

import io.closerate.stats.distribution.Logit;
import java.util.List;

/**
 * Straight lines from knot to knot, level before the first and after the last: any other shape of curve, such as an isotonic or
 * a beta one, brought to a form that every scorer can follow.
 *
 * @param shape what it was made from: {@code beta}, {@code isotonic}, {@code smooth}
 * @param knots at least one, by ascending score, their probabilities never falling
 */
public record KnotCurve(String shape, List<Knot> knots) implements CloseCurve {

    /**
     * A point of the curve.
     *
     * @param score a score
     * @param probability the close probability there, in (0, 1)
     */
    public record Knot(int score, double probability) {
        public Knot {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("a close probability must be between 0 and 1, but was " + probability);
            }
        }
    }

    public KnotCurve {
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("a curve needs a knot");
        }
        for (int i = 1; i < knots.size(); i++) {
            if (knots.get(i).score <= knots.get(i - 1).score || knots.get(i).probability < knots.get(i - 1).probability) {
                throw new IllegalArgumentException("knots must ascend, but %s comes before %s".formatted(knots.get(i - 1), knots.get(i)));
            }
        }
    }

    @Override
    public double probability(double score) {
        int above = 0;
        while (above < knots.size() && knots.get(above).score < score) {
            above++;
        }
        if (above == 0 || above == knots.size()) {
            return knots.get(Math.min(above, knots.size() - 1)).probability;
        }
        Knot low = knots.get(above - 1);
        Knot high = knots.get(above);
        double share = (score - low.score) / ((double) high.score - low.score);
        return Math.min(high.probability, low.probability + share * (high.probability - low.probability));
    }

    @Override
    public KnotCurve shifted(double logOdds) {
        return new KnotCurve(shape, knots.stream()
                .map(knot -> new Knot(knot.score, Logit.probability(Logit.logOdds(knot.probability) + logOdds))).toList());
    }

    @Override
    public KnotCurve stretched(double factor) {
        return new KnotCurve(shape, knots.stream()
                .map(knot -> new Knot(knot.score, Logit.probability(Logit.logOdds(knot.probability) * factor))).toList());
    }
}
