package io.closerate.calibrate;

import io.closerate.engine.LocalEngine;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Grid;
import io.closerate.language.Message;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.stats.Estimate;
import io.closerate.tally.ScorePairTallies;

/**
 * Two grids with the same lines on the leads that a plan holds out.
 *
 * @param grid the grid as it was calibrated
 * @param other the same with other points
 */
public record HeldOut(ScoreEvaluation grid, ScoreEvaluation other) {

    /**
     * {@return both grids on these leads}
     *
     * @param plan the plan by which {@code grid} was calibrated from these leads
     * @param other a grid with the lines and levels of {@code grid}
     */
    public static Estimate<HeldOut> of(Plan plan, LeadTable leads, Grid grid, Grid other) {
        PlanCheck.columns(plan, leads);
        Parting parting = Parting.of(plan, leads.size());
        History history = History.of(leads, plan.roles(), parting.slicing());
        ScorePairTallies scores = LocalEngine.of(history).binned(grid.binning())
                .scorePairs(grid.points(), other.points(), parting.slicing().judged());
        return scores.byPair().isEmpty() ? Estimate.not("no lead is held out")
                : Estimate.of(new HeldOut(new ScoreEvaluation(scores.first(), grid.curve()), new ScoreEvaluation(scores.second(), other.curve())));
    }

    /** {@return what the other points cost: lift of the best tenth and AUC, before and after} */
    public Message words() {
        return Message.of("calibrate.held-out.cost", shown(other.topTenthLift()), shown(grid.topTenthLift()), shown(other.auc()), shown(grid.auc()),
                grid.book().leads());
    }

    private static Message shown(Estimate<Double> number) {
        return number.map(value -> Message.of("calibrate.held-out.number", value)).orElse(Message.of("calibrate.held-out.not-estimable"));
    }
}
