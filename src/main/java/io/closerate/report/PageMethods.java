package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The grids against each other, judged in one way.
 *
 * @param judge by which leads they are judged
 * @param rows the grids, and the base rate where it was judged too
 */
record PageMethods(String judge, List<Row> rows) {

    /** One grid. */
    record Row(String method, String mark, boolean shipped, String auc, String interval, String logLoss, String brier, String rate, String lift) {
    }

    /** {@return the grids on the leads held out, then in cross-validation} */
    static List<PageMethods> of(Telling telling) {
        Calibrated calibrated = telling.calibrated();
        List<Row> heldOut = rows(telling, Candidate::heldOut);
        Figures figures = telling.figures();
        heldOut.add(new Row(telling.text("report.method.base-rate"), "grey", false, figures.decimals(0.5, 3), Figures.NONE,
                figures.decimals(calibrated.reference().logLoss(), 4), figures.decimals(calibrated.reference().brier(), 4),
                figures.percent(calibrated.book().heldOut().closeRate()), figures.decimals(1, 2)));
        return List.of(new PageMethods(telling.text("page.methods.held-out", calibrated.book().heldOut().leads()), heldOut),
                new PageMethods(telling.text("page.methods.validated", calibrated.chosen().crossValidated().book().leads()), rows(telling, Candidate::crossValidated)));
    }

    private static List<Row> rows(Telling telling, Function<Candidate, ScoreEvaluation> by) {
        List<Row> rows = new ArrayList<>();
        telling.calibrated().candidates().forEach(candidate -> rows.add(row(telling, candidate, by.apply(candidate))));
        return rows;
    }

    private static Row row(Telling telling, Candidate candidate, ScoreEvaluation judged) {
        Figures figures = telling.figures();
        return new Row(telling.method(candidate.method()), Palette.ofMethod(candidate.method()).variable(), candidate == telling.calibrated().chosen(),
                figures.decimals(judged.auc(), 3), judged.aucInterval().map(interval -> figures.decimals(interval, 3)).orElse(Figures.NONE),
                figures.decimals(judged.logLoss(), 4), figures.decimals(judged.brier(), 4),
                figures.percent(TopTenth.of(judged).map(TopTenth::closeRate)), figures.decimals(judged.topTenthLift(), 2));
    }
}
