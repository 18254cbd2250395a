package io.closerate.stats.calibration;

/**
 * From a stated probability (or a score, where the map was fitted to scores) to a calibrated probability.
 *
 * <p>Immutable, and never decreasing: what was ranked higher stays higher or becomes equal.
 */
@FunctionalInterface
public interface CalibrationMap {

    /** {@return the calibrated probability, in [0, 1]} */
    double apply(double stated);
}
