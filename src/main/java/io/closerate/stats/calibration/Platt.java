package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.ranking.WinCount;

/**
 * Platt scaling: {@code P(win | s) = 1 / (1 + exp(a s + b))}.
 *
 * <p>With smoothed targets, {@code (wins + 1) / (wins + 2)} for a win and {@code 1 / (losses + 2)} for a loss, the fit
 * is finite even where the score parts wins from losses. Scores are standardised within, so their scale does not
 * matter.
 * Probabilities must be brought to the logit first: see {@link LogitMap#platt}.
 *
 * <p>Platt (1999); Lin, Lin and Weng (2007), doi:10.1007/s10994-007-5018-6.
 *
 * @param a below 0 where a higher score means more wins, per unit of score
 * @param b at score 0
 * @param logLikelihood of the targets
 */
public record Platt(double a, double b, double logLikelihood) {

    /** {@return the fit to smoothed targets; not estimable where all scores are equal} */
    public static Estimate<Platt> fit(ScoreCounts counts) {
        double win = (counts.total().wins() + 1.0) / (counts.total().wins() + 2.0);
        return fit(counts, win, 1 / (counts.total().losses() + 2.0));
    }

    /** {@return the plain logistic fit; not estimable where scores are all equal or part wins from losses} */
    public static Estimate<Platt> fitUnsmoothed(ScoreCounts counts) {
        return fit(counts, 1, 0);
    }

    private static Estimate<Platt> fit(ScoreCounts counts, double winTarget, double lossTarget) {
        if (counts.size() < 2) {
            return Estimate.not("there are no two different scores");
        }
        double mean = mean(counts, 0, 1);
        double sd = Math.sqrt(mean(counts, mean, 2));
        LogisticLine line = new LogisticLine(2);
        for (int i = 0; i < counts.size(); i++) {
            WinCount count = counts.count(i);
            double target = count.wins() * winTarget + count.losses() * lossTarget;
            line.add(0, count.leads(), target, 1, (counts.score(i) - mean) / sd);
        }
        return line.maximum().map(fit -> {
            double slope = fit.coefficients()[1] / sd;
            return new Platt(-slope, slope * mean - fit.coefficients()[0], fit.logLikelihood());
        });
    }

    private static double mean(ScoreCounts counts, double centre, int power) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            double off = counts.score(i) - centre;
            sum += counts.count(i).leads() * (power == 1 ? off : off * off);
        }
        return sum / counts.total().leads();
    }

    /** {@return the probability of a win at this score} */
    public double probability(double score) {
        return Logit.probability(-(a * score + b));
    }
}
