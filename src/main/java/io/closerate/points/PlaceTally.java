package io.closerate.points;

import io.closerate.stats.distribution.Logit;
import java.util.Arrays;

/** The leads and wins at each place of a line with each sum of the other lines' points: what the points of this line do, without another look at the leads. */
final class PlaceTally {

    private final int low;
    private final double[][] leads;
    private final double[][] wins;

    /**
     * Counts.
     *
     * @param scores the sum of the other lines' points, pattern by pattern
     */
    PlaceTally(Patterns patterns, int line, int[] scores) {
        this.low = Arrays.stream(scores).min().orElseThrow();
        int width = Arrays.stream(scores).max().orElseThrow() - low + 1;
        this.leads = new double[patterns.places(line)][width];
        this.wins = new double[patterns.places(line)][width];
        short[] places = patterns.line(line);
        for (int i = 0; i < scores.length; i++) {
            leads[places[i]][scores[i] - low] += patterns.leads()[i];
            wins[places[i]][scores[i] - low] += patterns.wins()[i];
        }
    }

    /** {@return the loss of each place with each of these ascending values, under a line; less what is the same for all values} */
    double[][] costs(int[] values, ScoreLine line) {
        int width = leads[0].length;
        double[] losses = new double[width + values[values.length - 1] - values[0]];
        Arrays.setAll(losses, k -> Logit.softplus(line.level() + line.slope() * (low + values[0] + k)));
        double[][] costs = new double[leads.length][values.length];
        for (int place = 0; place < leads.length; place++) {
            double won = line.slope() * Arrays.stream(wins[place]).sum();
            for (int v = 0; v < values.length; v++) {
                double cost = -won * values[v];
                int shift = values[v] - values[0];
                for (int x = 0; x < width; x++) {
                    cost += leads[place][x] * losses[x + shift];
                }
                costs[place][v] = cost;
            }
        }
        return costs;
    }

    /** {@return the line over the scores with these points} */
    ScoreLine fit(int[] points, ScoreLine near) {
        int least = Arrays.stream(points).min().orElseThrow();
        int width = leads[0].length + Arrays.stream(points).max().orElseThrow() - least;
        double[][] tally = new double[3][width];
        Arrays.setAll(tally[0], x -> low + least + x);
        for (int place = 0; place < points.length; place++) {
            int shift = points[place] - least;
            for (int x = 0; x < leads[place].length; x++) {
                tally[1][x + shift] += leads[place][x];
                tally[2][x + shift] += wins[place][x];
            }
        }
        return ScoreLine.fit(tally[0], tally[1], tally[2], near);
    }
}
