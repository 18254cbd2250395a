package io.closerate.stats.distribution;

/** The logistic curve between log odds and probabilities, safe from overflow and with the same bits everywhere. */
public final class Logit {

    private Logit() {
    }

    /** {@return the probability {@code 1/(1+exp(-logOdds))}, in [0, 1]} */
    public static double probability(double logOdds) {
        if (logOdds >= 0) {
            return 1 / (1 + StrictMath.exp(-logOdds));
        }
        double odds = StrictMath.exp(logOdds);
        return odds / (1 + odds);
    }

    /** {@return {@code ln(p/(1-p))} for p in [0, 1]; infinite at the ends} */
    public static double logOdds(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], but was " + p);
        }
        return StrictMath.log(p) - StrictMath.log1p(-p);
    }

    /** {@return {@code ln(1+exp(x))}: minus the log likelihood of a loss whose log odds of a win are x} */
    public static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }
}
