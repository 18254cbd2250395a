package io.closerate.calibrate;

import io.closerate.evaluate.LossDifference;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.CloseCurve;
import io.closerate.points.Limits;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a limit on points costs, on leads that neither levels nor points nor the choice of lines had seen: the log loss in
 * cross-validation with the limits before it, and with it too.
 *
 * @param limit the limit in words
 * @param before the log loss without it
 * @param after the log loss with it
 * @param standardError of the difference
 */
public record LimitCost(String limit, double before, double after, double standardError) {

    static List<LimitCost> of(Limits limits, CrossValidation validation, Parting parting) {
        List<LimitCost> costs = new ArrayList<>();
        List<Limits.Step> steps = limits.steps();
        for (int i = 0; i < steps.size(); i++) {
            List<ScorePairTallies> slices = validation.limits().get(i);
            CloseCurve before = curve(slices, ScorePairTallies::first, parting);
            CloseCurve after = curve(slices, ScorePairTallies::second, parting);
            ScorePairTallies all = slices.stream().reduce(ScorePairTallies.NONE, ScorePairTallies::plus);
            LossDifference difference = parting.isInTime() ? LossDifference.of(slices, before, after) : LossDifference.of(all, before, after);
            costs.add(new LimitCost(steps.get(i).name(), new ScoreEvaluation(all.first(), before).logLoss(),
                    new ScoreEvaluation(all.second(), after).logLoss(), difference.standardError()));
        }
        return costs;
    }

    private static CloseCurve curve(List<ScorePairTallies> slices, Function<ScorePairTallies, ScoreTallies> side, Parting parting) {
        return CrossValidation.curve(slices.stream().map(side).toList(), parting);
    }
}
