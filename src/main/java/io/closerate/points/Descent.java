package io.closerate.points;

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
    private static final int MOST_ROUNDS = 60;
    private static final double LEAST_GAIN = 1e-9;

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

    ScoreLine line() {
        return line;
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
        return line.loss() < before.loss() - LEAST_GAIN * before.loss();
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

    /** Goes on with smaller steps, each judged with level and slope fitted anew: one level at a time, then points for points. */
    Descent finish() {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (int t = 0; t < points.length; t++) {
                better |= polish(t);
            }
            better |= allowed.isTotal() && trade();
            if (better) {
                run();
            }
        }
        return this;
    }

    /** Gives one level after the other the next value up or down where that lowers the loss. */
    private boolean polish(int t) {
        int[] values = allowed.values(t, points);
        int[] own = points[t].clone();
        add(t, -1);
        PlaceTally tally = new PlaceTally(leads, t, scores);
        boolean better = false;
        for (int place = 0; place < own.length; place++) {
            int before = own[place];
            int kept = before;
            for (int value : allowed.neighbours(t, place, before, values)) {
                own[place] = value;
                ScoreLine fitted = allowed.keeps(t, own) ? tally.fit(own, line) : line;
                if (fitted.loss() < line.loss() - LEAST_GAIN * line.loss()) {
                    line = fitted;
                    kept = value;
                }
            }
            own[place] = kept;
            better |= kept != before;
        }
        points[t] = own;
        add(t, 1);
        return better;
    }

    /** Trades points between two lines, those needed least for those needed most, if that lowers the loss. */
    private boolean trade() {
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
        return new PlaceTally(leads, t, scores).costs(values, line);
    }
}
