package io.closerate.stats.calibration;

/** From a score, or a stated probability, to a calibrated probability; never decreasing. Immutable. */
@FunctionalInterface
public interface CalibrationMap {

    /** {@return the calibrated probability, in [0, 1]} */
    double apply(double score);
}
