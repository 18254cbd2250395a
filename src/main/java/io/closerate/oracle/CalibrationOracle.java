package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.BinnedCalibration;
import io.closerate.stats.calibration.Bins;
import io.closerate.stats.calibration.CalibrationBin;
import io.closerate.stats.calibration.CalibrationInTheLarge;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.calibration.Corp;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.HosmerLemeshow;
import io.closerate.stats.calibration.Isotonic;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.Spiegelhalter;

/** Proper losses and their parts, binned errors, and the tests of calibration. */
final class CalibrationOracle implements Oracle {

    @Override
    public String fixture() {
        return "11_calibration_metrics";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        Forecasts forecasts = forecasts(input);
        return new Answer()
                .put("scores", scores(forecasts))
                .put("ece_equal_width_10_left_closed", binned(forecasts, Bins.equalWidth(10)))
                .put("ece_equal_width_10_right_closed", binned(forecasts, Bins.equalWidthRightClosed(10)))
                .put("ece_equal_width_8_left_closed", binned(forecasts, Bins.equalWidth(8)))
                .put("ece_equal_width_8_right_closed", binned(forecasts, Bins.equalWidthRightClosed(8)))
                .put("ece_equal_mass_10_ties_together", binned(forecasts, Bins.equalMass(10)))
                .put("hosmer_lemeshow_10", Answer.of(HosmerLemeshow.of(forecasts, 10), CalibrationOracle::hosmer))
                .put("calibration_model", Answer.of(CalibrationModel.fit(forecasts), CalibrationOracle::model))
                .node();
    }

    /** The forecasts of a case with columns p and y. */
    static Forecasts forecasts(JsonNode input) {
        return Forecasts.ofRows(Columns.numbers(input.get("p")), Columns.won(input.get("y")));
    }

    private static JsonNode scores(Forecasts forecasts) {
        CalibrationInTheLarge large = CalibrationInTheLarge.of(forecasts);
        Estimate<ZTest> spiegelhalter = Spiegelhalter.test(forecasts);
        return new Answer()
                .put("n", forecasts.total().leads())
                .put("events", (double) forecasts.total().wins())
                .put("mean_p", forecasts.expectedWins() / forecasts.total().leads())
                .put("rate", forecasts.total().rate())
                .put("brier", Loss.BRIER.mean(forecasts))
                .put("brier_null", Loss.BRIER.reference(forecasts))
                .put("brier_skill", Loss.BRIER.skill(forecasts))
                .put("log_loss", Loss.LOG.mean(forecasts))
                .put("log_loss_clipped_1e-15", Loss.CLIPPED_LOG.mean(forecasts))
                .put("oe_ratio", large.ratio())
                .put("citl_z", large.test().map(ZTest::z))
                .put("spiegelhalter_z", spiegelhalter.map(ZTest::z))
                .put("spiegelhalter_p", spiegelhalter.map(ZTest::p))
                .put("corp", corp(forecasts))
                .put("corp_log", Answer.of(Corp.of(forecasts, Loss.LOG), corp -> parts(corp).node()))
                .node();
    }

    private static JsonNode corp(Forecasts forecasts) {
        return parts(Corp.of(forecasts, Loss.BRIER).get())
                .put("blocks", Answer.list(Isotonic.fit(forecasts.counts()).blocks(), block -> new Answer()
                        .put("value", block.value())
                        .put("n", block.weight())
                        .node()))
                .node();
    }

    /** The parts of a loss as fixtures 11 and 19 want them. */
    static Answer parts(Corp corp) {
        return new Answer()
                .put("MCB", corp.miscalibration())
                .put("DSC", corp.discrimination())
                .put("UNC", corp.uncertainty());
    }

    private static JsonNode binned(Forecasts forecasts, Bins rule) {
        BinnedCalibration binned = BinnedCalibration.of(forecasts, rule);
        return new Answer()
                .put("ece", binned.ece())
                .put("mce", binned.mce())
                .put("ece2", binned.rootMeanSquareGap())
                .put("bins", Answer.list(binned.bins(), CalibrationOracle::bin))
                .put("REL", binned.reliability())
                .put("RES", binned.resolution())
                .put("UNC", binned.uncertainty())
                .put("WBV", binned.variance())
                .put("WBC", binned.covariance())
                .node();
    }

    private static JsonNode bin(CalibrationBin bin) {
        return new Answer()
                .put("bin", (long) bin.number())
                .put("n", bin.count().leads())
                .put("mean_p", bin.mean())
                .put("observed", bin.count().rate())
                .put("gap", bin.gap())
                .node();
    }

    private static JsonNode hosmer(HosmerLemeshow test) {
        Answer answer = new Answer().put("groups", (long) test.groups().size())
                .put("chi2", test.test().map(ChiSquaredTest::statistic));
        if (test.test().isEstimable()) {
            int[] number = {0};
            answer.put("df", test.test().get().df())
                    .put("p", test.test().get().p())
                    .put("table", Answer.list(test.groups(), group -> new Answer()
                            .put("group", (long) number[0]++)
                            .put("n", group.count().leads())
                            .put("observed", group.count().wins())
                            .put("expected", group.expected())
                            .node()));
        }
        return answer.node();
    }

    private static JsonNode model(CalibrationModel model) {
        double stated = model.stated().logLikelihood();
        double shifted = stated + model.shift().gain();
        return new Answer()
                .put("intercept_given_slope1", model.shift().intercept().value())
                .put("intercept_given_slope1_se", model.shift().intercept().error())
                .put("intercept", model.line().intercept().value())
                .put("slope", model.line().slope().value())
                .put("intercept_se", model.line().intercept().error())
                .put("slope_se", model.line().slope().error())
                .put("cov_intercept_slope", model.line().covariance())
                .put("loglik_original", stated)
                .put("loglik_intercept_only", shifted)
                .put("loglik_both", shifted + model.line().gain())
                .put("lr_intercept", model.testOfShift().statistic())
                .put("lr_slope_given_intercept", model.testOfSlope().statistic())
                .put("lr_both", model.testOfBoth().statistic())
                .put("p_intercept", model.testOfShift().p())
                .put("p_slope_given_intercept", model.testOfSlope().p())
                .put("p_both_df2", model.testOfBoth().p())
                .put("U_valprob", model.unreliability())
                .node();
    }
}
