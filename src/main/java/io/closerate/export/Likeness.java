package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Estimate;
import java.util.List;

/**
 * How much the scores of two grids with the same lines and levels say the same, judged by how many leads each level had.
 *
 * <p>A lead's lines are taken as independent of each other, which they seldom are, so the numbers are a guide and no measurement. Levels
 * count by the leads they were learned from; where a line has none, all its levels count alike.
 *
 * @param mean the mean score of the first grid
 * @param otherMean the mean score of the second one
 * @param variance the variance of the scores of the first grid
 * @param otherVariance the variance of the scores of the second one
 * @param covariance of the two
 */
public record Likeness(double mean, double otherMean, double variance, double otherVariance, double covariance) {

    /** {@return the likeness of two grids whose lines have the same levels} */
    public static Likeness of(Grid grid, Grid other) {
        Likeness sum = new Likeness(0, 0, 0, 0, 0);
        for (int i = 0; i < grid.lines().size(); i++) {
            sum = sum.plus(of(grid.lines().get(i), other.lines().get(i)));
        }
        return sum;
    }

    private static Likeness of(Line line, Line other) {
        List<Level> levels = line.levels();
        long leads = levels.stream().mapToLong(level -> level.evidence().tally().leads()).sum();
        double mean = 0;
        double otherMean = 0;
        double square = 0;
        double otherSquare = 0;
        double product = 0;
        for (int i = 0; i < levels.size(); i++) {
            double share = leads == 0 ? 1.0 / levels.size() : (double) levels.get(i).evidence().tally().leads() / leads;
            double points = levels.get(i).points();
            double otherPoints = other.levels().get(i).points();
            mean += share * points;
            otherMean += share * otherPoints;
            square += share * points * points;
            otherSquare += share * otherPoints * otherPoints;
            product += share * points * otherPoints;
        }
        return new Likeness(mean, otherMean, square - mean * mean, otherSquare - otherMean * otherMean, product - mean * otherMean);
    }

    private Likeness plus(Likeness that) {
        return new Likeness(mean + that.mean, otherMean + that.otherMean, variance + that.variance, otherVariance + that.otherVariance,
                covariance + that.covariance);
    }

    /** {@return the correlation of the scores, in [-1, 1]; not estimable if one grid gives all leads the same} */
    public Estimate<Double> correlation() {
        double scale = Math.sqrt(Math.max(0, variance) * Math.max(0, otherVariance));
        return scale > 0 ? Estimate.of(Math.max(-1, Math.min(1, covariance / scale)))
                : Estimate.not("one of the grids gives every lead the same score");
    }
}
