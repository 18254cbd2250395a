package io.closerate.points;

import io.closerate.stats.distribution.Logit;

/**
 * The log odds of a win as a straight line over the score, fitted by maximum likelihood; never falling.
 *
 * @param level the log odds at a score of 0
 * @param slope what a point adds, {@code >= 0}
 * @param loss the log loss of all leads together
 */
record ScoreLine(double level, double slope, double loss) {

    private static final int MOST_STEPS = 50;
    private static final double STILL = 1e-9;
    private static final double STEEPEST = 50;

    /**
     * {@return the line that fits best}
     *
     * @param scores ascending or not, with or without repetition
     * @param leads leads of each score
     * @param wins wins of each score, likewise
     * @param near where to begin
     */
    static ScoreLine fit(double[] scores, double[] leads, double[] wins, ScoreLine near) {
        double a = near.level;
        double b = near.slope;
        double loss = loss(scores, leads, wins, a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = step(scores, leads, wins, new double[] {a, b});
            double length = 1;
            double next = loss(scores, leads, wins, a + move[0], b + move[1]);
            while (!(next <= loss) && length > 1e-6) {
                length /= 2;
                next = loss(scores, leads, wins, a + length * move[0], b + length * move[1]);
            }
            if (!(next < loss - STILL)) {
                break;
            }
            a += length * move[0];
            b += length * move[1];
            loss = next;
        }
        return b > 0 && b < STEEPEST ? new ScoreLine(a, b, loss) : flat(leads, wins);
    }

    /** {@return the line that says the same of every score} */
    static ScoreLine flat(double[] leads, double[] wins) {
        double all = 0;
        double won = 0;
        for (int i = 0; i < leads.length; i++) {
            all += leads[i];
            won += wins[i];
        }
        double level = StrictMath.log((won + 1e-9) / (all - won + 1e-9));
        return new ScoreLine(level, 0, all * Logit.softplus(level) - won * level);
    }

    private static double loss(double[] scores, double[] leads, double[] wins, double a, double b) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            if (leads[i] > 0) {
                double logit = a + b * scores[i];
                loss += leads[i] * Logit.softplus(logit) - wins[i] * logit;
            }
        }
        return loss;
    }

    private static double[] step(double[] scores, double[] leads, double[] wins, double[] line) {
        double[] sums = new double[5];
        for (int i = 0; i < scores.length; i++) {
            if (leads[i] > 0) {
                double x = scores[i];
                double p = Logit.probability(line[0] + line[1] * x);
                double weight = leads[i] * p * (1 - p);
                sums[0] += wins[i] - leads[i] * p;
                sums[1] += (wins[i] - leads[i] * p) * x;
                sums[2] += weight;
                sums[3] += weight * x;
                sums[4] += weight * x * x;
            }
        }
        double determinant = sums[2] * sums[4] - sums[3] * sums[3];
        return determinant > 1e-12 * sums[2] * sums[4]
                ? new double[] {(sums[4] * sums[0] - sums[3] * sums[1]) / determinant, (sums[2] * sums[1] - sums[3] * sums[0]) / determinant}
                : new double[] {sums[2] > 0 ? sums[0] / sums[2] : 0, 0};
    }
}
