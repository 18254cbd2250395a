package io.closerate.points;

/**
 * Whole-number points within limits.
 *
 * @param points one a place, line after line
 * @param loss the log loss of the best straight line over their sum, the mean of the leads they were searched on
 */
public record Card(int[] points, double loss) {

    public Card {
        points = points.clone();
    }

    @Override
    public int[] points() {
        return points.clone();
    }
}
