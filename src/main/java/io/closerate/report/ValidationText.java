package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.DoubleCounting;
import java.util.ArrayList;
import java.util.List;

/** How much of what the grids seem to know they have learned by heart, and what counting twice costs: in words. */
final class ValidationText {

    private ValidationText() {
    }

    /** {@return apparent and validated figures of each grid, as a table} */
    static TextTable table(Calibrated calibrated) {
        TextTable table = new TextTable("lrrrrr");
        table.add("log loss", "apparent", "validated", "optimism", "AUC apparent", "validated");
        for (Candidate each : calibrated.candidates()) {
            table.add(Wording.method(each.method()), Figures.decimals(each.apparent().logLoss(), 4), Figures.decimals(each.validatedLogLoss(), 4),
                    Figures.decimals(each.optimism(), 4), Figures.decimals(each.apparent().auc(), 3),
                    Figures.decimals(each.crossValidated().auc(), 3));
        }
        return table;
    }

    /** {@return how the leads were parted to validate} */
    static String how(Calibrated calibrated) {
        int repeats = calibrated.chosen().repeats().size();
        String steps = calibrated.times().isPresent() ? "in steps forward in time, each judged by what came before it"
                : repeats > 1 ? "by cross-validation in five folds, parted in %s ways".formatted(Figures.count(repeats)) : "by cross-validation in five folds";
        return "Apparent: on the leads learned from. Validated: on others, %s; levels, points, rounding and curve are learned anew each time."
                .formatted(steps);
    }

    /** {@return what counting each attribute by itself costs} */
    static String doubleCounting(Calibrated calibrated) {
        DoubleCounting cost = calibrated.doubleCounting();
        String lifts = "the best tenth closes %s times as often as all by close rates, %s times by logistic regression".formatted(
                Figures.decimals(cost.liftAlone(), 2), Figures.decimals(cost.liftTogether(), 2));
        return "Double counting: log odds of single attributes, added up, have a calibration slope of %s (1: nothing is counted twice); %s."
                .formatted(Figures.decimals(cost.slope(), 2), lifts);
    }

    /** {@return the section, in lines} */
    static List<String> lines(Calibrated calibrated, int width) {
        List<String> lines = new ArrayList<>(table(calibrated).lines(width));
        lines.add("");
        lines.addAll(Paragraph.lines("", how(calibrated), width));
        lines.addAll(Paragraph.lines("", doubleCounting(calibrated), width));
        return lines;
    }
}
