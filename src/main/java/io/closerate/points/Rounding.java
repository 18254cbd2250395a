package io.closerate.points;

import io.closerate.grid.Scale;
import io.closerate.stats.distribution.Logit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Coordinate search for whole-number points on a scale that is given: the points of each level go up or down to a whole number,
 * whichever way the grid as a whole comes nearest to the model.
 *
 * <p>Rounded one by one, the errors of many lines add up; here a line makes good what the others lost. The loss is
 * {@code sum over leads of ln(1 + exp(a + b s)) - p (a + b s)} with the score s, the level a and slope b of the scale, and the
 * probability p of the model. Line after line gets the points that cost the least while the others stay, until none changes. For that
 * a tally suffices: what one point more would cost all leads at a place. No step raises the loss.
 *
 * <ul>
 *   <li>Points do not leave the two whole numbers next to the exact ones, and of two levels of a line the one that is worth more never gets fewer.</li>
 *   <li>A line with a trend or with signs gets the cheapest points that keep them.</li>
 *   <li>A line whose points are all 0 stays so: an attribute that says nothing is not there to make good what others lost.</li>
 *   <li>A level without leads keeps its points.</li>
 * </ul>
 */
public final class Rounding {

    private static final int MOST_SWEEPS = 30;

    /** What a step must gain in log loss of all leads together: more than sums in another order would differ by. */
    private static final double LEAST_GAIN = 1e-7;

    private static final double SLOPE = 1 / Scale.ofLogOdds(1);

    private final Patterns leads;
    private final List<LineRule> rules;
    private final double level;
    private final double[][] exact;
    private final int[][] points;
    private final int[] scores;
    private int low;
    private double[] losses;

    private Rounding(Patterns leads, List<LineRule> rules, Start start, double level) {
        this.leads = leads;
        this.rules = rules;
        this.level = level;
        this.exact = new double[leads.lines()][];
        this.points = new int[leads.lines()][];
        this.scores = new int[leads.size()];
        for (int t = 0, at = 0; t < points.length; at += leads.places(t++)) {
            exact[t] = Arrays.copyOfRange(start.exact, at, at + leads.places(t));
            points[t] = Arrays.copyOfRange(start.whole, at, at + leads.places(t));
            add(t, 1);
        }
        tabulate();
    }

    /**
     * Where to begin.
     *
     * @param exact points that say exactly what the model says, one a place, line after line
     * @param whole whole ones, likewise, that keep the rules of all lines
     */
    public record Start(double[] exact, int[] whole) {
    }

    /**
     * What was found.
     *
     * @param points one a place, line after line
     * @param before by how much the log loss expected under the model is above that of exact points, with the points begun with; a mean over the leads
     * @param after the same with the points found
     */
    public record Found(int[] points, double before, double after) {
    }

    /**
     * {@return whole points}
     *
     * @param leads the leads, and how probable each win is under the model
     * @param rules what each line must keep
     * @param start where to begin
     * @param level the log odds of a win at a score of 0
     */
    public static Found of(Patterns leads, List<LineRule> rules, Start start, double level) {
        Rounding rounding = new Rounding(leads, rules, start, level);
        double before = rounding.loss();
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int t = 0; t < rounding.points.length; t++) {
                changed |= rounding.improve(t);
            }
        }
        double all = Arrays.stream(leads.leads()).sum();
        double least = rounding.least();
        return new Found(Arrays.stream(rounding.points).flatMapToInt(Arrays::stream).toArray(), (before - least) / all, (rounding.loss() - least) / all);
    }

    private void add(int t, int sign) {
        short[] places = leads.line(t);
        int[] own = points[t];
        for (int i = 0; i < scores.length; i++) {
            scores[i] += sign * own[places[i]];
        }
    }

    /** The loss of a lost lead at every score that the search can come to. */
    private void tabulate() {
        int high = 0;
        for (int t = 0; t < points.length; t++) {
            int[] ends = ends(t);
            low += ends[0];
            high += ends[1];
        }
        losses = new double[high - low + 1];
        Arrays.setAll(losses, k -> Logit.softplus(level + SLOPE * (low + k)));
    }

    private int[] ends(int t) {
        return new int[] {(int) Math.floor(Math.min(Arrays.stream(exact[t]).min().orElse(0), Arrays.stream(points[t]).min().orElse(0))),
            (int) Math.ceil(Math.max(Arrays.stream(exact[t]).max().orElse(0), Arrays.stream(points[t]).max().orElse(0)))};
    }

    private double loss() {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            loss += leads.leads()[i] * losses[scores[i] - low] - leads.wins()[i] * (level + SLOPE * scores[i]);
        }
        return loss;
    }

    /** The loss of exact points. */
    private double least() {
        double[] logits = new double[leads.size()];
        Arrays.fill(logits, level);
        for (int t = 0; t < exact.length; t++) {
            short[] places = leads.line(t);
            for (int i = 0; i < logits.length; i++) {
                logits[i] += SLOPE * exact[t][places[i]];
            }
        }
        return IntStream.range(0, logits.length).mapToDouble(i -> leads.leads()[i] * Logit.softplus(logits[i]) - leads.wins()[i] * logits[i]).sum();
    }

    private boolean improve(int t) {
        if (Arrays.stream(points[t]).allMatch(each -> each == 0)) {
            return false;
        }
        int[] better = rules.get(t).isFree() ? free(t) : ruled(t);
        if (Arrays.equals(better, points[t])) {
            return false;
        }
        add(t, -1);
        points[t] = better;
        add(t, 1);
        return true;
    }

    /** The cheapest points of a line that may go as it will. */
    private int[] free(int t) {
        int[] down = Arrays.stream(exact[t]).mapToInt(each -> (int) Math.floor(each)).toArray();
        return new RoundingUp(exact[t], down, costOfOneMore(t, down)).points(points[t], LEAST_GAIN);
    }

    private double[] costOfOneMore(int t, int[] down) {
        double[] costs = new double[down.length];
        short[] places = leads.line(t);
        for (int i = 0; i < scores.length; i++) {
            int place = places[i];
            int at = scores[i] - points[t][place] + down[place] - low;
            if (exact[t][place] > down[place]) {
                costs[place] += leads.leads()[i] * (losses[at + 1] - losses[at]) - leads.wins()[i] * SLOPE;
            }
        }
        return costs;
    }

    /** The cheapest points of a line that keep its rule; those it has where no others cost less. */
    private int[] ruled(int t) {
        add(t, -1);
        int[] values = IntStream.rangeClosed(ends(t)[0], ends(t)[1]).toArray();
        double[][] costs = new PlaceTally(leads, t, scores).costs(values, new ScoreLine(level, SLOPE, 0));
        add(t, 1);
        for (int place = 0; place < costs.length; place++) {
            costs[place][points[t][place] - values[0]] -= LEAST_GAIN / costs.length;
        }
        return Arrays.stream(LineChoice.of(costs, values, rules.get(t))).map(v -> values[v]).toArray();
    }
}
