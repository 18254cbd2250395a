package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;

/**
 * A mean loss taken apart without bins: loss = miscalibration - discrimination + uncertainty.
 *
 * <p>With S the loss as stated, S_C the loss after isotonic recalibration on the same leads and S_R that of the overall
 * close rate: miscalibration = S - S_C, discrimination = S_R - S_C, uncertainty = S_R.
 *
 * <p>Dimitriadis, Gneiting and Jordan (2021), doi:10.1073/pnas.2016191118.
 *
 * @param miscalibration what recalibration would save, {@code >= 0}
 * @param discrimination what the order of the forecasts is worth, {@code >= 0}
 * @param uncertainty the loss of the overall close rate, {@code >= 0}
 */
public record Corp(double miscalibration, double discrimination, double uncertainty) {

    /** {@return the parts of this loss; not estimable where it is infinite} */
    public static Estimate<Corp> of(Forecasts forecasts, Loss loss) {
        double stated = loss.mean(forecasts);
        if (Double.isInfinite(stated)) {
            return Estimate.not("a certain forecast was wrong, so the loss is infinite");
        }
        Isotonic curve = Isotonic.fit(forecasts.counts());
        double sum = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            sum += loss.sum(curve.fitted(i), forecasts.count(i));
        }
        double recalibrated = sum / forecasts.total().leads();
        double reference = loss.reference(forecasts);
        // Neither part is below 0 but by rounding.
        double miscalibration = Math.max(0, stated - recalibrated);
        double discrimination = Math.max(0, reference - recalibrated);
        return Estimate.of(new Corp(miscalibration, discrimination, reference));
    }
}
