package io.closerate.recalibrate;

import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.distribution.Logit;

/**
 * How the log odds of the grid in force are moved: times {@code stretch}, plus {@code shift}.
 *
 * @param stretch above 0, or the grid would be turned over
 * @param shift in logits
 */
record CurveUpdate(double stretch, double shift) {

    /** Changes nothing. */
    static final CurveUpdate NONE = new CurveUpdate(1, 0);

    /** {@return the best shift for these leads; not estimable if all ended alike} */
    static Estimate<CurveUpdate> shift(double[] stated, boolean[] won) {
        return stated.length == 0 ? Estimate.not("there is no lead")
                : CalibrationModel.fit(Forecasts.ofRows(stated, won)).map(model -> new CurveUpdate(1, model.shift().intercept().value()));
    }

    /** {@return the best shift and stretch for these leads} */
    static Estimate<CurveUpdate> line(double[] stated, boolean[] won) {
        return stated.length == 0 ? Estimate.not("there is no lead") : CalibrationModel.fit(Forecasts.ofRows(stated, won))
                .map(model -> new CurveUpdate(model.line().slope().value(), model.line().intercept().value()));
    }

    /** {@return the probability that becomes of {@code stated}} */
    double of(double stated) {
        return Logit.probability(shift + stretch * Logit.logOdds(stated));
    }
}
