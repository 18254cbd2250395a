package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A calibration, and the language in which it is told.
 *
 * @param calibrated what was found
 * @param grid the grid that is shipped, its labels and notes in this language
 * @param texts what is said
 * @param figures how numbers are written
 */
record Telling(Calibrated calibrated, Grid grid, Texts texts, Figures figures) {

    static Telling of(Calibrated calibrated, Language language) {
        Texts texts = language.texts();
        return new Telling(calibrated, told(calibrated.chosen(), texts), texts, new Figures(language.numbers()));
    }

    private static Grid told(Candidate chosen, Texts texts) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (Line line : chosen.grid().in(texts).lines()) {
            List<Level> levels = new ArrayList<>();
            for (Level level : line.levels()) {
                levels.add(level.withNote(chosen.fitted().notes().get(at++).in(texts)));
            }
            lines.add(new Line(line.term(), levels));
        }
        return chosen.grid().withLines(lines);
    }

    /** {@return what is said at a key} */
    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** {@return a message in this language, harmless} */
    String say(Message message) {
        return Plain.line(message.in(texts));
    }

    /** {@return what a method is called} */
    String method(String method) {
        return method(method, texts);
    }

    /** {@return what a method is called in the language of these texts} */
    static String method(String method, Texts texts) {
        return switch (method) {
            case "close-rate" -> texts.text("report.method.close-rate");
            case "logistic" -> texts.text("report.method.logistic");
            default -> method;
        };
    }

    /** {@return whether the leads held out differ in score; a grid without points, or leads all alike, sort nothing} */
    boolean sorts() {
        return judged().scores().byScore().size() > 1;
    }

    /** {@return how the shipped grid did on the leads held out} */
    ScoreEvaluation judged() {
        return calibrated.chosen().heldOut();
    }
}
