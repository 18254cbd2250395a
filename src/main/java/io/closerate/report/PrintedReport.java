package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
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
    private static final String DOUBT = "*";

    private final Calibrated calibrated;
    private final Loaded loaded;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private PrintedReport(Calibrated calibrated, Loaded loaded, int width) {
        this.calibrated = calibrated;
        this.loaded = loaded;
        this.width = width;
    }

    /**
     * {@return the report, ending in a line end}
     *
     * @param calibrated what was found
     * @param loaded the file it was found in
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     */
    public static String of(Calibrated calibrated, Loaded loaded, int width) {
        PrintedReport report = new PrintedReport(calibrated, loaded, Math.max(NARROWEST, width));
        report.leads();
        report.grid();
        report.methods();
        report.heading("LEARNED BY HEART");
        report.lines.addAll(ValidationText.lines(calibrated, report.width));
        report.limits();
        report.leftOut();
        report.remarks();
        return (String.join("\n", report.lines) + "\n").replace('\u00A0', ' ');
    }

    private void heading(String text) {
        lines.add("");
        lines.add(Plain.cut(text, width));
        lines.add("─".repeat(width));
    }

    private void leads() {
        lines.addAll(Paragraph.lines("", Wording.leads(calibrated, loaded), width));
        lines.addAll(Paragraph.lines("", Wording.closeRate(calibrated), width));
    }

    private void grid() {
        Grid grid = calibrated.grid();
        heading("THE GRID  " + Plain.line(grid.name()));
        lines.addAll(Paragraph.lines("", Wording.scale(grid), width));
        lines.add("");
        TextTable table = new TextTable("lrrrrrl");
        table.add("attribute, level", "leads", "wins", "close rate", "95 % interval", "points", " ");
        for (Line line : Lines.counting(grid)) {
            table.add(Lines.name(line));
            Lines.levels(line).forEach(level -> table.add(cells(level)));
        }
        lines.addAll(table.lines(width));
        if (narrow() && Lines.counting(grid).stream().flatMap(line -> line.levels().stream()).anyMatch(PrintedReport::isDoubtful)) {
            lines.add(DOUBT + " too little evidence for points");
        }
        List<Line> idle = Lines.idle(grid);
        if (!idle.isEmpty()) {
            lines.add("");
            lines.addAll(Paragraph.lines(calibrated.limitCosts().isEmpty() ? "no evidence: " : "no points: ", String.join(", ", idle.stream().map(Lines::name).toList()), width));
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
        return new String[] {"  " + Lines.label(level), Figures.count(evidence.tally().leads()), Figures.count(evidence.tally().wins()),
            Figures.percent(evidence.tally().closeRate()), Figures.percents(evidence.interval()), Figures.points(level.points()), tail(level)};
    }

    private String tail(Level level) {
        if (narrow()) {
            return isDoubtful(level) ? DOUBT : "";
        }
        return level.note().isEmpty() ? bar(level.points(), Lines.largest(calibrated.grid())) : Wording.brief(level.note());
    }

    private static String bar(int points, int largest) {
        int cells = (int) Math.round((double) LONGEST_BAR * Math.abs(points) / Math.max(1, largest));
        return (points > 0 ? "█" : "░").repeat(cells);
    }

    private void methods() {
        heading("ON LEADS IT HAS NOT SEEN");
        lines.addAll(Paragraph.lines("", Wording.heldOut(calibrated) + ".", width));
        lines.add("");
        TextTable table = new TextTable("lrrrrrr");
        table.add("", "AUC", "95 % interval", "log loss", "Brier", narrow() ? "top tenth" : "top tenth closes", "lift");
        calibrated.candidates().forEach(candidate -> method(table, candidate));
        table.add(Wording.BASE_RATE, "0.500", Figures.NONE, Figures.decimals(calibrated.reference().logLoss(), 4),
                Figures.decimals(calibrated.reference().brier(), 4), Figures.percent(calibrated.book().heldOut().closeRate()), "1.00");
        lines.addAll(table.lines(width));
        lines.add("");
        lines.addAll(Paragraph.lines("", Wording.choice(calibrated), width));
    }

    private void method(TextTable table, Candidate candidate) {
        ScoreEvaluation judged = candidate.heldOut();
        String shipped = candidate == calibrated.chosen() && !narrow() ? "  ← shipped" : "";
        table.add(Wording.method(candidate.method()) + shipped, Figures.decimals(judged.auc(), 3),
                judged.aucInterval().map(interval -> Figures.decimals(interval, 3)).orElse(Figures.NONE),
                Figures.decimals(judged.logLoss(), 4), Figures.decimals(judged.brier(), 4),
                Figures.percent(TopTenth.of(judged).map(TopTenth::closeRate)), Figures.decimals(judged.topTenthLift(), 2));
    }

    private void limits() {
        if (calibrated.limitCosts().isEmpty()) {
            return;
        }
        heading("WHAT LIMITS ON POINTS COST");
        lines.addAll(Paragraph.lines("", "Log loss of the logistic grid in cross-validation, each limit added to the ones above it.", width));
        lines.add("");
        TextTable table = new TextTable("lrrrr");
        table.add("", "before", "after", "cost", "standard error");
        calibrated.limitCosts().forEach(each -> table.add(each.limit(), Figures.decimals(each.before(), 4), Figures.decimals(each.after(), 4),
                Figures.decimals(each.after() - each.before(), 4), Figures.decimals(each.standardError(), 4)));
        lines.addAll(table.lines(width));
    }

    private void leftOut() {
        if (calibrated.setAside().isEmpty()) {
            return;
        }
        heading("COLUMNS SET ASIDE");
        Wording.setAside(calibrated.setAside()).forEach((reason, columns) ->
                lines.addAll(Paragraph.lines("· ", String.join(", ", columns) + " – " + reason, width)));
    }

    private void remarks() {
        List<String> remarks = Wording.remarks(calibrated, loaded);
        if (remarks.isEmpty()) {
            return;
        }
        heading("WHAT YOU SHOULD KNOW");
        remarks.forEach(remark -> lines.addAll(Paragraph.lines("! ", remark, width)));
    }
}
