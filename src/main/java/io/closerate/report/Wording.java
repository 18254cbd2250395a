package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Plan;
import io.closerate.calibrate.SetAside;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Scale;
import io.closerate.lead.OutcomeRule;
import io.closerate.source.Loaded;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences that the printed report and the page share. */
final class Wording {

    static final String BASE_RATE = "base rate alone";

    private Wording() {
    }

    /** {@return how many leads there were, and what became of them} */
    static String leads(Calibrated calibrated, Loaded loaded) {
        Book book = calibrated.book();
        return "%s read · %s won · %s lost · %s open · %s set aside".formatted(
                Figures.count(loaded.rowsRead(), "lead", "leads"), Figures.count(book.closed().wins()),
                Figures.count(book.closed().losses()), Figures.count(book.open()),
                Figures.count(loaded.problems().rowsSetAside(), "row", "rows"));
    }

    static String closeRate(Calibrated calibrated) {
        Tally closed = calibrated.book().closed();
        return "close rate %s of %s".formatted(Figures.percent(closed.closeRate()),
                Figures.count(closed.leads(), "closed lead", "closed leads"));
    }

    /** {@return what a point of this grid means} */
    static String scale(Grid grid) {
        String rate = Figures.percent(grid.book().closeRate());
        String unit = switch (grid.scale()) {
            case DIFFERENCE -> "a point is one percentage point of close rate above or below " + rate;
            case RATIO -> "a level that closes twice as often as the " + rate + " is worth 10";
            case LOG_ODDS -> Scale.POINTS_TO_DOUBLE_THE_ODDS + " points double the odds of a win, other attributes being the same";
            case LIMITED -> "points are those that predict best within the limits of the plan" + doubling(grid);
        };
        if (grid.method().equals("close-rate") && grid.scale() == Scale.LOG_ODDS) {
            unit = Scale.POINTS_TO_DOUBLE_THE_ODDS + " points double the odds of a win at " + rate;
        }
        return "Learned from %s, of which %s closed. A lead's score is the sum of its points: %s."
                .formatted(Figures.count(grid.book().leads(), "lead", "leads"), rate, unit);
    }

    private static String doubling(Grid grid) {
        return grid.curve() instanceof LogisticCurve curve && curve.slope() > 0
                ? "; about %s double the odds of a win".formatted(Figures.decimals(StrictMath.log(2) / curve.slope(), 1)) : "";
    }

    /** {@return the leads that the grids are judged by} */
    static String heldOut(Calibrated calibrated) {
        Book book = calibrated.book();
        return "%s held out, %s won: %s".formatted(Figures.count(book.heldOut().leads(), "lead", "leads"),
                Figures.count(book.heldOut().wins()), book.parting());
    }

    /** {@return how won is told from lost} */
    static String outcome(Plan plan) {
        OutcomeRule rule = plan.roles().outcome();
        String won = String.join(" or ", rule.won().stream().sorted().map(value -> "“" + value + "”").toList());
        String lost = String.join(" or ", rule.lost().stream().sorted().map(value -> "“" + value + "”").toList());
        return "column “%s”: %s is won, %s is lost".formatted(rule.column(), won, lost.isEmpty() ? "every other value" : lost);
    }

    static String method(String method) {
        return switch (method) {
            case "close-rate" -> "close rates";
            case "logistic" -> "logistic regression";
            default -> method;
        };
    }

    /** {@return which grid is shipped, and why} */
    static String choice(Calibrated calibrated) {
        return "Shipped: the grid by %s, because %s.".formatted(method(calibrated.chosen().method()), calibrated.choice().why());
    }

    /** {@return the columns set aside, by reason, in the order of the file} */
    static Map<String, List<String>> setAside(List<SetAside> columns) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        columns.forEach(each -> byReason.computeIfAbsent(each.reason().toString(), reason -> new ArrayList<>()).add(Plain.line(each.column())));
        return byReason;
    }

    /** {@return what the reader should know, of the leads and of the file} */
    static List<String> remarks(Calibrated calibrated, Loaded loaded) {
        List<String> remarks = new ArrayList<>();
        calibrated.remarks().forEach(remark -> remarks.add(remark.toString()));
        loaded.notes().forEach(note -> remarks.add(note.toString()));
        loaded.problems().counts().forEach((reason, count) -> remarks.add("%s: %s (problems.csv says where)".formatted(
                Figures.count(count, reason.rowSetAside() ? "row" : "cell", reason.rowSetAside() ? "rows" : "cells"), reason.words())));
        return remarks;
    }

    /** {@return a note without its details: what stands before a bracket or colon} */
    static String brief(String note) {
        return note.split(" \\(|:", 2)[0];
    }

    /** {@return what moves the score most, upwards or downwards; empty if no level worth telling does} */
    static Optional<String> strongest(Grid grid, boolean upwards) {
        return Lines.counting(grid).stream().flatMap(line -> line.levels().stream().map(level -> new Place(line, level)))
                .filter(place -> upwards ? place.level().points() > 0 : place.level().points() < 0)
                .filter(place -> Lines.isWorthTelling(place.level(), grid))
                .max(Comparator.comparingInt(place -> Math.abs(place.level().points())))
                .map(place -> "%s “%s” (%s)".formatted(Lines.name(place.line()), Lines.label(place.level()),
                        Figures.typeset(place.level().points())));
    }

    private record Place(Line line, Level level) {
    }
}
