package io.closerate.report;

import io.closerate.source.Loaded;
import java.util.List;

/**
 * What was wrong with the file.
 *
 * @param some whether anything was
 * @param counts how often each problem was met
 * @param kept the first problems one by one
 * @param heading what stands above them
 */
record PageProblems(boolean some, List<Page.Fact> counts, List<Problem> kept, String heading) {

    private static final int SHOWN = 10;

    /** One thing wrong with the file. */
    record Problem(String line, String column, String reason, String text) {
    }

    static PageProblems of(Telling telling, Loaded loaded) {
        List<Page.Fact> counts = loaded.problems().counts().entrySet().stream()
                .map(each -> new Page.Fact(telling.say(each.getKey().message()), telling.figures().count(each.getValue()))).toList();
        List<Problem> kept = loaded.problems().kept().stream().limit(SHOWN).map(each -> new Problem(telling.figures().count(each.line()),
                Plain.line(each.column()), telling.say(each.reason().message()), Plain.line(each.text()))).toList();
        long total = loaded.problems().total();
        return new PageProblems(!loaded.problems().isEmpty(), counts, kept,
                total > SHOWN ? telling.text("page.problems.first", total) : telling.text("page.problems.all"));
    }
}
