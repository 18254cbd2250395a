package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Grid;
import io.closerate.source.Loaded;
import io.closerate.source.RowProblem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the page says, as the template {@code report.html} takes it: numbers as text, names harmless but not yet
 * escaped, which is the template engine's part.
 *
 * @param css the style sheet
 * @param name what the grid is called
 * @param facts the leads in figures
 * @param first whom to call first, once; not at all if the leads held out do not tell
 * @param raises what raises the score most, once; not at all if nothing does
 * @param lowers what lowers the score most, likewise
 * @param scale what a point means
 * @param poster the grid
 * @param idle the attributes that never move a score, in one line; empty if there are none
 * @param heldOut the leads that the grids are judged by
 * @param methods the grids against each other
 * @param choice which one is shipped, and why
 * @param figures the pictures of scores
 * @param attributes the attributes one by one
 * @param setAside the columns left out
 * @param remarks what the reader should know
 * @param problems what was wrong with the file
 * @param provenance how all this was made
 */
record Page(String css, String name, List<Fact> facts, List<First> first, List<String> raises, List<String> lowers, String scale,
        List<PageAttribute.Card> poster, String idle, String heldOut, List<MethodRow> methods, String choice, List<Figure> figures,
        List<PageAttribute> attributes, List<Fact> setAside, List<String> remarks, Problems problems, List<Fact> provenance) {

    private static final int PROBLEMS_SHOWN = 10;

    /**
     * A thing and what is so of it.
     *
     * @param name the thing
     * @param value what is so
     */
    record Fact(String name, String value) {
    }

    /** Whom to call first, and what comes of it. */
    record First(String from, String depth, String rate, String times, String average, String capture) {
    }

    /** One grid in the table of methods. */
    record MethodRow(String method, String mark, boolean shipped, String auc, String interval, String logLoss, String brier, String rate,
            String lift) {
    }

    /** A picture with its words. */
    record Figure(String title, String svg, String caption) {

        static Figure of(Picture picture) {
            return new Figure(picture.title(), picture.element(), picture.caption());
        }
    }

    /** What was wrong with the file. */
    record Problems(boolean some, List<Fact> counts, List<Problem> kept, boolean more, String total) {
    }

    /** One thing wrong with the file. */
    record Problem(String line, String column, String reason, String text) {
    }

    static Page of(Calibrated calibrated, Loaded loaded, String css) {
        Grid grid = calibrated.grid();
        return new Page(css, Plain.line(grid.name()), facts(calibrated, loaded), first(calibrated), Wording.strongest(grid, true).stream().toList(),
                Wording.strongest(grid, false).stream().toList(), Wording.scale(grid), PageAttribute.cards(grid),
                String.join(", ", Lines.idle(grid).stream().map(Lines::name).toList()), Plain.line(Wording.heldOut(calibrated)),
                methods(calibrated), Wording.choice(calibrated), Charts.ofScores(calibrated).stream().map(Figure::of).toList(),
                PageAttribute.all(calibrated), setAside(calibrated), Wording.remarks(calibrated, loaded).stream().map(Plain::line).toList(),
                problems(loaded), provenance(calibrated, loaded));
    }

    private static List<Fact> facts(Calibrated calibrated, Loaded loaded) {
        Book book = calibrated.book();
        return List.of(new Fact("leads read", Figures.count(loaded.rowsRead())), new Fact("won", Figures.count(book.closed().wins())),
                new Fact("lost", Figures.count(book.closed().losses())), new Fact("still open", Figures.count(book.open())),
                new Fact("rows set aside", Figures.count(loaded.problems().rowsSetAside())),
                new Fact("close rate", Figures.percent(book.closed().closeRate())));
    }

    private static List<First> first(Calibrated calibrated) {
        return TopTenth.of(calibrated.chosen().heldOut()).map(top -> List.of(new First(Figures.minus(Figures.count(top.from())),
                Figures.percent(top.depth()), Figures.percent(top.closeRate()), Figures.times(top.lift()),
                Figures.percent(calibrated.book().heldOut().closeRate()), Figures.percent(top.capture())))).orElse(List.of());
    }

    private static List<MethodRow> methods(Calibrated calibrated) {
        return Stream.concat(calibrated.candidates().stream().map(candidate -> method(candidate, calibrated)),
                Stream.of(new MethodRow(Wording.BASE_RATE, "grey", false, "0.500", Figures.NONE,
                        Figures.decimals(calibrated.reference().logLoss(), 4), Figures.decimals(calibrated.reference().brier(), 4),
                        Figures.percent(calibrated.book().heldOut().closeRate()), "1.00"))).toList();
    }

    private static MethodRow method(Candidate candidate, Calibrated calibrated) {
        ScoreEvaluation judged = candidate.heldOut();
        return new MethodRow(Wording.method(candidate.method()), Palette.ofMethod(candidate.method()).variable(), candidate == calibrated.chosen(),
                Figures.decimals(judged.auc(), 3), judged.aucInterval().map(interval -> Figures.decimals(interval, 3)).orElse(Figures.NONE),
                Figures.decimals(judged.logLoss(), 4), Figures.decimals(judged.brier(), 4),
                Figures.percent(TopTenth.of(judged).map(TopTenth::closeRate)), Figures.decimals(judged.topTenthLift(), 2));
    }

    private static List<Fact> setAside(Calibrated calibrated) {
        return calibrated.setAside().stream().map(each -> new Fact(Plain.line(each.column()), each.reason().toString())).toList();
    }

    private static Problems problems(Loaded loaded) {
        List<Fact> counts = loaded.problems().counts().entrySet().stream()
                .map(each -> new Fact(each.getKey().words(), Figures.count(each.getValue()))).toList();
        List<RowProblem> kept = loaded.problems().kept();
        return new Problems(!loaded.problems().isEmpty(), counts,
                kept.stream().limit(PROBLEMS_SHOWN).map(each -> new Problem(Figures.count(each.line()), Plain.line(each.column()),
                        each.reason().words(), Plain.line(each.text()))).toList(),
                loaded.problems().total() > PROBLEMS_SHOWN, Figures.count(loaded.problems().total()));
    }

    private static List<Fact> provenance(Calibrated calibrated, Loaded loaded) {
        Grid grid = calibrated.grid();
        return List.of(new Fact("file", Plain.line(loaded.table().name())), new Fact("read as", loaded.format().describe()),
                new Fact("outcome", Plain.line(Wording.outcome(calibrated.plan()))), new Fact("held out", Plain.line(calibrated.book().parting().toString())),
                new Fact("learned from", Figures.count(calibrated.book().learned().leads(), "lead", "leads")),
                new Fact("seed", Long.toString(grid.origin().seed())), new Fact("fingerprint of the data", grid.origin().data()),
                new Fact("made by", "Closerate " + grid.origin().version()));
    }
}
