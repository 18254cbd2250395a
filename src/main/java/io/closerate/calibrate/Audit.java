package io.closerate.calibrate;

import io.closerate.engine.BinnedLeads;
import io.closerate.engine.LocalEngine;
import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.fit.AttributeAnalyzer;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScorePairs;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A grid held against leads: any grid, also one that was made by hand.
 *
 * <p>The points stay as they are. Each level gets the evidence of these leads. A grid without a close curve gets one fitted to these leads,
 * so that its ranking is judged fairly, but its probabilities too kindly.
 *
 * @param grid the grid with the evidence of these leads
 * @param evaluation how its scores did on them
 * @param attributes what the leads say of each attribute, in the order of the grid's lines
 */
public record Audit(Grid grid, ScoreEvaluation evaluation, List<AttributeAnalysis> attributes) {

    private static final Slices ALL = Slices.of(0);

    public Audit {
        attributes = List.copyOf(attributes);
    }

    /**
     * {@return what the closed leads of a table say of a grid}
     *
     * @param grid the grid
     * @param plan tells won from lost
     * @param leads the leads; a column that they lack is missing for all
     * @throws CalibrationException if no lead is closed
     */
    public static Audit of(Grid grid, Plan plan, LeadTable leads) {
        BinnedLeads binned = LocalEngine.of(history(plan, leads)).binned(grid.binning());
        List<Tallies> tallies = binned.count(ALL);
        List<AttributeAnalysis> attributes = AttributeAnalyzer.analyze(tallies);
        List<Line> lines = IntStream.range(0, tallies.size()).mapToObj(i -> line(grid.lines().get(i), attributes.get(i))).toList();
        ScoreTallies scores = binned.scores(grid.points(), ALL);
        if (scores.byScore().isEmpty()) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.none-closed", leads.name()));
        }
        CloseCurve curve = grid.book().leads() == 0 ? CurveFit.logistic(scores) : grid.curve();
        Grid audited = new Grid(grid.name(), grid.method(), grid.scale(), scores.total(), lines, curve, grid.tiers(), grid.origin());
        return new Audit(audited, new ScoreEvaluation(scores, curve), attributes);
    }

    private static History history(Plan plan, LeadTable leads) {
        PlanCheck.columns(plan, leads);
        return History.of(leads, plan.roles(), new Slicing(plan.roles().id(), Optional.empty(), 1, 0, 1));
    }

    private static Line line(Line line, AttributeAnalysis analysis) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < line.levels().size(); i++) {
            Level level = line.levels().get(i);
            levels.add(new Level(level.label(), level.when(), level.points(), analysis.levels().get(i), level.note()));
        }
        return new Line(line.term(), levels);
    }

    /** {@return the leads that score {@code threshold} or more} */
    public Tally from(int threshold) {
        return evaluation.scores().byScore().tailMap(threshold, true).values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** {@return two grids compared by their AUC on the closed leads of a table, the same leads for both} */
    public static Estimate<PairedAuc> compare(Grid first, Grid second, Plan plan, LeadTable leads) {
        History history = history(plan, leads);
        int[] rows = ALL.rows(history);
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = history.outcome(rows[i]) == Outcome.WON;
        }
        return PairedAuc.of(ScorePairs.ofRows(scores(first, leads, rows), scores(second, leads, rows), won));
    }

    private static double[] scores(Grid grid, LeadTable leads, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> grid.points(leads.lead(row))).toArray();
    }
}
