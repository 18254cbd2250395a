package io.closerate.calibrate;

import io.closerate.evaluate.LossDifference;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Scale;
import io.closerate.points.Rounding;
import io.closerate.tally.ScorePairTallies;
import java.util.List;

/**
 * What it costs that the points of the logistic grid are whole numbers: in log loss, on leads that nothing was learned from, and as the
 * joint model itself expects it.
 *
 * <p>Each is judged by its own straight close curve, so that nothing but rounding makes the difference.
 *
 * @param exact the log loss of exact points
 * @param each by how much that of points rounded one by one is above it
 * @param together by how much that of points rounded together is above it
 * @param eachExpected the same for points rounded one by one, as the joint models expect it over the leads they learned from; never below 0
 * @param togetherExpected the same for points rounded together; never above that of points rounded one by one
 */
public record RoundingCost(double exact, LossDifference each, LossDifference together, double eachExpected, double togetherExpected) {

    /**
     * {@return the cost}
     *
     * @param slices for each judged slice its scores by points rounded one by one and by exact ones, then by points rounded together and by
     *     exact ones, these in hundredths
     * @param parting whether slices follow each other in time, and how many times each lead was judged
     * @param expected what the joint model of each step of the validation expects
     */
    static RoundingCost of(List<Pairs> slices, Parting parting, List<Rounding.Found> expected) {
        List<ScorePairTallies> each = slices.stream().map(Pairs::each).toList();
        List<ScorePairTallies> together = slices.stream().map(Pairs::together).toList();
        LogisticCurve exact = exact(together, parting);
        return new RoundingCost(LossDifference.loss(together, exact), difference(each, exact, parting),
                difference(together, exact, parting),
                expected.stream().mapToDouble(Rounding.Found::before).average().orElseThrow(),
                expected.stream().mapToDouble(Rounding.Found::after).average().orElseThrow());
    }

    private static LossDifference difference(List<ScorePairTallies> slices, LogisticCurve exact, Parting parting) {
        LogisticCurve whole = CrossValidation.line(slices.stream().map(ScorePairTallies::first).toList(), parting);
        return LossDifference.ofLeads(slices, whole, exact).repeated(parting.repeats());
    }

    /** The curve over hundredths of a point; its line is fitted to whole sums of exact points, which are far fewer. */
    private static LogisticCurve exact(List<ScorePairTallies> slices, Parting parting) {
        LogisticCurve whole = CrossValidation.line(slices.stream().map(each -> each.second().mapped(score -> Scale.whole((double) score / WholePoints.PARTS))).toList(), parting);
        return new LogisticCurve(whole.intercept(), whole.slope() / WholePoints.PARTS);
    }

    /**
     * The scores of some leads.
     *
     * @param each by points rounded one by one, and by exact ones
     * @param together by points rounded together, and by exact ones
     */
    record Pairs(ScorePairTallies each, ScorePairTallies together) {
    }
}
