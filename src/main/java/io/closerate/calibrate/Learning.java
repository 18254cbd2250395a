package io.closerate.calibrate;

import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.points.Limits;

/**
 * How points are learned.
 *
 * @param method which way
 * @param scale how close rates become points
 * @param heldOut the share of closed leads kept away from learning, to judge the grid by, in (0, 1)
 * @param seed chooses which ones, and everything else left to chance
 * @param pairs how many lines of two attributes there may be at most, {@code >= 0}; they come only where they pay
 * @param ordered whether the rows are in the order of time, the earliest first
 * @param limits what points may be; close rates keep no limits, so where there are any the logistic grid is shipped
 * @param rules what is asked of levels
 */
public record Learning(Method method, Scale scale, double heldOut, long seed, int pairs, boolean ordered, Limits limits,
        AttributeRules rules) {

    /**
     * Both methods, percentage points, a tenth held out, seed 1, at most eight lines of two attributes, rows in no order.
     *
     * <p>A tenth, because every lead held out is one less to learn from: of 1,000 leads a quarter held out costs more than the
     * 250 tell. What a grid of this kind is worth is told by cross-validation over all leads learned from, and more exactly;
     * the tenth is there to check it on the very grid that is shipped.
     */
    public static final Learning DEFAULT = new Learning(Method.AUTO, Scale.DIFFERENCE, 0.10, 1);

    /** At most eight lines of two attributes, rows in no order, points as they come. */
    public Learning(Method method, Scale scale, double heldOut, long seed) {
        this(method, scale, heldOut, seed, 8, false, Limits.NONE, AttributeRules.NONE);
    }

    public Learning {
        if (!(heldOut > 0 && heldOut < 1)) {
            throw new Mistake(Message.of("fault.plan.held-out", String.valueOf(heldOut)));
        }
        if (pairs < 0) {
            throw new Mistake(Message.of("fault.plan.pairs", pairs));
        }
        if (scale == Scale.LIMITED) {
            throw new Mistake(Message.of("fault.plan.limited"));
        }
        if (method == Method.CLOSE_RATE && !limits.areNone()) {
            throw new Mistake(Message.of("fault.plan.limits-of-rates"));
        }
    }

    /** {@return the same with another method} */
    public Learning withMethod(Method other) {
        return new Learning(other, scale, heldOut, seed, pairs, ordered, limits, rules);
    }

    /** {@return the same with another scale} */
    public Learning withScale(Scale other) {
        return new Learning(method, other, heldOut, seed, pairs, ordered, limits, rules);
    }

    /** {@return the same with another share held out} */
    public Learning withHeldOut(double other) {
        return new Learning(method, scale, other, seed, pairs, ordered, limits, rules);
    }

    /** {@return the same with another seed} */
    public Learning withSeed(long other) {
        return new Learning(method, scale, heldOut, other, pairs, ordered, limits, rules);
    }

    /** {@return the same with another number of lines of two attributes at most} */
    public Learning withPairs(int other) {
        return new Learning(method, scale, heldOut, seed, other, ordered, limits, rules);
    }

    /** {@return the same with rows in the order of time, or in none} */
    public Learning withOrdered(boolean other) {
        return new Learning(method, scale, heldOut, seed, pairs, other, limits, rules);
    }

    /** {@return the same with other limits on points} */
    public Learning withLimits(Limits other) {
        return new Learning(method, scale, heldOut, seed, pairs, ordered, other, rules);
    }

    /** {@return the same with other rules for levels} */
    public Learning withRules(AttributeRules other) {
        return new Learning(method, scale, heldOut, seed, pairs, ordered, limits, other);
    }
}
