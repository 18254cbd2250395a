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
 * wide.
 */
public final class PrintedReport {

    private static final int NARROWEST = 72;
    private static final int LONGEST_BAR = 12;

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
        report.leftOut();
        report.remarks();
        return String.join("\n", report.lines) + "\n";
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
        int largest = Lines.largest(grid);
        for (Line line : Lines.counting(grid)) {
            table.add(Lines.name(line));
            Lines.levels(line).forEach(level -> level(table, level, largest));
        }
        lines.addAll(table.lines(width));
        List<Line> idle = Lines.idle(grid);
        if (!idle.isEmpty()) {
            lines.add("");
            lines.addAll(Paragraph.lines("no evidence: ", String.join(", ", idle.stream().map(Lines::name).toList()), width));
        }
    }

    private static void level(TextTable table, Level level, int largest) {
        Evidence evidence = level.evidence();
        table.add("  " + Lines.label(level), Figures.count(evidence.tally().leads()), Figures.count(evidence.tally().wins()),
                Figures.percent(evidence.tally().closeRate()), Figures.percents(evidence.interval()), Figures.points(level.points()),
                level.note().isEmpty() ? bar(level.points(), largest) : Wording.brief(level.note()));
    }

    private static String bar(int points, int largest) {
        int cells = (int) Math.round((double) LONGEST_BAR * Math.abs(points) / Math.max(1, largest));
        return (points > 0 ? "█" : "░").repeat(cells);
    }

    private void methods() {
        heading("ON LEADS IT HAS NOT SEEN  " + Plain.line(Wording.heldOut(calibrated)));
        TextTable table = new TextTable("lrrrrrr");
        table.add("", "AUC", "95 % interval", "log loss", "Brier", "top tenth closes", "lift");
        calibrated.candidates().forEach(candidate -> method(table, candidate));
        table.add(Wording.BASE_RATE, "0.500", Figures.NONE, Figures.decimals(calibrated.reference().logLoss(), 4),
                Figures.decimals(calibrated.reference().brier(), 4), Figures.percent(calibrated.book().heldOut().closeRate()), "1.00");
        lines.addAll(table.lines(width));
        lines.add("");
        lines.addAll(Paragraph.lines("", Wording.choice(calibrated), width));
    }

    private void method(TextTable table, Candidate candidate) {
        ScoreEvaluation judged = candidate.heldOut();
        String shipped = candidate == calibrated.chosen() ? "  ← shipped" : "";
        table.add(Wording.method(candidate.method()) + shipped, Figures.decimals(judged.auc(), 3),
                judged.aucInterval().map(interval -> Figures.decimals(interval, 3)).orElse(Figures.NONE),
                Figures.decimals(judged.logLoss(), 4), Figures.decimals(judged.brier(), 4),
                Figures.percent(TopTenth.of(judged).map(TopTenth::closeRate)), Figures.decimals(judged.topTenthLift(), 2));
    }

    private void leftOut() {
        if (calibrated.setAside().isEmpty()) {
            return;
        }
        heading("COLUMNS SET ASIDE");
        Wording.setAside(calibrated.setAside()).forEach((reason, columns) ->
                lines.addAll(Paragraph.lines("· ", reason + ": " + String.join(", ", columns), width)));
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
