package io.closerate.calibrate;

import io.closerate.grid.Scale;

/**
 * How points are learned.
 *
 * @param method which way
 * @param scale how close rates become points
 * @param heldOut the share of closed leads kept away from learning, to judge the grid by, in (0, 1)
 * @param seed chooses which ones, and everything else left to chance
 */
public record Learning(Method method, Scale scale, double heldOut, long seed) {

    /** Both methods, percentage points, a tenth held out, seed 1. */
    public static final Learning DEFAULT = new Learning(Method.AUTO, Scale.DIFFERENCE, 0.10, 1);

    public Learning {
        if (!(heldOut > 0 && heldOut < 1)) {
            throw new IllegalArgumentException("the share held out must be between 0 and 1, but was " + heldOut);
        }
    }

    /** {@return the same with another method} */
    public Learning withMethod(Method other) {
        return new Learning(other, scale, heldOut, seed);
    }

    /** {@return the same with another scale} */
    public Learning withScale(Scale other) {
        return new Learning(method, other, heldOut, seed);
    }

    /** {@return the same with another share held out} */
    public Learning withHeldOut(double other) {
        return new Learning(method, scale, other, seed);
    }

    /** {@return the same with another seed} */
    public Learning withSeed(long other) {
        return new Learning(method, scale, heldOut, other);
    }
}
