package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.WinCount;

/**
 * Beta calibration: {@code logit q = a ln p - b ln(1 - p) + c} with a and b not below 0.
 *
 * <ul>
 *   <li>A shape below 0 is held at 0 and the rest fitted again.
 *   <li>Both below 0: the forecasts run the wrong way, and the map is {@link #flat()} at the overall close rate. It is
 *       never turned over.
 *   <li>A certain forecast, one class, fewer than three distinct forecasts, separated outcomes: not estimable.
 * </ul>
 *
 * <p>Kull, Silva Filho and Flach (2017), doi:10.1214/17-EJS1338SI.
 *
 * @param shape what the map applies; its a and b are {@code >= 0}
 * @param free the unconstrained fit, to see what was held back
 */
public record BetaMap(Shape shape, Shape free) implements CalibrationMap {

    /**
     * The three numbers of a beta map.
     *
     * @param a weight of ln p
     * @param b weight of -ln(1 - p)
     * @param c constant
     * @param logLikelihood of the outcomes
     */
    public record Shape(double a, double b, double c, double logLikelihood) {
    }

    public BetaMap {
        if (!(shape.a >= 0 && shape.b >= 0)) {
            throw new IllegalArgumentException("a and b must not be below 0, but were %s and %s"
                    .formatted(shape.a, shape.b));
        }
    }

    /** {@return the map fitted to these forecasts} */
    public static Estimate<BetaMap> fit(Forecasts forecasts) {
        if (forecasts.certain()) {
            return Estimate.not("a forecast of 0 or 1 has no finite logarithm on both sides");
        }
        if (forecasts.total().oneClass()) {
            return Estimate.not(forecasts.total().wins() == 0 ? "no lead was won" : "no lead was lost");
        }
        if (forecasts.size() < 3) {
            return Estimate.not("there are fewer than three distinct forecasts");
        }
        return fit(forecasts, true, true)
                .flatMap(free -> constrain(forecasts, free).map(shape -> new BetaMap(shape, free)));
    }

    private static Estimate<Shape> constrain(Forecasts forecasts, Shape free) {
        if (free.a >= 0 && free.b >= 0) {
            return Estimate.of(free);
        }
        return fit(forecasts, free.a >= 0, free.a < 0)
                .map(one -> one.a >= 0 && one.b >= 0 ? one : constant(forecasts.total()));
    }

    private static Shape constant(WinCount all) {
        double logLikelihood = all.wins() * StrictMath.log(all.rate()) + all.losses() * StrictMath.log1p(-all.rate());
        return new Shape(0, 0, Logit.logOdds(all.rate()), logLikelihood);
    }

    private static Estimate<Shape> fit(Forecasts forecasts, boolean withA, boolean withB) {
        LogisticLine line = new LogisticLine(withA && withB ? 3 : 2);
        for (int i = 0; i < forecasts.size(); i++) {
            double x = StrictMath.log(forecasts.probability(i));
            double y = -StrictMath.log1p(-forecasts.probability(i));
            double[] covariates = withA && withB ? new double[] {1, x, y} : new double[] {1, withA ? x : y};
            line.add(0, forecasts.count(i).leads(), forecasts.count(i).wins(), covariates);
        }
        return line.maximum().map(fit -> {
            double[] beta = fit.coefficients();
            double b = withB ? beta[beta.length - 1] : 0;
            return new Shape(withA ? beta[1] : 0, b, beta[0], fit.logLikelihood());
        });
    }

    /** {@return whether the map is constant because the forecasts run the wrong way} */
    public boolean flat() {
        return shape.a == 0 && shape.b == 0;
    }

    @Override
    public double apply(double p) {
        Forecasts.requireProbability(p);
        double left = shape.a == 0 ? 0 : shape.a * StrictMath.log(p);
        double right = shape.b == 0 ? 0 : shape.b * StrictMath.log1p(-p);
        return Logit.probability(shape.c + left - right);
    }
}
