package io.closerate.calibrate;

import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.Fitted;
import io.closerate.grid.Grid;

/**
 * A grid that was calibrated, and how it did.
 *
 * @param grid the grid
 * @param fitted how its points were found
 * @param heldOut how it did on the leads held out, which nothing was learned from
 * @param crossValidated how grids made in the same way did on the folds they had not seen
 */
public record Candidate(Grid grid, Fitted fitted, ScoreEvaluation heldOut, ScoreEvaluation crossValidated) {

    /** {@return how its points were found: {@code close-rate} or {@code logistic}} */
    public String method() {
        return grid.method();
    }
}
