package io.closerate.stats.models;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import java.util.List;

/**
 * What new cases say about a current model and its possible updates.
 *
 * @param original log likelihood of the current model
 * @param intercept the best shift of all log odds
 * @param recalibration the best intercept and slope for the current log odds
 * @param revision the refitted model
 * @param revisionLogLikelihood its log likelihood; where the cases are separated the bound of all log likelihoods
 * @param rank number of coefficients of the refit
 */
public record UpdateEvidence(double original, Shift intercept, Estimate<Recalibration> recalibration, FiniteFit revision,
        double revisionLogLikelihood, int rank) {

    /**
     * A shift of all log odds.
     *
     * @param by what is added
     * @param logLikelihood log likelihood of the new cases after it
     */
    public record Shift(double by, double logLikelihood) {
    }

    /**
     * New log odds = intercept + slope * current log odds.
     *
     * @param intercept the intercept
     * @param slope the slope; below 1 where the current model is too sure of itself
     * @param logLikelihood log likelihood of the new cases after it
     */
    public record Recalibration(double intercept, double slope, double logLikelihood) {

        /** {@return the best intercept and slope for the given log odds of the rows of {@code data}; its offset is not used} */
        public static Estimate<Recalibration> of(Observations data, double[] logOdds) {
            double[][] column = new double[logOdds.length][];
            for (int i = 0; i < column.length; i++) {
                column[i] = new double[] {logOdds[i]};
            }
            Observations given = data.withDesign(Design.of(List.of("log odds"), column)).withOffset(new double[column.length]);
            return LogisticRegression.fit(given).flatMap(fit -> fit.coefficients().of("log odds")
                    .map(slope -> new Recalibration(fit.coefficients().intercept(), slope, fit.logLikelihood())));
        }
    }

    static Estimate<UpdateEvidence> of(Observations data, Coefficients current) {
        double[] logOdds = current.logOdds(data);
        Observations given = data.withDesign(Design.intercept(logOdds.length)).withOffset(logOdds);
        double original = Likelihood.of(Groups.of(given)).logLikelihood(new double[] {0});
        Estimate<Recalibration> recalibration = Recalibration.of(data, logOdds);
        return LogisticRegression.fit(given).flatMap(shift -> FiniteFit.orFirth(data).flatMap(revision -> bound(data, revision)
                .map(bound -> new UpdateEvidence(original, new Shift(shift.coefficients().intercept(), shift.logLikelihood()),
                        recalibration, revision, bound, revision.separation().rank()))));
    }

    /** Separated cases can be fitted perfectly; what is left is the likelihood of the overlapping ones. */
    private static Estimate<Double> bound(Observations data, FiniteFit revision) {
        return switch (revision.separation().type()) {
            case NONE -> Estimate.of(revision.logLikelihood());
            case COMPLETE -> Estimate.of(0.0);
            case QUASI_COMPLETE -> {
                Groups groups = Groups.of(data);
                boolean[] separated = Separation.separated(groups);
                yield LogisticRegression.logLikelihood(groups.where(i -> !separated[i]));
            }
        };
    }

    /** {@return the test of the refit against the current model} */
    public Estimate<ChiSquaredTest> againstOriginal() {
        return ChiSquaredTest.ofLogLikelihoods(revisionLogLikelihood, original, rank);
    }

    /** {@return the test of the refit against a new intercept} */
    public Estimate<ChiSquaredTest> againstIntercept() {
        return ChiSquaredTest.ofLogLikelihoods(revisionLogLikelihood, intercept.logLikelihood(), rank - 1);
    }

    /** {@return the test of the refit against a new intercept and slope} */
    public Estimate<ChiSquaredTest> againstRecalibration() {
        return recalibration.flatMap(known -> ChiSquaredTest.ofLogLikelihoods(revisionLogLikelihood, known.logLikelihood(), rank - 2));
    }
}
