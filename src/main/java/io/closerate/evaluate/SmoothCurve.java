package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.linear.PositiveDefinite;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The logistic close curve, bent where the leads ask for it.
 *
 * <p>Log odds are a line plus a bend, which is straight from knot to knot. The knots are the mean scores of {@value #MOST_KNOTS} groups of
 * about as many leads each. The more the slope of the bend changes from knot to knot, the less likely it is held to be; how much less, the
 * leads tell (empirical Bayes, by the step of Fellner and Schall, see Wood and Fasiolo, 2017, doi:10.1111/biom.12666). So leads that close
 * along the line give the line. That the bend rises on the whole is no likelier than that the line is off by a tenth: nothing is learned
 * twice. Knots out of order are pooled. Beyond the outer knots the bend stays what it is there.
 *
 * @param x the scores of the knots
 * @param line the line
 * @param leads the leads
 * @param repeats how many times each lead is among them
 */
record SmoothCurve(double[] x, LogisticCurve line, ScoreTallies leads, int repeats) {

    private static final int MOST_KNOTS = 20;

    /** Fewer knots cannot show a bend. */
    private static final int FEWEST_KNOTS = 4;

    /** One over the variance of the slope of the bend from end to end, for a line that may be off by a tenth. */
    private static final double FIRMNESS = 100;

    private static final double RIDGE = 1e-6;
    private static final double START = 10;
    private static final double LEAST = 1e-4;
    private static final double MOST = 1e6;
    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-6;

    /** {@return the curve at {@code scores}, ascending; the line itself where it is level or there are too few different scores} */
    static CloseCurve of(ScoreTallies leads, LogisticCurve line, int repeats, List<Integer> scores) {
        double[] x = knots(leads);
        if (line.slope() == 0 || x.length < FEWEST_KNOTS) {
            return line;
        }
        SmoothCurve smooth = new SmoothCurve(x, line, leads, repeats);
        double[] logits = smooth.bend();
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        Arrays.setAll(logits, k -> logits[k] + smooth.onLine(x[k]));
        Isotonic ordered = Isotonic.fit(x, logits, weights);
        List<KnotCurve.Knot> knots = new ArrayList<>();
        for (int score : scores) {
            double inside = Math.max(x[0], Math.min(x[x.length - 1], score));
            double logit = ordered.apply(inside) + line.slope() * (score - inside);
            knots.add(new KnotCurve.Knot(score, CurveChoice.inside(Logit.probability(logit))));
        }
        return new KnotCurve("smooth", knots);
    }

    private double onLine(double score) {
        return line.intercept() + line.slope() * score;
    }

    private static double[] knots(ScoreTallies leads) {
        List<Double> knots = new ArrayList<>();
        double enough = (double) leads.total().leads() / MOST_KNOTS;
        double[] group = new double[2];
        for (Map.Entry<Integer, Tally> each : leads.byScore().entrySet()) {
            group[0] += each.getValue().leads();
            group[1] += each.getValue().leads() * (double) each.getKey();
            if (group[0] >= enough) {
                knots.add(group[1] / group[0]);
                group = new double[2];
            }
        }
        return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Newton's method for the bend, and the strength of its penalty, in turn. */
    private double[] bend() {
        double[][] form = form();
        double[] bend = new double[x.length];
        double strength = START;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[x.length];
            double[][] information = penalty(form, strength);
            for (int i = 0; i < bend.length; i++) {
                for (int j = 0; j < bend.length; j++) {
                    gradient[i] -= information[i][j] * bend[j];
                }
            }
            leads.byScore().forEach((score, tally) -> add(score, tally, bend, gradient, information));
            PositiveDefinite factored = PositiveDefinite.of(information);
            double[] change = factored.solve(gradient);
            double farthest = 0;
            for (int k = 0; k < bend.length; k++) {
                bend[k] += Math.max(-1, Math.min(1, change[k]));
                farthest = Math.max(farthest, Math.abs(change[k]));
            }
            double next = next(form, strength, bend, factored.inverse());
            if (farthest < STILL && Math.abs(next / strength - 1) < 1e-3) {
                break;
            }
            strength = next;
        }
        return bend;
    }

    private static double next(double[][] form, double strength, double[] bend, double[][] covariance) {
        double governed = 0;
        double bent = 0;
        for (int i = 0; i < bend.length; i++) {
            for (int j = 0; j < bend.length; j++) {
                governed += form[i][j] * covariance[i][j];
                bent += form[i][j] * bend[i] * bend[j];
            }
        }
        double freedom = Math.max(0, bend.length - 2 - strength * governed);
        return Math.max(LEAST, Math.min(MOST, freedom / Math.max(bent, 1e-12)));
    }

    /** The sum of squared changes of the slope of the bend, slopes being counted in log odds of the line. */
    private double[][] form() {
        double[][] form = new double[x.length][x.length];
        for (int k = 2; k < x.length; k++) {
            double before = 1 / (line.slope() * (x[k - 1] - x[k - 2]));
            double after = 1 / (line.slope() * (x[k] - x[k - 1]));
            double scale = Math.sqrt(2 / (line.slope() * (x[k] - x[k - 2])));
            double[] row = new double[x.length];
            row[k - 2] = before * scale;
            row[k - 1] = -(before + after) * scale;
            row[k] = after * scale;
            addSquare(form, row, 1);
        }
        return form;
    }

    private double[][] penalty(double[][] form, double strength) {
        double[][] penalty = Arrays.stream(form).map(row -> Arrays.stream(row).map(each -> strength * each).toArray()).toArray(double[][]::new);
        double[] rise = new double[x.length];
        rise[x.length - 1] = 1 / (line.slope() * (x[x.length - 1] - x[0]));
        rise[0] = -rise[x.length - 1];
        addSquare(penalty, rise, FIRMNESS);
        for (int k = 0; k < x.length; k++) {
            penalty[k][k] += RIDGE;
        }
        return penalty;
    }

    private static void addSquare(double[][] matrix, double[] row, double weight) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                matrix[i][j] += weight * row[i] * row[j];
            }
        }
    }

    private void add(int score, Tally tally, double[] bend, double[] gradient, double[][] information) {
        int above = 0;
        while (above < x.length && x[above] < score) {
            above++;
        }
        int low = Math.max(0, above - 1);
        int high = Math.min(x.length - 1, above);
        double share = low == high ? 0 : (score - x[low]) / (x[high] - x[low]);
        double p = Logit.probability(onLine(score) + (1 - share) * bend[low] + share * bend[high]);
        double residual = (tally.wins() - tally.leads() * p) / repeats;
        double weight = tally.leads() * p * (1 - p) / repeats;
        gradient[low] += (1 - share) * residual;
        gradient[high] += share * residual;
        information[low][low] += (1 - share) * (1 - share) * weight;
        information[high][high] += share * share * weight;
        if (low != high) {
            information[low][high] += share * (1 - share) * weight;
            information[high][low] += share * (1 - share) * weight;
        }
    }
}
