package io.closerate.recalibrate.batch;

import io.closerate.grid.Grid;
import java.time.LocalDate;

/**
 * The grid in force, and what it has seen.
 *
 * @param version the name of its version
 * @param grid the grid
 * @param asOf the day as of which it was made: it has seen every outcome known then
 * @param profile what its leads were like
 */
public record InForce(String version, Grid grid, LocalDate asOf, Profile profile) {
}
