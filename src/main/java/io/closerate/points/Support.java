package io.closerate.points;

import io.closerate.stats.distribution.Logit;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some lines, and the logistic model over their places that fits best: what they could be worth were points not whole.
 *
 * <p>No whole numbers on these lines have a lower loss.
 *
 * @param lines the numbers of the lines, ascending
 * @param coefficients the level, then one coefficient a place of these lines; those of a line have mean 0 over the leads
 * @param loss the log loss of all leads together
 */
record Support(int[] lines, double[] coefficients, double loss) {

    private static final double RIDGE = 1e-3;
    private static final int MOST_STEPS = 30;
    private static final double STILL = 1e-7;

    /** {@return the best model over these lines} */
    static Support fit(Patterns all, int[] lines) {
        Patterns leads = all.over(lines);
        Fit fit = new Fit(leads, offsets(leads));
        fit.climb();
        return new Support(lines.clone(), centred(leads, fit.at), fit.loss);
    }

    /** {@return the model over all lines that has these coefficients, one a place} */
    static Support of(Patterns leads, double[] coefficients) {
        double[] at = new double[1 + coefficients.length];
        System.arraycopy(coefficients, 0, at, 1, coefficients.length);
        return new Support(IntStream.range(0, leads.lines()).toArray(), at, 0);
    }

    private static int[] offsets(Patterns leads) {
        int[] offsets = new int[leads.lines() + 1];
        offsets[0] = 1;
        for (int line = 0; line < leads.lines(); line++) {
            offsets[line + 1] = offsets[line] + leads.places(line);
        }
        return offsets;
    }

    private static double[] centred(Patterns leads, double[] coefficients) {
        double[] centred = coefficients.clone();
        int[] offsets = offsets(leads);
        for (int line = 0; line < leads.lines(); line++) {
            double[] here = leads.leadsAt(line);
            double sum = 0;
            for (int place = 0; place < here.length; place++) {
                sum += here[place] * centred[offsets[line] + place];
            }
            double mean = sum / Arrays.stream(here).sum();
            centred[0] += mean;
            for (int place = 0; place < here.length; place++) {
                centred[offsets[line] + place] -= here[place] == 0 ? centred[offsets[line] + place] : mean;
            }
        }
        return centred;
    }

    /** {@return the coefficients of line number {@code i} of these} */
    double[] of(int i, Patterns leads) {
        int at = 1;
        for (int k = 0; k < i; k++) {
            at += leads.places(k);
        }
        return Arrays.copyOfRange(coefficients, at, at + leads.places(i));
    }

    /** {@return the log odds of each pattern} */
    double[] logits(Patterns all) {
        double[] logits = new double[all.size()];
        Arrays.fill(logits, coefficients[0]);
        int at = 1;
        for (int line : lines) {
            short[] places = all.line(line);
            for (int i = 0; i < logits.length; i++) {
                logits[i] += coefficients[at + places[i]];
            }
            at += all.places(line);
        }
        return logits;
    }

    /** Newton's method. */
    private static final class Fit {

        private final Patterns leads;
        private final int[] offsets;
        private double[] at;
        private double loss;
        private double[] gradient;
        private double[][] information;

        Fit(Patterns leads, int[] offsets) {
            this.leads = leads;
            this.offsets = offsets;
            this.at = new double[offsets[offsets.length - 1]];
            at[0] = ScoreLine.flat(leads.leads(), leads.wins()).level();
            sum(at);
        }

        void climb() {
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] from = at.clone();
                double before = loss;
                double[] move = PositiveDefinite.of(information).solve(gradient);
                double length = 1;
                go(from, move, length);
                while (!(loss <= before) && length > 1e-4) {
                    length /= 2;
                    go(from, move, length);
                }
                if (!(loss < before - STILL * Math.max(1, before))) {
                    break;
                }
            }
        }

        private void go(double[] from, double[] move, double length) {
            Arrays.setAll(at, i -> from[i] + length * move[i]);
            sum(at);
        }

        private void sum(double[] here) {
            int lines = leads.lines();
            gradient = new double[here.length];
            information = new double[here.length][here.length];
            loss = 0;
            int[] taken = new int[lines + 1];
            for (int i = 0; i < leads.size(); i++) {
                double logit = here[0];
                for (int line = 0; line < lines; line++) {
                    taken[line + 1] = offsets[line] + leads.line(line)[i];
                    logit += here[taken[line + 1]];
                }
                double n = leads.leads()[i];
                double p = Logit.probability(logit);
                loss += n * Logit.softplus(logit) - leads.wins()[i] * logit;
                add(taken, leads.wins()[i] - n * p, n * p * (1 - p));
            }
            for (int a = 0; a < here.length; a++) {
                gradient[a] -= a == 0 ? 0 : RIDGE * here[a];
                information[a][a] += RIDGE;
                for (int b = 0; b < a; b++) {
                    information[a][b] = information[b][a];
                }
            }
        }

        private void add(int[] taken, double residual, double weight) {
            for (int a = 0; a < taken.length; a++) {
                gradient[taken[a]] += residual;
                double[] row = information[taken[a]];
                for (int b = a; b < taken.length; b++) {
                    row[taken[b]] += weight;
                }
            }
        }
    }
}
