package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.SetAside;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Scale;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import io.closerate.lead.OutcomeRule;
import io.closerate.source.Loaded;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sentences that the printed report and the page share.
 *
 * @param telling what is told
 */
record Wording(Telling telling) {

    /** {@return the words for a calibration in English} */
    static Wording english(Calibrated calibrated) {
        return new Wording(Telling.of(calibrated, Language.ENGLISH));
    }

    /** {@return how many leads there were, and what became of them; won and lost are those that count} */
    String leads(Loaded loaded) {
        Book book = telling.calibrated().book();
        return book.young().leads() == 0
                ? telling.text("report.leads", loaded.rowsRead(), book.closed().wins(), book.closed().losses(), book.open(), loaded.problems().rowsSetAside())
                : telling.text("report.leads-young", loaded.rowsRead(), book.closed().wins(), book.closed().losses(), book.young().leads(), book.open(),
                        loaded.problems().rowsSetAside());
    }

    String closeRate() {
        Book book = telling.calibrated().book();
        Tally closed = book.closed();
        return book.young().leads() == 0 ? telling.text("report.close-rate", closed.closeRate().get(), closed.leads())
                : telling.text("report.close-rate-mature", closed.closeRate().get(), closed.leads(), book.young().leads());
    }

    /** {@return the same, and how many of the young are won so far, which all that are won in the file are counted with} */
    String closeRateAndYoung() {
        Tally young = telling.calibrated().book().young();
        return closeRate() + (young.leads() == 0 ? "" : telling.text("report.young-won", young.wins()));
    }

    /** {@return what a point of this grid means} */
    String scale() {
        return scale(telling.grid(), telling.texts());
    }

    /** {@return what a point of a grid means, in the language of these texts} */
    static String scale(Grid grid, Texts texts) {
        double rate = grid.book().closeRate().get();
        return texts.text("report.learned", grid.book().leads(), rate) + " " + switch (grid.scale()) {
            case DIFFERENCE -> texts.text("report.scale.difference", rate);
            case RATIO -> texts.text("report.scale.ratio", rate);
            case LOG_ODDS -> grid.method().equals("close-rate") ? texts.text("report.scale.log-odds-each", Scale.POINTS_TO_DOUBLE_THE_ODDS, rate)
                    : texts.text("report.scale.log-odds", Scale.POINTS_TO_DOUBLE_THE_ODDS);
            case LIMITED -> limited(grid, texts);
        };
    }

    private static String limited(Grid grid, Texts texts) {
        return grid.curve() instanceof LogisticCurve curve && curve.slope() > 0
                ? texts.text("report.scale.limited-doubling", StrictMath.log(2) / curve.slope()) : texts.text("report.scale.limited");
    }

    /** {@return the leads that the grids are judged by} */
    String heldOut() {
        Book book = telling.calibrated().book();
        return Plain.line(telling.text("report.held-out", book.heldOut().leads(), book.heldOut().wins(), book.parting()));
    }

    /** {@return how won is told from lost} */
    String outcome() {
        OutcomeRule rule = telling.calibrated().plan().roles().outcome();
        return Plain.line(rule.lost().isEmpty() ? telling.text("report.outcome.rest", rule.column(), quoted(rule.won()))
                : telling.text("report.outcome", rule.column(), quoted(rule.won()), quoted(rule.lost())));
    }

    private String quoted(Collection<String> values) {
        return values.stream().sorted().map(value -> telling.text("report.quoted", value)).collect(Collectors.joining(telling.text("report.or")));
    }

    /** {@return which grid is shipped, and why} */
    String choice() {
        return telling.text("report.choice", telling.method(telling.calibrated().chosen().method()), telling.calibrated().choice().why());
    }

    /** {@return the columns set aside, by reason, in the order of the file} */
    Map<String, List<String>> setAside(List<SetAside> columns) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        columns.forEach(each -> byReason.computeIfAbsent(telling.say(each.reason()), reason -> new ArrayList<>()).add(Plain.line(each.column())));
        return byReason;
    }

    /** {@return what the reader should know, of the leads and of the file} */
    List<String> remarks(Loaded loaded) {
        List<String> remarks = new ArrayList<>();
        telling.calibrated().remarks().forEach(remark -> remarks.add(telling.say(remark)));
        loaded.notes().forEach(note -> remarks.add(telling.say(note)));
        loaded.problems().counts().forEach((reason, count) -> remarks.add(reason.rowSetAside() ? telling.text("report.problem.rows", count, reason.message())
                : telling.text("report.problem.cells", count, reason.message())));
        return remarks;
    }

    /** {@return a clause as a sentence: with a capital, and a full stop unless it ends in a bracket or sign} */
    static String sentence(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first) + (clause.matches(".*[\\p{L}\\d%]") ? "." : "");
    }

    /** {@return a note without its details: what stands before a bracket or colon} */
    static String brief(String note) {
        return note.split(" \\(|[\\s\u00A0]?:", 2)[0];
    }

    /** {@return the level that moves the score most, upwards or downwards; empty if no level worth telling does} */
    static Optional<Place> strongest(Grid grid, boolean upwards) {
        return Lines.counting(grid).stream().flatMap(line -> line.levels().stream().map(level -> new Place(line, level)))
                .filter(place -> upwards ? place.level().points() > 0 : place.level().points() < 0)
                .filter(place -> Lines.isWorthTelling(place.level(), grid))
                .max(Comparator.comparingInt(place -> Math.abs(place.level().points())));
    }

    /** A level and its line. */
    record Place(Line line, Level level) {
    }
}
