package io.closerate.points;

/**
 * Whole-number points within limits.
 *
 * @param points one a place, line after line
 * @param level the log odds of a win at a score of 0
 * @param slope what a point adds to them, {@code >= 0}
 * @param loss the log loss of this line over the score, the mean of the leads they were searched on
 */
public record Card(int[] points, double level, double slope, double loss) {

    public Card {
        points = points.clone();
    }

    @Override
    public int[] points() {
        return points.clone();
    }
}
