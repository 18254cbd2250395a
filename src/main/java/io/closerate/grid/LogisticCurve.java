package io.closerate.grid;

/**
 * {@code 1 / (1 + exp(-(intercept + slope * score)))}.
 *
 * @param intercept the log odds at score 0
 * @param slope the log odds a point is worth, {@code >= 0}
 */
public record LogisticCurve(double intercept, double slope) implements CloseCurve {

    /** Where the log odds stop, on either side of 0. */
    public static final double FARTHEST = 30;

    public LogisticCurve {
        if (!Double.isFinite(intercept) || !(slope >= 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("a curve needs a finite intercept and a slope >= 0, not %s and %s".formatted(intercept, slope));
        }
    }

    /** The log odds stop at plus or minus 30, so that no probability is rounded to 0 or 1. */
    @Override
    public double probability(double score) {
        double logit = Math.max(-FARTHEST, Math.min(FARTHEST, intercept + slope * score));
        return 1 / (1 + StrictMath.exp(-logit));
    }

    @Override
    public LogisticCurve shifted(double logOdds) {
        return new LogisticCurve(intercept + logOdds, slope);
    }

    @Override
    public LogisticCurve stretched(double factor) {
        return new LogisticCurve(intercept * factor, slope * factor);
    }
}
