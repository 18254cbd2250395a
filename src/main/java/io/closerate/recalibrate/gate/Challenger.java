package io.closerate.recalibrate.gate;

import io.closerate.calibrate.Calibrated;
import io.closerate.grid.Grid;
import java.util.Optional;

/**
 * A grid that may take the place of the one in force.
 *
 * @param grid the grid
 * @param update how it departs
 * @param shift the log odds added to those of the grid in force, after stretching; 0 for a grid learned anew
 * @param stretch what they were multiplied with; 1 for a grid learned anew
 * @param calibrated how it was learned; empty where only the curve was moved
 */
public record Challenger(Grid grid, Update update, double shift, double stretch, Optional<Calibrated> calibrated) {

    /** {@return a grid that was learned} */
    public static Challenger learned(Calibrated calibrated, Update update) {
        return new Challenger(calibrated.grid(), update, 0, 1, Optional.of(calibrated));
    }

    /** {@return the same points as {@code grid} under a curve that was stretched, then shifted; the factor is above 0} */
    public static Challenger moved(Grid grid, Update update, double stretch, double shift) {
        Grid moved = new Grid(grid.name(), grid.method(), grid.scale(), grid.book(), grid.lines(),
                (stretch == 1 ? grid.curve() : grid.curve().stretched(stretch)).shifted(shift), grid.tiers(), grid.origin());
        return new Challenger(moved, update, shift, stretch, Optional.empty());
    }
}
