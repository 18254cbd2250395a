package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.HandMade;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Score;
import io.closerate.language.Language;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.rates.InformationValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the report says, in pieces of HTML for a page that is not ours, such as a notebook. */
public final class Fragments {

    private static final int LONGEST_BAR = 12;

    private Fragments() {
    }

    /** {@return a grid: what each level is worth, and what the history says of it} */
    public static String grid(Grid grid) {
        HtmlTable table = HtmlTable.of("lrrrrl").title(grid.name()).head("attribute, level", "leads", "close rate", "95 % interval", "points", "");
        for (Line line : Lines.counting(grid)) {
            table.band(Lines.name(line));
            Lines.levels(line).forEach(level -> table.row(cells(level, Lines.largest(grid))));
        }
        List<String> idle = Lines.idle(grid).stream().map(Lines::name).toList();
        return table.foot(idle.isEmpty() ? "" : "No points for " + String.join(", ", idle) + ".")
                .foot(origin(grid))
                .foot("Scores run from %s to %s.".formatted(Figures.ENGLISH.typeset(grid.lowest()), Figures.ENGLISH.typeset(grid.highest()))).html();
    }

    private static String origin(Grid grid) {
        if (grid.book().leads() == 0) {
            return "Nobody has held it against leads yet.";
        }
        return grid.method().equals(HandMade.METHOD) ? "The points were made by hand. The close rates are those of %s, of which %s closed.".formatted(
                Figures.ENGLISH.count(grid.book().leads(), "lead", "leads"), Figures.ENGLISH.percent(grid.book().closeRate())) : Wording.scale(grid, Language.ENGLISH.texts());
    }

    private static String[] cells(Level level, int largest) {
        Evidence evidence = level.evidence();
        boolean doubtful = level.points() == 0 && !level.note().isEmpty();
        return new String[] {Lines.label(level), Figures.ENGLISH.count(evidence.tally().leads()), Figures.ENGLISH.percent(evidence.tally().closeRate()),
            Figures.ENGLISH.percents(evidence.interval()), Figures.ENGLISH.typeset(level.points()), doubtful ? Wording.brief(level.note()) : bar(level.points(), largest)};
    }

    private static String bar(int points, int largest) {
        return (points > 0 ? "█" : "░").repeat((int) Math.round((double) LONGEST_BAR * Math.abs(points) / Math.max(1, largest)));
    }

    /** {@return one line of a grid with all that the history says of its levels} */
    public static String line(Line line) {
        HtmlTable table = HtmlTable.of("lrrrrrrrrl").title(line.attribute()).head("level", "leads", "wins", "close rate", "95 % interval",
                "shrunk rate", "own weight", "p (adjusted)", "points", "");
        Lines.levels(line).forEach(level -> table.row(level(Lines.label(level), level.evidence(), Figures.ENGLISH.typeset(level.points()), Wording.brief(level.note()))));
        return table.html();
    }

    /** {@return one line of a grid, and the tests of the attribute as a whole} */
    public static String line(Line line, AttributeAnalysis analysis) {
        return line(line) + tests(analysis);
    }

    /** {@return what the history says of an attribute whose levels have no names here, in their order} */
    public static String analysis(AttributeAnalysis analysis) {
        HtmlTable table = HtmlTable.of("lrrrrrrrrl").head("level", "leads", "wins", "close rate", "95 % interval", "shrunk rate", "own weight",
                "p (adjusted)", "", "");
        IntStream.range(0, analysis.levels().size()).forEach(i -> table.row(level("no. " + (i + 1), analysis.levels().get(i), "", "")));
        return table.html() + tests(analysis);
    }

    private static String[] level(String label, Evidence evidence, String points, String note) {
        return new String[] {label, Figures.ENGLISH.count(evidence.tally().leads()), Figures.ENGLISH.count(evidence.tally().wins()),
            Figures.ENGLISH.percent(evidence.tally().closeRate()), Figures.ENGLISH.percents(evidence.interval()), Figures.ENGLISH.percent(evidence.shrunkRate()),
            Figures.ENGLISH.decimals(evidence.ownWeight(), 2), Figures.ENGLISH.p(evidence.adjustedP()), points, note};
    }

    private static String tests(AttributeAnalysis analysis) {
        return "<p>All levels close alike: p %s. Information value %s; chance alone gives as much with p %s.</p>\n".formatted(
                HtmlTable.safe(equal(Figures.ENGLISH.p(analysis.p()))), Figures.ENGLISH.decimals(analysis.information().map(InformationValue::value), 3),
                HtmlTable.safe(equal(Figures.ENGLISH.p(analysis.information().flatMap(InformationValue::nullTest).map(ChiSquaredTest::p)))));
    }

    private static String equal(String p) {
        return p.startsWith("<") ? p : "= " + p;
    }

    /** {@return what a calibration found, but for the grid: the leads, both methods, the choice, what was set aside} */
    public static String calibrated(Calibrated calibrated) {
        HtmlTable table = HtmlTable.of("lrrrrrr").title("%s: %s of %s".formatted(calibrated.grid().name(), Wording.english(calibrated).closeRate(),
                Figures.ENGLISH.count(calibrated.book().rows(), "lead", "leads"))).head("on leads it has not seen", "AUC", "95 % interval", "log loss", "Brier", "top tenth closes", "lift");
        calibrated.candidates().forEach(candidate -> table.row(method(candidate, candidate == calibrated.chosen())));
        table.row(Language.ENGLISH.texts().text("report.method.base-rate"), "0.500", Figures.NONE, Figures.ENGLISH.decimals(calibrated.reference().logLoss(), 4),
                Figures.ENGLISH.decimals(calibrated.reference().brier(), 4), Figures.ENGLISH.percent(calibrated.book().heldOut().closeRate()), "1.00");
        table.foot(Wording.english(calibrated).heldOut() + ".").foot(Wording.english(calibrated).choice());
        table.foot(Wording.english(calibrated).setAside(calibrated.setAside()).entrySet().stream().map(each -> "%s (%s)".formatted(String.join(", ", each.getValue()), each.getKey()))
                .collect(Collectors.joining("; ", "Set aside: ", ".")));
        calibrated.remarks().forEach(remark -> table.foot("Note: " + remark));
        return table.html();
    }

    private static String[] method(Candidate candidate, boolean shipped) {
        ScoreEvaluation judged = candidate.heldOut();
        return new String[] {Telling.method(candidate.method(), Language.ENGLISH.texts()) + (shipped ? " ← shipped" : ""), Figures.ENGLISH.decimals(judged.auc(), 3),
            judged.aucInterval().map(interval -> Figures.ENGLISH.decimals(interval, 3)).orElse(Figures.NONE), Figures.ENGLISH.decimals(judged.logLoss(), 4),
            Figures.ENGLISH.decimals(judged.brier(), 4), Figures.ENGLISH.percent(TopTenth.of(judged).map(TopTenth::closeRate)), Figures.ENGLISH.decimals(judged.topTenthLift(), 2)};
    }

    /** {@return how well scores told won leads from lost ones, tenth by tenth} */
    public static String evaluation(ScoreEvaluation evaluation) {
        HtmlTable table = HtmlTable.of("lrrrrrr").title("%s, %s won".formatted(Figures.ENGLISH.count(evaluation.book().leads(), "lead", "leads"),
                Figures.ENGLISH.count(evaluation.book().wins()))).head("leads, best first", "scores", "leads", "wins", "close rate", "lift", "of all wins so far");
        evaluation.tenths().map(tenths -> List.copyOf(tenths.values())).orElse(List.of()).forEach(row -> table.row(tenth(row)));
        return table.foot("AUC %s (95 %% interval %s), log loss %s, Brier %s.".formatted(Figures.ENGLISH.decimals(evaluation.auc(), 3),
                evaluation.aucInterval().map(interval -> Figures.ENGLISH.decimals(interval, 3)).orElse(Figures.NONE),
                Figures.ENGLISH.decimals(evaluation.logLoss(), 4), Figures.ENGLISH.decimals(evaluation.brier(), 4))).html();
    }

    /** {@return two grids compared on the same leads} */
    public static String comparison(PairedAuc pair) {
        return HtmlTable.of("lr").head("AUC on the same leads", "").row("first grid", Figures.ENGLISH.decimals(pair.first().value(), 3))
                .row("second grid", Figures.ENGLISH.decimals(pair.second().value(), 3))
                .row("difference, with its 95 % interval", Figures.minus("%s (%s)".formatted(Figures.ENGLISH.decimals(pair.difference(), 3),
                        pair.interval(ScoreEvaluation.CONFIDENCE).map(interval -> Figures.ENGLISH.decimals(interval, 3)).orElse(Figures.NONE))))
                .row("p, if both were alike", Figures.ENGLISH.p(pair.p())).html();
    }

    private static String[] tenth(GainsRow row) {
        String scores = (int) row.scores().lower() == (int) row.scores().upper() ? Figures.ENGLISH.typeset((int) row.scores().lower())
                : Figures.ENGLISH.typeset((int) row.scores().lower()) + " to " + Figures.ENGLISH.typeset((int) row.scores().upper());
        return new String[] {"down to " + Figures.ENGLISH.percent(row.depth()), scores, Figures.ENGLISH.count(row.own().leads()), Figures.ENGLISH.count(row.own().wins()),
            Figures.ENGLISH.percent(row.own().rate()), Figures.ENGLISH.decimals(row.lift(), 2), Figures.ENGLISH.percent(row.capture())};
    }

    /** {@return the score of a lead, and what made it} */
    public static String score(Score score) {
        HtmlTable table = HtmlTable.of("llr").title("Score %s: closes with %s, tier %s".formatted(Figures.ENGLISH.typeset(score.points()),
                Figures.ENGLISH.percent(score.probability()), score.tier())).head("attribute", "level", "points");
        score.reasons().forEach(reason -> table.row(reason.attribute(), reason.level(), Figures.ENGLISH.typeset(reason.points())));
        return table.html();
    }
}
