package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.monitor.Effect;
import io.closerate.monitor.GridDiff;
import io.closerate.monitor.LevelDiff;
import io.closerate.monitor.LineDiff;
import io.closerate.stats.Interval;
import io.closerate.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The difference of two grids as text for a terminal: the lines whose points moved, and what it does to leads. */
public final class PrintedDiff {

    private static final int NARROWEST = 72;

    private final GridDiff diff;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private PrintedDiff(GridDiff diff, int width) {
        this.diff = diff;
        this.width = width;
    }

    /**
     * {@return the difference as text, ending in a line end}
     *
     * @param diff the difference
     * @param names what the two grids are called, the earlier first
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     */
    public static String of(GridDiff diff, List<String> names, int width) {
        PrintedDiff print = new PrintedDiff(diff, Math.max(NARROWEST, width));
        print.grid("A  ", names.get(0), diff.before());
        print.grid("B  ", names.get(1), diff.after());
        print.scales();
        print.sameLeads();
        print.lines();
        print.effect();
        return (String.join("\n", print.lines) + "\n").replace('\u00A0', ' ');
    }

    private void grid(String mark, String name, Grid grid) {
        lines.addAll(Paragraph.lines(mark, "%s: %s, %s, learned from %s, of which %s closed".formatted(name, grid.name(),
                Telling.method(grid.method(), Language.ENGLISH.texts()), Figures.ENGLISH.count(grid.book().leads(), "lead", "leads"), Figures.ENGLISH.percent(grid.book().closeRate())), width));
    }

    private void scales() {
        if (!diff.isSameScale()) {
            lines.addAll(Paragraph.lines("! ", "points mean something else in each: %s in A, %s in B".formatted(
                    diff.before().scale().label(), diff.after().scale().label()), width));
        }
    }

    private void sameLeads() {
        if (diff.before().origin().data().equals(diff.after().origin().data()) && diff.before().book().equals(diff.after().book())) {
            lines.addAll(Paragraph.lines("! ", "both were learned from the same leads: what moved is the doing of plan or method, not of the leads", width));
        }
    }

    private void lines() {
        heading("POINTS");
        TextTable table = new TextTable("lrrrrrl");
        table.add("attribute, level", "A", "B", "moved", "close rate moved", "95 % interval", " ");
        List<String> same = new ArrayList<>();
        for (LineDiff line : diff.lines()) {
            List<LevelDiff> told = line.levels().stream().filter(PrintedDiff::isToldOf).toList();
            if (told.isEmpty()) {
                same.add(Plain.line(line.attribute()));
            } else {
                table.add(Plain.line(line.attribute()) + change(line.change()));
                told.forEach(level -> table.add(cells(level)));
            }
        }
        if (same.size() < diff.lines().size()) {
            lines.addAll(table.lines(width));
        }
        if (!same.isEmpty()) {
            lines.addAll(Paragraph.lines("the same points: ", String.join(", ", same), width));
        }
    }

    private static boolean isToldOf(LevelDiff level) {
        return level.pointsMoved() != 0 || level.isBeyondChance().orElse(false);
    }

    private static String change(LineDiff.Change change) {
        return switch (change) {
            case SAME, MOVED -> "";
            case RECUT -> "  (cut anew)";
            case ADDED -> "  (new)";
            case REMOVED -> "  (gone)";
        };
    }

    private static String[] cells(LevelDiff level) {
        return new String[] {"  " + Plain.line(level.label()), level.pointsBefore().map(PrintedDiff::points).orElse(Figures.NONE),
            level.after().map(now -> Figures.ENGLISH.points(now.points())).orElse(Figures.NONE), Figures.ENGLISH.points(level.pointsMoved()),
            level.rateMoved().map(moved -> Figures.ENGLISH.signed(100 * moved, 1)).orElse(Figures.NONE),
            level.rateInterval().map(interval -> Figures.ENGLISH.signed(100 * interval.lower(), 1) + " – " + Figures.ENGLISH.signed(100 * interval.upper(), 1))
                    .orElse(Figures.NONE), verdict(level)};
    }

    static String points(Interval points) {
        return points.lower() == points.upper() ? Figures.ENGLISH.points((int) points.lower())
                : Figures.ENGLISH.points((int) points.lower()) + " – " + Figures.ENGLISH.points((int) points.upper());
    }

    static String verdict(LevelDiff level) {
        Optional<Boolean> beyond = level.isBeyondChance();
        return beyond.isEmpty() ? "" : beyond.get() ? "beyond chance" : "within chance";
    }

    private void effect() {
        heading("WHAT IT DOES TO LEADS");
        if (!diff.effect().isEstimable()) {
            lines.addAll(Paragraph.lines("", "Not told: " + diff.effect().reason() + ".", width));
            return;
        }
        Effect effect = diff.effect().get();
        lines.addAll(Paragraph.lines("", effect.leads() > 0 ? "On %s:".formatted(Figures.ENGLISH.count(effect.leads(), "lead", "leads"))
                : "By how many leads each level had, lines taken as independent, which is a guide and no measurement (better: --leads):", width));
        lines.addAll(Paragraph.lines("· ", "%s change tier: %s come into a better one, %s into a worse one".formatted(
                Figures.ENGLISH.percent(effect.tierMoved()), Figures.ENGLISH.percent(effect.rise()), Figures.ENGLISH.percent(effect.fall())), width));
        lines.addAll(Paragraph.lines("· ", "scores correlate by %s".formatted(Figures.ENGLISH.decimals(effect.correlation(), 3)), width));
        lines.addAll(Paragraph.lines("· ", "the expected close rate goes from %s to %s; a lead's close probability moves by %s points on average".formatted(
                Figures.ENGLISH.percent(effect.before()), Figures.ENGLISH.percent(effect.after()), Figures.ENGLISH.decimals(100 * effect.moved(), 1)), width));
        lines.add("");
        tiers(effect);
    }

    private void tiers(Effect effect) {
        List<String> after = diff.after().tiers().list().stream().map(tier -> tier.name()).toList();
        TextTable table = new TextTable("l" + "r".repeat(after.size()));
        List<String> head = new ArrayList<>(List.of("tier in A, in B:"));
        head.addAll(after);
        table.add(head.toArray(String[]::new));
        effect.tiers().forEach((tier, row) -> {
            List<String> cells = new ArrayList<>(List.of(tier));
            after.forEach(name -> cells.add(row.containsKey(name) ? Figures.ENGLISH.percent(row.get(name)) : Figures.NONE));
            table.add(cells.toArray(String[]::new));
        });
        lines.addAll(table.lines(width));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("─".repeat(width));
    }
}
