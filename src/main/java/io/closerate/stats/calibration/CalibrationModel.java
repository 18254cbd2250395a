package io.closerate.stats.calibration;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.ranking.WinCount;

/**
 * The logistic calibration model: {@code logit P(win) = intercept + slope * logit p}.
 *
 * <p>Forecasts that can be taken at their word have intercept 0 and slope 1; a slope below 1 says that they are too
 * extreme. The shift is the intercept with the slope held at 1. Not estimable: a certain forecast, one class only, one
 * distinct forecast, or outcomes separated by the forecasts.
 *
 * <p>Cox (1958), doi:10.1093/biomet/45.3-4.562; Van Calster et al. (2016), doi:10.1016/j.jclinepi.2015.12.005.
 *
 * @param stated the forecasts as they are
 * @param shift the best intercept when the slope is 1
 * @param line the best intercept and slope
 */
public record CalibrationModel(Stated stated, Shift shift, Line line) {

    /**
     * The forecasts as they are.
     *
     * @param leads how many leads
     * @param logLikelihood of the stated probabilities
     */
    public record Stated(long leads, double logLikelihood) {
    }

    /**
     * A coefficient.
     *
     * @param value its estimate
     * @param error its standard error
     */
    public record Coefficient(double value, double error) {
    }

    /**
     * The model with slope 1.
     *
     * @param intercept 0 where wins came as promised, above 0 where too little was promised
     * @param gain what it adds to the log-likelihood of the stated probabilities
     */
    public record Shift(Coefficient intercept, double gain) {
    }

    /**
     * The full model.
     *
     * @param intercept at logit p = 0
     * @param slope per unit of logit p
     * @param covariance of the two
     * @param gain what it adds to the log-likelihood of the shift
     */
    public record Line(Coefficient intercept, Coefficient slope, double covariance, double gain) {
    }

    /** {@return the model fitted to these forecasts} */
    public static Estimate<CalibrationModel> fit(Forecasts forecasts) {
        WinCount all = forecasts.total();
        if (forecasts.certain()) {
            return Estimate.not("a forecast of 0 or 1 has no finite logit");
        }
        if (all.oneClass()) {
            return Estimate.not(all.wins() == 0 ? "no lead was won" : "no lead was lost");
        }
        if (forecasts.size() < 2) {
            return Estimate.not("all leads have the same forecast");
        }
        LogisticLine shift = new LogisticLine(1);
        LogisticLine line = new LogisticLine(2);
        for (int i = 0; i < forecasts.size(); i++) {
            double logit = Logit.logOdds(forecasts.probability(i));
            WinCount count = forecasts.count(i);
            shift.add(logit, count.leads(), count.wins(), 1);
            line.add(0, count.leads(), count.wins(), 1, logit);
        }
        Stated stated = new Stated(all.leads(), shift.logLikelihood(0));
        return shift.maximum().flatMap(one -> line.maximum()
                .map(two -> new CalibrationModel(stated, shift(shift, one), line(line, one, two))));
    }

    private static Shift shift(LogisticLine data, LogisticLine.Fit one) {
        return new Shift(coefficient(one, 0), data.gain(new double[] {0}, one.coefficients()));
    }

    private static Line line(LogisticLine data, LogisticLine.Fit one, LogisticLine.Fit two) {
        double gain = data.gain(new double[] {one.coefficients()[0], 1}, two.coefficients());
        return new Line(coefficient(two, 0), coefficient(two, 1), two.covariance()[0][1], gain);
    }

    private static Coefficient coefficient(LogisticLine.Fit fit, int i) {
        return new Coefficient(fit.coefficients()[i], fit.error(i));
    }

    /** {@return the test of intercept 0, the slope being 1: are wins as frequent as promised?} */
    public ChiSquaredTest testOfShift() {
        return ChiSquaredTest.ofGain(shift.gain, 1);
    }

    /** {@return the test of slope 1, the intercept being free: is the spread as promised?} */
    public ChiSquaredTest testOfSlope() {
        return ChiSquaredTest.ofGain(line.gain, 1);
    }

    /** {@return the test of intercept 0 and slope 1 together} */
    public ChiSquaredTest testOfBoth() {
        return ChiSquaredTest.ofGain(shift.gain + line.gain, 2);
    }

    /** {@return the unreliability index U: (likelihood ratio of both - 2) per lead, below 0 where nothing is wrong} */
    public double unreliability() {
        return (testOfBoth().statistic() - 2) / stated.leads();
    }
}
