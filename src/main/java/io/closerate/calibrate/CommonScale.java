package io.closerate.calibrate;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Scale;
import io.closerate.tally.ScoreTallies;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * From the scores of a grid to a scale that the grids of all steps of a validation share: {@code start + step * score}.
 *
 * <p>A grid within limits has the size of points that suits it, in each step another one; only where their scores have been brought to log
 * odds by each grid's own line can they be taken together and share a close curve. On the way back the curve comes to the scores of the
 * grid that is shipped.
 *
 * @param start the common score of a score of 0
 * @param step what a point is worth there, {@code >= 0}
 */
record CommonScale(double start, double step) {

    /** Of grids whose points mean the same in every step. */
    static final CommonScale SAME = new CommonScale(0, 1);

    private static final int KNOTS = 100;

    /** {@return the common score of a score} */
    int of(int score) {
        return equals(SAME) ? score : Scale.whole(start + step * score);
    }

    /** {@return the common scores of these leads} */
    ScoreTallies of(ScoreTallies scores) {
        return equals(SAME) ? scores : scores.mapped(this::of);
    }

    /**
     * {@return the curve over the grid's own scores that says the same as this one over common ones}
     *
     * @param range the lowest and the highest score of the grid
     */
    CloseCurve own(CloseCurve common, int[] range) {
        if (equals(SAME)) {
            return common;
        }
        if (common instanceof LogisticCurve curve) {
            return new LogisticCurve(curve.intercept() + curve.slope() * start, curve.slope() * step);
        }
        NavigableMap<Integer, Double> knots = new TreeMap<>();
        IntStream.rangeClosed(0, KNOTS).map(i -> range[0] + (int) Math.round((range[1] - range[0]) * (i / (double) KNOTS)))
                .forEach(score -> knots.put(score, common.probability(start + step * score)));
        return new KnotCurve(((KnotCurve) common).shape(), knots.entrySet().stream().map(each -> new KnotCurve.Knot(each.getKey(), each.getValue())).toList());
    }
}
