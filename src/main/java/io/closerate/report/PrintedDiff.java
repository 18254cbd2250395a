package io.closerate.report;

import io.closerate.bin.Term;
import io.closerate.grid.Grid;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import io.closerate.monitor.Effect;
import io.closerate.monitor.GridDiff;
import io.closerate.monitor.LevelDiff;
import io.closerate.monitor.LineDiff;
import io.closerate.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The difference of two grids as text for a terminal: the lines whose points moved, and what it does to leads. */
public final class PrintedDiff {

    private static final int NARROWEST = 72;

    private final GridDiff diff;
    private final int width;
    private final Texts texts;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private PrintedDiff(GridDiff diff, int width, Language language) {
        this.diff = diff;
        this.width = width;
        this.texts = language.texts();
        this.figures = new Figures(language.numbers());
    }

    /**
     * {@return the difference as text, ending in a line end}
     *
     * @param diff the difference
     * @param names what the two grids are called, the earlier first
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     * @param language the reader's
     */
    public static String of(GridDiff diff, List<String> names, int width, Language language) {
        PrintedDiff print = new PrintedDiff(diff, Math.max(NARROWEST, width), language);
        print.grid("A  ", names.get(0), diff.before());
        print.grid("B  ", names.get(1), diff.after());
        print.scales();
        print.sameLeads();
        print.lines();
        print.effect();
        return (String.join("\n", print.lines) + "\n").replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private void grid(String mark, String name, Grid grid) {
        lines.addAll(Paragraph.lines(mark, texts.text("diff.grid", name, grid.name(),
                Telling.method(grid.method(), texts), grid.book().leads(), figures.percent(grid.book().closeRate())), width));
    }

    private void scales() {
        if (!diff.isSameScale()) {
            lines.addAll(Paragraph.lines("! ", texts.text("diff.scales",
                    diff.before().scale().label(), diff.after().scale().label()), width));
        }
    }

    private void sameLeads() {
        if (diff.before().origin().data().equals(diff.after().origin().data()) && diff.before().book().equals(diff.after().book())) {
            boolean isMoved = Arrays.equals(diff.before().points(), diff.after().points()) && !diff.before().curve().equals(diff.after().curve());
            lines.addAll(Paragraph.lines("! ", texts.text(isMoved ? "diff.same-grid" : "diff.same-leads"), width));
        }
    }

    private void lines() {
        heading(texts.text("diff.points"));
        TextTable table = new TextTable("lrrrrrl");
        table.add(texts.text("print.level"), "A", "B", texts.text("diff.moved"), texts.text("diff.rate-moved"), texts.text("table.interval"), " ");
        List<String> same = new ArrayList<>();
        for (LineDiff line : diff.lines()) {
            List<LevelDiff> told = line.levels().stream().filter(PrintedDiff::isToldOf).toList();
            if (told.isEmpty()) {
                same.add(Plain.line(line.attribute()));
            } else {
                table.add(Plain.line(line.attribute()) + change(line.change()));
                told.forEach(level -> table.add(cells(level, line.line().term())));
            }
        }
        if (same.size() < diff.lines().size()) {
            lines.addAll(table.lines(width));
        }
        if (!same.isEmpty()) {
            lines.addAll(Paragraph.lines(texts.text("diff.same-points"), String.join(", ", same), width));
        }
    }

    private static boolean isToldOf(LevelDiff level) {
        return level.pointsMoved() != 0 || level.isBeyondChance().orElse(false);
    }

    private String change(LineDiff.Change change) {
        return switch (change) {
            case SAME, MOVED -> "";
            case RECUT -> "  " + texts.text("diff.recut");
            case ADDED -> "  " + texts.text("diff.added");
            case REMOVED -> "  " + texts.text("diff.removed");
        };
    }

    private String[] cells(LevelDiff level, Term term) {
        return new String[] {"  " + Plain.line(label(level, term)), level.pointsBefore().map(this::points).orElse(Figures.NONE),
            level.after().map(now -> figures.points(now.points())).orElse(Figures.NONE), figures.points(level.pointsMoved()),
            level.rateMoved().map(moved -> figures.signed(100 * moved, 1)).orElse(Figures.NONE),
            level.rateInterval().map(interval -> figures.signed(100 * interval.lower(), 1) + " – " + figures.signed(100 * interval.upper(), 1))
                    .orElse(Figures.NONE), verdict(level)};
    }

    /** In the reader's language, unless somebody has named the level. */
    private String label(LevelDiff level, Term term) {
        return level.after().or(() -> level.before().stream().findFirst()).filter(known -> known.label().equals(level.label()))
                .map(known -> known.in(texts, term).label()).orElse(level.label());
    }

    private String points(Interval points) {
        return points.lower() == points.upper() ? figures.points((int) points.lower())
                : figures.points((int) points.lower()) + " – " + figures.points((int) points.upper());
    }

    private String verdict(LevelDiff level) {
        Optional<Boolean> beyond = level.isBeyondChance();
        return beyond.isEmpty() ? "" : beyond.get() ? texts.text("diff.beyond-chance") : texts.text("diff.within-chance");
    }

    private void effect() {
        heading(texts.text("diff.effect"));
        if (!diff.effect().isEstimable()) {
            lines.addAll(Paragraph.lines("", texts.text("diff.not-told", Message.reason(diff.effect().reason())), width));
            return;
        }
        Effect effect = diff.effect().get();
        lines.addAll(Paragraph.lines("", effect.leads() > 0 ? texts.text("diff.on-leads", effect.leads()) : texts.text("diff.on-tallies"), width));
        lines.addAll(Paragraph.lines("· ", texts.text("diff.tiers-changed",
                figures.percent(effect.tierMoved()), figures.percent(effect.rise()), figures.percent(effect.fall())), width));
        lines.addAll(Paragraph.lines("· ", texts.text("diff.correlation", figures.decimals(effect.correlation(), 3)), width));
        lines.addAll(Paragraph.lines("· ", texts.text("diff.expected",
                figures.percent(effect.before()), figures.percent(effect.after()), figures.decimals(100 * effect.moved(), 1)), width));
        lines.add("");
        tiers(effect);
    }

    private void tiers(Effect effect) {
        List<String> after = diff.after().tiers().list().stream().map(tier -> tier.name()).toList();
        TextTable table = new TextTable("l" + "r".repeat(after.size()));
        List<String> head = new ArrayList<>(List.of(texts.text("diff.tier")));
        head.addAll(after);
        table.add(head.toArray(String[]::new));
        effect.tiers().forEach((tier, row) -> {
            List<String> cells = new ArrayList<>(List.of(tier));
            after.forEach(name -> cells.add(row.containsKey(name) ? figures.percent(row.get(name)) : Figures.NONE));
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
