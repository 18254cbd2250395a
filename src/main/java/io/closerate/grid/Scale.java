package io.closerate.grid;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.Arrays;
import java.util.Locale;

/** How the difference between a close rate and the global one becomes points; higher is always better, 0 is the global rate. */
public enum Scale {
    /** Percentage points: {@code 100 (rate - global)}. A level closing 40 % where the whole book closes 15 % is worth 25. */
    DIFFERENCE {
        @Override
        public double points(double rate, double global) {
            return 100 * (rate - global);
        }
    },
    /** Tenths of the global rate: {@code 10 (rate / global - 1)}. Twice the global rate is worth 10. */
    RATIO {
        @Override
        public double points(double rate, double global) {
            return 10 * (rate / global - 1);
        }
    },
    /** Log odds: {@code 20 / ln 2 (logit rate - logit global)}. Twice the global odds are worth 20. */
    LOG_ODDS {
        @Override
        public double points(double rate, double global) {
            return ofLogOdds(logit(rate) - logit(global));
        }
    },
    /** Whatever predicts best within limits on points: what a score means, the close curve tells. No close rate comes to points by it. */
    LIMITED {
        @Override
        public double points(double rate, double global) {
            throw new UnsupportedOperationException("points within limits are searched for, they do not follow from a close rate");
        }
    };

    /** Points for which the odds double, on the scale of log odds. */
    public static final int POINTS_TO_DOUBLE_THE_ODDS = 20;

    /**
     * {@return the points, not yet whole, of a level that closes at {@code rate}}
     *
     * @param rate a close rate in (0, 1)
     * @param global the close rate of the whole book, in (0, 1)
     */
    public abstract double points(double rate, double global);

    /** {@return the points, not yet whole, of a difference in log odds} */
    public static double ofLogOdds(double difference) {
        return POINTS_TO_DOUBLE_THE_ODDS / StrictMath.log(2) * difference;
    }

    private static double logit(double rate) {
        return StrictMath.log(rate) - StrictMath.log1p(-rate);
    }

    /** {@return points rounded to whole ones, halves upwards: floor(x + 1/2)} */
    public static int whole(double points) {
        return Math.toIntExact((long) Math.floor(points + 0.5));
    }

    /** {@return the name used in plans and grids: {@code difference}, {@code ratio}, {@code log-odds}, {@code limited}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the scale of this name} */
    public static Scale of(String label) {
        return Arrays.stream(values()).filter(scale -> scale.label().equals(label)).findFirst()
                .orElseThrow(() -> new Mistake(Message.of("fault.plan.scale", label)));
    }
}
