package io.closerate.stats.models;

import java.util.Arrays;

/**
 * What a model of wins and losses is fitted to: a design, the wins and losses of each of its rows, and a known part
 * of the log odds (the offset).
 *
 * <p>A row may stand for one case or for a tally of many; frequency weights are the same as repeated rows.
 */
public final class Observations {

    private final Design design;
    private final double[] wins;
    private final double[] losses;
    private final double[] offset;

    private Observations(Design design, double[] wins, double[] losses, double[] offset) {
        this.design = design;
        this.wins = wins;
        this.losses = losses;
        this.offset = offset;
    }

    /** {@return one case for each row of {@code design}: 1 where it was won, 0 where it was lost} */
    public static Observations of(Design design, int[] won) {
        double[] wins = new double[won.length];
        double[] losses = new double[won.length];
        for (int i = 0; i < won.length; i++) {
            if (won[i] != 0 && won[i] != 1) {
                throw new IllegalArgumentException("an outcome must be 0 or 1, but was " + won[i]);
            }
            wins[i] = won[i];
            losses[i] = 1 - won[i];
        }
        return ofTallies(design, wins, losses);
    }

    /** {@return wins and losses of each row of {@code design}: finite, {@code >= 0}, not always whole} */
    public static Observations ofTallies(Design design, double[] wins, double[] losses) {
        return new Observations(design, weights(wins, design.rows()), weights(losses, design.rows()),
                new double[design.rows()]);
    }

    /** {@return the same rows, each counted {@code weights[i] >= 0} times as often} */
    public Observations withWeights(double[] weights) {
        double[] checked = weights(weights, design.rows());
        double[] w = wins.clone();
        double[] l = losses.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] *= checked[i];
            l[i] *= checked[i];
        }
        return new Observations(design, w, l, offset);
    }

    /** {@return the same rows, whose log odds begin with {@code offset[i]}} */
    public Observations withOffset(double[] offset) {
        sameLength(offset, design.rows());
        return new Observations(design, wins, losses, Arrays.stream(offset).map(Finite::of).toArray());
    }

    /** {@return the given rows, in the given order; a row may come more than once} */
    public Observations rows(int[] chosen) {
        return new Observations(design.rows(chosen), pick(wins, chosen), pick(losses, chosen), pick(offset, chosen));
    }

    /** {@return the same outcomes with another design, which has as many rows} */
    public Observations withDesign(Design other) {
        sameLength(wins, other.rows());
        return new Observations(other, wins, losses, offset);
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] weights(double[] values, int rows) {
        sameLength(values, rows);
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("counts and weights must be finite and >= 0, but one was " + value);
            }
        }
        return values.clone();
    }

    private static void sameLength(double[] values, int rows) {
        if (values.length != rows) {
            throw new IllegalArgumentException("one value is needed for each of %d rows, but there were %d"
                    .formatted(rows, values.length));
        }
    }

    /** {@return the design} */
    public Design design() {
        return design;
    }

    /** {@return how many cases of row {@code i} were won} */
    public double wins(int i) {
        return wins[i];
    }

    /** {@return how many cases of row {@code i} were lost} */
    public double losses(int i) {
        return losses[i];
    }

    /** {@return the known part of the log odds of row {@code i}} */
    public double offset(int i) {
        return offset[i];
    }
}
