package io.closerate.calibrate;

import io.closerate.evaluate.CurveFit;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.language.Message;
import io.closerate.signal.Signal;
import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lasts: where leads are in the order of time, an attribute whose points make later leads told apart worse than without
 * them is left out, for it has learned its time by heart (a month that was good once, a campaign that is over). So are lines of two attributes, all
 * together.
 *
 * <p>Each step forward of the validation is judged with and without the attribute; level and slope of the curve are fitted
 * anew each time, so that only the order of the leads counts.
 *
 * @param signals the attributes that last
 * @param gone the other ones, with the reason
 * @param pairs whether lines of two attributes last
 */
record Lasting(List<Signal> signals, List<SetAside> gone, boolean pairs) {

    /** What leaving an attribute out must gain in log likelihood; chance does that once in twenty times. */
    private static final double DOUBT = 3;

    private static final Message REASON = Message.of("calibrate.aside.did-not-last");

    static Lasting of(List<Signal> signals, Parting parting, CrossValidation validation) {
        int pairs = signals.size();
        Set<Integer> out = new HashSet<>();
        double loss = loss(parting, validation, out);
        List<double[]> alone = new ArrayList<>();
        for (int unit = 0; unit <= pairs; unit++) {
            alone.add(new double[] {unit, loss(parting, validation, Set.of(unit))});
        }
        alone.sort(Comparator.comparingDouble(each -> each[1]));
        for (double[] each : alone) {
            Set<Integer> more = new HashSet<>(out);
            more.add((int) each[0]);
            double without = loss(parting, validation, more);
            if (without < loss - DOUBT && more.size() < pairs) {
                out = more;
                loss = without;
            }
        }
        List<Signal> lasting = new ArrayList<>();
        List<SetAside> gone = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            if (out.contains(i)) {
                gone.add(new SetAside(signals.get(i).name(), REASON));
            } else {
                lasting.add(signals.get(i));
            }
        }
        return new Lasting(lasting, gone, !out.contains(pairs));
    }

    /** The log loss of all steps, the points of some units taken for 0. */
    private static double loss(Parting parting, CrossValidation validation, Set<Integer> out) {
        double loss = 0;
        for (int i = 0; i < parting.steps().size(); i++) {
            Lesson lesson = validation.lessons().get(i);
            ScoreTallies scores = lesson.leads().scores(lesson.without(out), parting.steps().get(i).judged());
            loss += new ScoreEvaluation(scores, CurveFit.logistic(scores)).logLoss() * scores.total().leads();
        }
        return loss;
    }
}
