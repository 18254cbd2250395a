package io.closerate.calibrate;

import io.closerate.evaluate.Recency;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.CloseCurve;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads of which neither points nor curve knew, for judging whether close probabilities come true.
 *
 * <p>The leads held out are a tenth, too few to tell whether probabilities are spread as they deserve: of the 509 of the shipped example 73
 * were won, and the calibration slope is known to ± 0.17 only. In the order of time each step of the validation but the first tells as well: its
 * points are those of earlier leads, and a curve can be fitted to what the steps before it had judged. Together that is 2,417 leads, and ± 0.06.
 *
 * @param steps the scores of the slices that each step judged by points of earlier leads, the earliest first; none where leads are in no order
 * @param heldOut the scores of the leads held out, at least one, on the same scale
 * @param curve the close curve, where leads are in no order
 * @param closeRate whether it is the close-rate grid that they were scored by
 */
public record Foretold(List<List<ScoreTallies>> steps, ScoreTallies heldOut, CloseCurve curve, boolean closeRate) {

    public Foretold {
        steps = steps.stream().map(List::copyOf).toList();
    }

    static Foretold of(Parting parting, CrossValidation validation, ScoreTallies heldOut, boolean closeRate) {
        List<ScoreTallies> slices = validation.slices(closeRate);
        List<List<ScoreTallies>> steps = new ArrayList<>();
        int from = 0;
        for (Parting.Step step : parting.isForward() ? parting.steps() : List.<Parting.Step>of()) {
            int to = from + step.judged().chosen().cardinality();
            steps.add(slices.subList(from, to));
            from = to;
        }
        return new Foretold(steps, heldOut, validation.curve(closeRate), closeRate);
    }

    /** {@return what was said of them, and how they ended} */
    public Forecasts forecasts() {
        if (steps.isEmpty()) {
            return new ScoreEvaluation(heldOut, curve).toForecasts();
        }
        List<ScoreTallies> past = new ArrayList<>(steps.get(0));
        ScoreCounts told = ScoreCounts.of(new double[0], new long[0], new long[0]);
        for (List<ScoreTallies> step : steps.subList(1, steps.size())) {
            told = told.plus(said(step.stream().reduce(ScoreTallies.NONE, ScoreTallies::plus), past));
            past.addAll(step);
        }
        return new Forecasts(told.plus(said(heldOut, past)));
    }

    /** As a grid would have been shipped then: its level follows the last leads where that does better. */
    private ScoreCounts said(ScoreTallies next, List<ScoreTallies> past) {
        CloseCurve curve = CrossValidation.inTime(past, closeRate);
        return new ScoreEvaluation(next, curve.shifted(Recency.of(past, curve).shift())).toForecasts().counts();
    }
}
