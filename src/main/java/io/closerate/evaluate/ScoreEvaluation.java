package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.Gains;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How well whole-number scores, and the close probabilities read off them, tell won leads from lost ones.
 *
 * @param scores the scores of the leads judged, at least one lead
 * @param curve from a score to a close probability
 */
public record ScoreEvaluation(ScoreTallies scores, CloseCurve curve) {

    /** The confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    private static final int TENTHS = 10;

    public ScoreEvaluation {
        if (scores.byScore().isEmpty()) {
            throw new IllegalArgumentException("there is no lead to judge by");
        }
    }

    private ScoreCounts counts() {
        return ScoreCounts.of(scores.scores(), scores.leads(), scores.wins());
    }

    private Forecasts forecasts() {
        return Forecasts.of(counts(), curve::probability);
    }

    /** {@return the leads judged} */
    public Tally book() {
        return scores.total();
    }

    /** {@return the probability that a won lead has a higher score than a lost one, ties counting half} */
    public Estimate<Double> auc() {
        return Auc.of(counts()).map(Auc::value);
    }

    /** {@return the 95 % interval of the AUC (DeLong, on the logit scale where that can be had)} */
    public Estimate<Interval> aucInterval() {
        return Auc.of(counts()).flatMap(auc -> {
            Estimate<Interval> logit = auc.logitInterval(CONFIDENCE);
            return logit.isEstimable() ? logit : auc.interval(CONFIDENCE);
        });
    }

    /** {@return the mean of -ln of the probability given to what happened} */
    public double logLoss() {
        return Loss.LOG.mean(forecasts());
    }

    /** {@return the mean squared difference of probability and outcome} */
    public double brier() {
        return Loss.BRIER.mean(forecasts());
    }

    /** {@return the close rate of the best tenth, leads of equal score together, over that of all leads judged} */
    public Estimate<Double> topTenthLift() {
        return Gains.of(counts()).map(gains -> gains.bands(TENTHS).firstEntry().getValue().cumulativeLift());
    }

    /** {@return the gains table by tenths of the leads, the best tenth first; leads of equal score stay together} */
    public Estimate<NavigableMap<Integer, GainsRow>> tenths() {
        return Gains.of(counts()).map(gains -> gains.bands(TENTHS));
    }

    /** {@return the gains table by distinct score, the best first} */
    public Estimate<Gains> gains() {
        return Gains.of(counts());
    }

    /** {@return the forecasts in up to ten bins of about equal numbers of leads, the lowest probability first} */
    public List<ReliabilityBin> reliability() {
        List<ReliabilityBin> bins = new ArrayList<>();
        long all = book().leads();
        long below = 0;
        int last = -1;
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            int bin = (int) (TENTHS * below / all);
            ReliabilityBin one = ReliabilityBin.of(each.getValue(), curve.probability(each.getKey()));
            if (bin == last) {
                bins.set(bins.size() - 1, bins.get(bins.size() - 1).plus(one));
            } else {
                bins.add(one);
            }
            last = bin;
            below += each.getValue().leads();
        }
        return bins;
    }

    /** {@return the forecasts of this evaluation, for the calibration statistics} */
    public Forecasts toForecasts() {
        return forecasts();
    }
}
