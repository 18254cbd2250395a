package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cross-validation: the probability of each case by a model fitted without its fold.
 *
 * <ul>
 *   <li>Where a fit without one fold does not exist (one outcome only, separation): not estimable, and the reason names
 *       the fold.
 * </ul>
 *
 * <p>Stone (1974), doi:10.1111/j.2517-6161.1974.tb00994.x.
 *
 * @param logOdds log odds of each case by the model that has not seen it
 * @param probabilities the same as probabilities
 * @param auc area under the ROC curve of all of them pooled
 * @param brier mean squared error of all of them
 */
public record CrossValidation(List<Double> logOdds, List<Double> probabilities, double auc, double brier) {

    public CrossValidation {
        logOdds = List.copyOf(logOdds);
        probabilities = List.copyOf(probabilities);
    }

    /**
     * Cross-validates.
     *
     * @param design rows, one for each case
     * @param won 1 where the case was won, else 0
     * @param fold the fold of each case; at least two different ones
     */
    public static Estimate<CrossValidation> of(Design design, int[] won, int[] fold) {
        int[] folds = Arrays.stream(fold).distinct().sorted().toArray();
        if (fold.length != design.rows() || folds.length < 2) {
            throw new IllegalArgumentException("%d rows need as many folds, of two kinds at least, but they were %s"
                    .formatted(design.rows(), Arrays.toString(fold)));
        }
        Observations all = Observations.of(design, won);
        double[] logOdds = new double[won.length];
        for (int left : folds) {
            int[] kept = IntStream.range(0, fold.length).filter(i -> fold[i] != left).toArray();
            int[] out = IntStream.range(0, fold.length).filter(i -> fold[i] == left).toArray();
            Estimate<LogisticFit> fit = LogisticRegression.fit(all.rows(kept));
            if (!fit.isEstimable()) {
                return Estimate.not("without fold %d %s".formatted(left, fit.reason()));
            }
            double[] there = fit.get().coefficients().logOdds(all.rows(out));
            IntStream.range(0, out.length).forEach(k -> logOdds[out[k]] = there[k]);
        }
        return of(logOdds, won);
    }

    private static Estimate<CrossValidation> of(double[] logOdds, int[] won) {
        return Performance.auc(logOdds, won).map(auc -> new CrossValidation(Arrays.stream(logOdds).boxed().toList(),
                Arrays.stream(logOdds).map(Logit::probability).boxed().toList(), auc, Performance.brier(logOdds, won)));
    }
}
