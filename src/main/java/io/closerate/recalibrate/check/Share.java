package io.closerate.recalibrate.check;

/**
 * A part of something counted.
 *
 * @param part how many
 * @param all of how many
 */
record Share(double part, double all) {

    /** {@return the share, in [0, 1]; 0 of nothing} */
    double value() {
        return all == 0 ? 0 : part / all;
    }
}
