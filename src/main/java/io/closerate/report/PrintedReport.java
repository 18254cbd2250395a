package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.Period;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Language;
import io.closerate.source.Loaded;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calibration found, as text for a terminal: the leads, the grid, how it did, and what was left out.
 *
 * <p>No colours, no terminal escapes, the same bytes in every locale. Names and levels are cut where a line would be too
 * wide. On less than 90 cells the bars are left out, and notes become a mark.
 */
public final class PrintedReport {

    private static final int NARROWEST = 72;
    private static final int ROOM_FOR_BARS = 90;
    private static final int LONGEST_BAR = 12;
    private static final int PERIODS = 12;
    private static final String DOUBT = "*";

    private final Telling telling;
    private final Wording wording;
    private final Figures figures;
    private final Loaded loaded;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private PrintedReport(Telling telling, Loaded loaded, int width) {
        this.telling = telling;
        this.wording = new Wording(telling);
        this.figures = telling.figures();
        this.loaded = loaded;
        this.width = width;
    }

    /** {@return the report in English, ending in a line end} */
    public static String of(Calibrated calibrated, Loaded loaded, int width) {
        return of(calibrated, loaded, width, Language.ENGLISH);
    }

    /**
     * {@return the report, ending in a line end}
     *
     * @param calibrated what was found
     * @param loaded the file it was found in
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     * @param language the reader's
     */
    public static String of(Calibrated calibrated, Loaded loaded, int width, Language language) {
        PrintedReport report = new PrintedReport(Telling.of(calibrated, language), loaded, Math.max(NARROWEST, width));
        report.leads();
        report.grid();
        report.methods();
        report.heading(report.telling.text("print.validation"));
        report.lines.addAll(new ValidationText(report.telling).lines(report.width));
        report.limits();
        report.time();
        report.leftOut();
        report.remarks();
        return (String.join("\n", report.lines) + "\n").replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private void heading(String text) {
        lines.add("");
        lines.add(Plain.cut(text, width));
        lines.add("─".repeat(width));
    }

    private void leads() {
        lines.addAll(Paragraph.lines("", wording.leads(loaded), width));
        lines.addAll(Paragraph.lines("", wording.closeRateAndYoung(), width));
    }

    private void grid() {
        Grid grid = telling.grid();
        heading(telling.text("print.grid") + "  " + Plain.line(grid.name()));
        lines.addAll(Paragraph.lines("", wording.scale(), width));
        lines.add("");
        TextTable table = new TextTable("lrrrrrl");
        table.add(telling.text("print.level"), telling.text("table.leads"), telling.text("table.wins"), telling.text("print.close-rate"),
                telling.text("print.interval"), telling.text("table.points"), " ");
        for (Line line : Lines.counting(grid)) {
            table.add(Lines.name(line));
            Lines.levels(line).forEach(level -> table.add(cells(level)));
        }
        lines.addAll(table.lines(width));
        if (narrow() && Lines.counting(grid).stream().flatMap(line -> line.levels().stream()).anyMatch(PrintedReport::isDoubtful)) {
            lines.add(DOUBT + " " + telling.text("print.doubt"));
        }
        List<Line> idle = Lines.idle(grid);
        if (!idle.isEmpty()) {
            lines.add("");
            String idleWords = telling.text(telling.calibrated().limitCosts().isEmpty() ? "print.idle" : "print.idle-within-limits");
            lines.addAll(Paragraph.lines(idleWords + " ", String.join(", ", idle.stream().map(Lines::name).toList()), width));
        }
    }

    private boolean narrow() {
        return width < ROOM_FOR_BARS;
    }

    private static boolean isDoubtful(Level level) {
        return level.points() == 0 && !level.note().isEmpty() && level.evidence().tally().leads() > 0;
    }

    private String[] cells(Level level) {
        Evidence evidence = level.evidence();
        return new String[] {"  " + Lines.label(level), figures.count(evidence.tally().leads()), figures.count(evidence.tally().wins()),
            figures.percent(evidence.tally().closeRate()), figures.percents(evidence.interval()), figures.points(level.points()), tail(level)};
    }

    private String tail(Level level) {
        if (narrow()) {
            return isDoubtful(level) ? DOUBT : "";
        }
        return level.note().isEmpty() ? bar(level.points(), Lines.largest(telling.grid())) : Wording.brief(level.note());
    }

    private static String bar(int points, int largest) {
        int cells = (int) Math.round((double) LONGEST_BAR * Math.abs(points) / Math.max(1, largest));
        return (points > 0 ? "█" : "░").repeat(cells);
    }

    private void methods() {
        heading(telling.text("print.judged"));
        lines.addAll(Paragraph.lines("", wording.heldOut() + ".", width));
        lines.add("");
        TextTable table = new TextTable("lrrrrrr");
        table.add("", telling.text("table.auc"), telling.text("print.interval"), telling.text("table.log-loss"), telling.text("table.brier"),
                telling.text(narrow() ? "print.top-tenth" : "print.top-tenth-closes"), telling.text("table.lift"));
        telling.calibrated().candidates().forEach(candidate -> method(table, candidate));
        table.add(telling.text("report.method.base-rate"), figures.decimals(0.5, 3), Figures.NONE, figures.decimals(telling.calibrated().reference().logLoss(), 4),
                figures.decimals(telling.calibrated().reference().brier(), 4), figures.percent(telling.calibrated().book().heldOut().closeRate()),
                figures.decimals(1, 2));
        lines.addAll(table.lines(width));
        lines.add("");
        lines.addAll(Paragraph.lines("", wording.choice(), width));
    }

    private void method(TextTable table, Candidate candidate) {
        ScoreEvaluation judged = candidate.heldOut();
        String shipped = candidate == telling.calibrated().chosen() && !narrow() ? "  ← " + telling.text("report.shipped") : "";
        table.add(telling.method(candidate.method()) + shipped, figures.decimals(judged.auc(), 3),
                judged.aucInterval().map(interval -> figures.decimals(interval, 3)).orElse(Figures.NONE),
                figures.decimals(judged.logLoss(), 4), figures.decimals(judged.brier(), 4),
                figures.percent(TopTenth.of(judged).map(TopTenth::closeRate)), figures.decimals(judged.topTenthLift(), 2));
    }

    private void limits() {
        if (telling.calibrated().limitCosts().isEmpty()) {
            return;
        }
        heading(telling.text("print.limits"));
        lines.addAll(Paragraph.lines("", telling.text("report.limits.how"), width));
        lines.add("");
        lines.addAll(TextTable.of(new ValidationText(telling).limits()).lines(width));
    }

    /** The close rate of the last year, or of as many stretches of rows, and how the close curve follows it. */
    private void time() {
        telling.calibrated().times().ifPresent(times -> {
            heading(telling.text("print.time"));
            lines.addAll(Paragraph.lines("", Wording.sentence(telling.say(times.level())), width));
            lines.add("");
            List<Period> periods = times.periods();
            lines.addAll(TextTable.of(new Tables(telling).periods(periods.subList(Math.max(0, periods.size() - PERIODS), periods.size()))).lines(width));
        });
    }

    private void leftOut() {
        if (telling.calibrated().setAside().isEmpty()) {
            return;
        }
        heading(telling.text("print.set-aside"));
        wording.setAside(telling.calibrated().setAside()).forEach((reason, columns) ->
                lines.addAll(Paragraph.lines("· ", String.join(", ", columns) + " – " + reason, width)));
    }

    private void remarks() {
        List<String> remarks = wording.remarks(loaded);
        if (remarks.isEmpty()) {
            return;
        }
        heading(telling.text("print.remarks"));
        remarks.forEach(remark -> lines.addAll(Paragraph.lines("! ", remark, width)));
    }
}
