package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.ScoreCounts;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How well log odds foretell outcomes, in four numbers; also the difference or the mean of several such.
 *
 * @param auc area under the ROC curve
 * @param brier mean squared error of the probabilities
 * @param slope calibration slope: 1 is ideal, below 1 means too sure of itself
 * @param intercept calibration intercept, fitted together with the slope: 0 is ideal
 */
public record Performance(double auc, double brier, double slope, double intercept) {

    /** {@return the performance of log odds on as many outcomes; not estimable without both wins and losses} */
    public static Estimate<Performance> of(double[] logOdds, int[] won) {
        Observations outcomes = Observations.of(Design.intercept(won.length), won);
        return auc(logOdds, won).flatMap(auc -> UpdateEvidence.Recalibration.of(outcomes, logOdds)
                .map(line -> new Performance(auc, brier(logOdds, won), line.slope(), line.intercept())));
    }

    static Estimate<Double> auc(double[] scores, int[] won) {
        boolean[] wins = new boolean[won.length];
        for (int i = 0; i < won.length; i++) {
            wins[i] = won[i] == 1;
        }
        return Auc.of(ScoreCounts.ofRows(scores, wins)).map(Auc::value);
    }

    static double brier(double[] logOdds, int[] won) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < won.length; i++) {
            double error = Logit.probability(logOdds[i]) - won[i];
            sum.add(error * error);
        }
        return sum.value() / won.length;
    }

    /** {@return this less the other, number by number} */
    public Performance minus(Performance other) {
        return new Performance(auc - other.auc, brier - other.brier, slope - other.slope, intercept - other.intercept);
    }

    /** {@return the mean of each number; not estimable where there is none} */
    public static Estimate<Performance> mean(Collection<Performance> all) {
        return all.isEmpty() ? Estimate.not("there is nothing to take the mean of")
                : Estimate.of(new Performance(mean(all, Performance::auc), mean(all, Performance::brier),
                        mean(all, Performance::slope), mean(all, Performance::intercept)));
    }

    private static double mean(Collection<Performance> all, ToDoubleFunction<Performance> part) {
        CompensatedSum sum = new CompensatedSum();
        all.forEach(each -> sum.add(part.applyAsDouble(each)));
        return sum.value() / all.size();
    }
}
