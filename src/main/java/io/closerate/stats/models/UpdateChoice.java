package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import java.util.Locale;

/**
 * How far new cases allow a model to be changed: the closed test of Vergouwe et al. (2017, doi:10.1002/sim.7179).
 *
 * <ol>
 *   <li>The refitted model is tested against the current one. Not significant: keep.
 *   <li>Against the current one with a new intercept. Not significant: new intercept.
 *   <li>Against the current one with new intercept and slope. Not significant: recalibrate. Else: refit.
 * </ol>
 *
 * <p>The tests are likelihood ratios with rank, rank - 1 and rank - 2 degrees of freedom.
 *
 * <ul>
 *   <li>Fewer wins or losses than the rule asks for, or a fit that does not converge: keep, with that reason.
 *   <li>The new cases are separated: the tests use the bound that the likelihood tends to, and the refit is
 *       {@link FiniteFit}'s.
 *   <li>The current log odds are all equal, or separate the new cases: there is no recalibration to stop at.
 * </ul>
 *
 * @param selected the update
 * @param reason why, as a sentence part that can be printed
 * @param evidence the fits and tests; not estimable where none were made
 */
public record UpdateChoice(Update selected, String reason, Estimate<UpdateEvidence> evidence) {

    /** The updates, from the smallest to the largest. */
    public enum Update {
        /** The current model stays. */
        KEEP,
        /** All log odds shift by the same amount. */
        INTERCEPT,
        /** New log odds = intercept + slope * current log odds. */
        RECALIBRATE,
        /** All coefficients are fitted anew. */
        REFIT
    }

    /**
     * What the choice is bound to.
     *
     * @param alpha level of each test, in (0, 1)
     * @param least the least number of wins, and of losses, that is evidence enough, {@code > 0}
     */
    public record Rule(double alpha, double least) {
        public Rule {
            if (!(alpha > 0 && alpha < 1) || !(least > 0)) {
                throw new IllegalArgumentException("alpha must be in (0, 1) and least > 0, but they were %s and %s".formatted(alpha, least));
            }
        }
    }

    /**
     * Chooses an update.
     *
     * @param data new cases, which the current model has not seen
     * @param current the current model, over the columns of the same design
     */
    public static UpdateChoice of(Observations data, Coefficients current, Rule rule) {
        Groups groups = Groups.of(data);
        if (!(groups.totalWins() >= rule.least() && groups.totalLosses() >= rule.least())) {
            String reason = String.format(Locale.ROOT, "not enough evidence: %.6g wins and %.6g losses, at least %.6g of each are needed",
                    groups.totalWins(), groups.totalLosses(), rule.least());
            return new UpdateChoice(Update.KEEP, reason, Estimate.not(reason));
        }
        Estimate<UpdateEvidence> evidence = UpdateEvidence.of(data, current);
        return evidence.isEstimable() ? choose(evidence.get(), rule.alpha())
                : new UpdateChoice(Update.KEEP, evidence.reason(), evidence);
    }

    private static UpdateChoice choose(UpdateEvidence evidence, double alpha) {
        if (!significant(evidence.againstOriginal(), alpha)) {
            return chosen(Update.KEEP, "the current model", evidence, evidence.againstOriginal());
        }
        if (!significant(evidence.againstIntercept(), alpha)) {
            return chosen(Update.INTERCEPT, "a new intercept", evidence, evidence.againstIntercept());
        }
        if (evidence.recalibration().isEstimable() && !significant(evidence.againstRecalibration(), alpha)) {
            return chosen(Update.RECALIBRATE, "a new intercept and slope", evidence, evidence.againstRecalibration());
        }
        return new UpdateChoice(Update.REFIT, "a refit is significantly better than any smaller update", Estimate.of(evidence));
    }

    private static UpdateChoice chosen(Update update, String smaller, UpdateEvidence evidence, Estimate<ChiSquaredTest> test) {
        String measured = test.map(lr -> String.format(Locale.ROOT, "p = %.3g", lr.p())).orElse("the two are the same");
        return new UpdateChoice(update, "a refit is not significantly better than %s (%s)".formatted(smaller, measured), Estimate.of(evidence));
    }

    private static boolean significant(Estimate<ChiSquaredTest> test, double alpha) {
        return test.isEstimable() && test.get().p() < alpha;
    }
}
