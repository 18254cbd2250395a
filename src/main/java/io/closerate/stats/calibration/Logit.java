package io.closerate.stats.calibration;

/** The logit and what comes with it, exact near 0 and 1. */
final class Logit {

    private Logit() {
    }

    /** {@return ln(p / (1 - p)); infinite at 0 and 1} */
    static double of(double p) {
        return StrictMath.log(p) - StrictMath.log1p(-p);
    }

    /** {@return the probability with this logit} */
    static double inverse(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** {@return -ln of the probability with this logit} */
    static double negativeLog(double logit) {
        return StrictMath.log1p(StrictMath.exp(-Math.abs(logit))) + Math.max(-logit, 0);
    }
}
