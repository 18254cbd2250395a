package io.closerate.points;

import io.closerate.stats.distribution.Logit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Coordinate search for whole-number points: line after line gets the points that cost the least while the others stay as they are,
 * until none changes.
 *
 * <p>Each step is exact and needs a tally only: how many leads stand at each place of the line with each sum of the other
 * lines' points. The loss of a place with v points is then {@code sum over sums x of n(place, x) ln(1 + exp(a + b (x + v))) - b v wins(place)},
 * for every v allowed, with the level a and slope b of the {@link ScoreLine}, which is fitted anew after each step. No step raises the loss.
 *
 * <p>Where a total is limited one line can only have more if another has less; then points are also traded between two lines.
 */
final class Descent {

    private static final int MOST_SWEEPS = 30;
    private static final int MOST_TRADES = 60;

    private final Patterns leads;
    private final Allowed allowed;
    private final int[][] points;
    private final int[] scores;
    private ScoreLine line;

    /** Begins at {@code points}, line by line. */
    Descent(Patterns leads, Allowed allowed, int[][] points) {
        this.leads = leads;
        this.allowed = allowed;
        this.points = points;
        this.scores = new int[leads.size()];
        for (int t = 0; t < points.length; t++) {
            add(t, 1);
        }
        this.line = ScoreLine.flat(leads.leads(), leads.wins());
        fit();
    }

    private void add(int t, int sign) {
        short[] places = leads.line(t);
        int[] own = points[t];
        for (int i = 0; i < scores.length; i++) {
            scores[i] += sign * own[places[i]];
        }
    }

    /** Fits the line over the scores, tallied first. */
    private void fit() {
        int low = Arrays.stream(scores).min().orElseThrow();
        int high = Arrays.stream(scores).max().orElseThrow();
        double[][] tally = new double[3][high - low + 1];
        Arrays.setAll(tally[0], i -> low + i);
        for (int i = 0; i < scores.length; i++) {
            tally[1][scores[i] - low] += leads.leads()[i];
            tally[2][scores[i] - low] += leads.wins()[i];
        }
        line = ScoreLine.fit(tally[0], tally[1], tally[2], line);
    }

    double loss() {
        return line.loss();
    }

    int[][] points() {
        return points;
    }

    /** Searches until no line changes. */
    Descent run() {
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int t = 0; t < points.length; t++) {
                changed |= improve(t);
            }
        }
        return this;
    }

    private boolean improve(int t) {
        ScoreLine before = line;
        int[] own = points[t];
        choose(t, allowed.values(t, points));
        fit();
        if (isBetterThan(before)) {
            return true;
        }
        put(t, own);
        line = before;
        return false;
    }

    private boolean isBetterThan(ScoreLine before) {
        return line.loss() < before.loss() - 1e-9 * Math.abs(before.loss());
    }

    private void choose(int t, int[] values) {
        add(t, -1);
        points[t] = allowed.chosen(t, costs(t, values), values);
        add(t, 1);
    }

    private void put(int t, int[] own) {
        add(t, -1);
        points[t] = own;
        add(t, 1);
    }

    /** Trades points between lines, the least needed for the most needed ones, while that lowers the loss. */
    Descent trade() {
        int trades = 0;
        while (allowed.isTotal() && trades++ < MOST_TRADES && tradeOnce()) {
            run();
        }
        return this;
    }

    private boolean tradeOnce() {
        double[] lost = new double[points.length];
        double[] won = new double[points.length];
        for (int t = 0; t < points.length; t++) {
            int[] values = allowed.values();
            add(t, -1);
            double[][] costs = costs(t, values);
            add(t, 1);
            int most = Arrays.stream(points[t]).max().orElse(0);
            double here = least(costs, values, most);
            lost[t] = most > 0 ? least(costs, values, most - 1) - here : Double.POSITIVE_INFINITY;
            won[t] = here - least(costs, values, next(values, most));
        }
        int giver = IntStream.range(0, lost.length).boxed().min(Comparator.comparingDouble(t -> lost[t])).orElseThrow();
        int taker = IntStream.range(0, won.length).filter(t -> t != giver).boxed().max(Comparator.comparingDouble(t -> won[t])).orElse(giver);
        return lost[giver] < won[taker] && trade(giver, taker);
    }

    private boolean trade(int giver, int taker) {
        ScoreLine before = line;
        int[] given = points[giver];
        int[] taken = points[taker];
        int most = Arrays.stream(given).max().orElse(0);
        choose(giver, Arrays.stream(allowed.values(giver, points)).filter(value -> value < most).toArray());
        choose(taker, allowed.values(taker, points));
        fit();
        if (isBetterThan(before)) {
            return true;
        }
        put(giver, given);
        put(taker, taken);
        line = before;
        return false;
    }

    private static int next(int[] values, int after) {
        return Arrays.stream(values).filter(value -> value > after).findFirst().orElse(after);
    }

    private static double least(double[][] costs, int[] values, int most) {
        return Arrays.stream(costs).mapToDouble(place -> IntStream.range(0, values.length).filter(v -> values[v] <= most)
                .mapToDouble(v -> place[v]).min().orElse(0)).sum();
    }

    private double[][] costs(int t, int[] values) {
        short[] places = leads.line(t);
        int low = Arrays.stream(scores).min().orElseThrow();
        int width = Arrays.stream(scores).max().orElseThrow() - low + 1;
        double[] tally = new double[leads.places(t) * width];
        for (int i = 0; i < scores.length; i++) {
            tally[places[i] * width + scores[i] - low] += leads.leads()[i];
        }
        double[] losses = new double[width + values[values.length - 1] - values[0]];
        Arrays.setAll(losses, k -> Logit.softplus(line.level() + line.slope() * (low + values[0] + k)));
        double[] wins = leads.winsAt(t);
        double[][] costs = new double[wins.length][values.length];
        for (int place = 0; place < wins.length; place++) {
            for (int v = 0; v < values.length; v++) {
                double cost = -line.slope() * values[v] * wins[place];
                int shift = values[v] - values[0];
                for (int x = 0; x < width; x++) {
                    cost += tally[place * width + x] * losses[x + shift];
                }
                costs[place][v] = cost;
            }
        }
        return costs;
    }
}
