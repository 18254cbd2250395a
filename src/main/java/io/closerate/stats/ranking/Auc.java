package io.closerate.stats.ranking;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.distribution.Normal;

/**
 * The area under the ROC curve: the probability that a lead that was won has a higher score than one that was lost,
 * ties counting one half.
 *
 * <ul>
 *   <li>Never turned over: a score that runs the wrong way has an AUC below 1/2.
 *   <li>One class only: not estimable. One lead in a class: an AUC, but no variance.
 *   <li>Perfect, inverted or constant score: the variance is 0, and {@link #degenerate()} says that it means nothing.
 * </ul>
 *
 * <p>DeLong, DeLong and Clarke-Pearson (1988), doi:10.2307/2531595; Hanley and McNeil (1982),
 * doi:10.1148/radiology.143.1.7063747. One pass over the distinct scores; exact for any number of pairs below 2^52.
 *
 * @param value the area, in [0, 1]
 * @param leads the leads it was estimated from; both classes occur
 * @param variance DeLong's variance of the area
 */
public record Auc(double value, WinCount leads, Estimate<Double> variance) {

    /** {@return the AUC of these counts} */
    public static Estimate<Auc> of(ScoreCounts counts) {
        WinCount all = counts.total();
        if (all.oneClass()) {
            return Estimate.not(oneClass(all));
        }
        Placements placements = new Placements(counts);
        double auc = placements.auc();
        Estimate<Double> variance = all.wins() < 2 || all.losses() < 2
                ? Estimate.not("fewer than two leads were won, or fewer than two were lost")
                : Estimate.of(placements.variance(auc));
        return Estimate.of(new Auc(auc, all, variance));
    }

    static String oneClass(WinCount all) {
        return all.leads() == 0 ? "there are no leads" : all.wins() == 0 ? "no lead was won" : "no lead was lost";
    }

    /** {@return the Gini coefficient 2 AUC - 1, in [-1, 1]; also called accuracy ratio and Somers' D} */
    public double gini() {
        return 2 * value - 1;
    }

    /** {@return the standard error by DeLong} */
    public Estimate<Double> standardError() {
        return variance.map(Math::sqrt);
    }

    /** {@return the standard error by Hanley and McNeil, which needs only the area and the class sizes} */
    public double hanleyMcNeilError() {
        double square = value * value;
        double q1 = value / (2 - value);
        double q2 = 2 * square / (1 + value);
        double sum = value * (1 - value) + (leads.wins() - 1) * (q1 - square) + (leads.losses() - 1) * (q2 - square);
        return Math.sqrt(Math.max(0, sum) / leads.wins() / leads.losses());
    }

    /** {@return whether the variance is 0, so that an interval has no width and says nothing} */
    public boolean degenerate() {
        return variance.isEstimable() && variance.get() == 0;
    }

    /** {@return the area plus and minus z standard errors, cut to [0, 1]; {@code confidence} in (0, 1)} */
    public Estimate<Interval> interval(double confidence) {
        double z = Normal.twoSidedQuantile(confidence);
        return standardError().map(se -> new Interval(value - z * se, value + z * se).clip(0, 1));
    }

    /** {@return the interval made on the logit of the area, which stays inside (0, 1); {@code confidence} in (0, 1)} */
    public Estimate<Interval> logitInterval(double confidence) {
        double z = Normal.twoSidedQuantile(confidence);
        if (degenerate()) {
            return Estimate.not("the score is perfect, inverted or constant: the variance is 0");
        }
        double logit = Logit.logOdds(value);
        return standardError().map(se -> se / (value * (1 - value)))
                .map(se -> new Interval(Logit.probability(logit - z * se), Logit.probability(logit + z * se)));
    }
}
