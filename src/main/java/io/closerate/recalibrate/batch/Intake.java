package io.closerate.recalibrate.batch;

/**
 * How the reading of the source went.
 *
 * @param rows the rows read
 * @param setAside those of them that could not be used
 * @param unreadable cells of number and date columns that hold neither
 */
public record Intake(long rows, long setAside, long unreadable) {
}
