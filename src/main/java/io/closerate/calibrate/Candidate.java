package io.closerate.calibrate;

import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.Fitted;
import io.closerate.grid.Grid;
import java.util.List;

/**
 * A grid that was calibrated, and how it did.
 *
 * @param grid the grid
 * @param fitted how its points were found
 * @param apparent how it did on the very leads it learned from: too well
 * @param heldOut how it did on the leads held out, which nothing was learned from
 * @param repeats how grids made in the same way did on leads they had not seen, once for each way of parting the leads
 * @param foretold leads that grids and curves made in the same way did not know: those held out, and in the order of time more
 */
public record Candidate(Grid grid, Fitted fitted, ScoreEvaluation apparent, ScoreEvaluation heldOut, List<ScoreEvaluation> repeats,
        Foretold foretold) {

    public Candidate {
        repeats = List.copyOf(repeats);
    }

    /** {@return how its points were found: {@code close-rate} or {@code logistic}} */
    public String method() {
        return grid.method();
    }

    /** {@return how grids made in the same way did on leads they had not seen, in the first way of parting the leads} */
    public ScoreEvaluation crossValidated() {
        return repeats.get(0);
    }

    /** {@return the log loss on leads not seen, the mean of all repeats} */
    public double validatedLogLoss() {
        return repeats.stream().mapToDouble(ScoreEvaluation::logLoss).average().orElseThrow();
    }

    /**
     * {@return by how much the log loss on the leads it learned from flatters the grid: validated less apparent}
     */
    public double optimism() {
        return validatedLogLoss() - apparent.logLoss();
    }
}
