package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.RoundingCost;
import io.closerate.evaluate.DoubleCounting;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what the grids seem to know they have learned by heart, what counting twice costs, and what limits on points do.
 *
 * @param telling the calibration and its language
 */
record ValidationText(Telling telling) {

    private Calibrated calibrated() {
        return telling.calibrated();
    }

    /** {@return apparent and validated figures of each grid} */
    PageTable table() {
        PageTable.Rows rows = new PageTable.Rows();
        Figures figures = telling.figures();
        for (Candidate each : calibrated().candidates()) {
            rows.add(telling.method(each.method()), figures.decimals(each.apparent().logLoss(), 4), figures.decimals(each.validatedLogLoss(), 4),
                    figures.decimals(each.optimism(), 4), figures.decimals(each.apparent().auc(), 3),
                    figures.decimals(each.crossValidated().auc(), 3));
        }
        return rows.under(telling.text("report.validation.loss"), telling.text("report.validation.apparent"), telling.text("report.validation.validated"),
                telling.text("report.validation.optimism"), "AUC " + telling.text("report.validation.apparent"),
                telling.text("report.validation.validated"));
    }

    /** {@return what each limit on points costs} */
    PageTable limits() {
        PageTable.Rows rows = new PageTable.Rows();
        Figures figures = telling.figures();
        calibrated().limitCosts().forEach(each -> rows.add(telling.say(each.limit()), figures.decimals(each.before(), 4), figures.decimals(each.after(), 4),
                figures.decimals(each.after() - each.before(), 4), figures.decimals(each.standardError(), 4)));
        return rows.under("", telling.text("report.limits.before"), telling.text("report.limits.after"), telling.text("report.limits.cost"),
                telling.text("report.limits.error"));
    }

    /** {@return how the leads were parted to validate} */
    String how() {
        int repeats = calibrated().chosen().repeats().size();
        String steps = calibrated().times().isPresent() ? telling.text("report.validation.forward")
                : repeats > 1 ? telling.text("report.validation.repeated", repeats) : telling.text("report.validation.folds");
        return telling.text("report.validation.how", steps);
    }

    /** {@return what counting each attribute by itself costs} */
    String doubleCounting() {
        DoubleCounting cost = calibrated().doubleCounting();
        Figures figures = telling.figures();
        return telling.text("report.validation.twice", cost.slope(), figures.decimals(cost.liftAlone(), 2), figures.decimals(cost.liftTogether(), 2));
    }

    /** {@return what it costs that the points of the logistic grid are whole} */
    String rounding() {
        RoundingCost cost = calibrated().rounding();
        return telling.text("report.validation.whole", cost.exact(), cost.together().mean(), cost.together().standardError(), cost.each().mean(),
                cost.each().standardError(), cost.togetherExpected(), cost.eachExpected());
    }

    /** {@return the section, in lines} */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>(TextTable.of(table()).lines(width));
        lines.add("");
        lines.addAll(Paragraph.lines("", how(), width));
        lines.addAll(Paragraph.lines("", doubleCounting(), width));
        lines.addAll(Paragraph.lines("", rounding(), width));
        return lines;
    }
}
