package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.SetAside;
import io.closerate.evaluate.Realised;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.rates.InformationValue;
import io.closerate.language.Language;
import java.util.List;
import java.util.stream.Stream;

/** A model card in words. */
final class CardMarkdown {

    private final CardFacts facts;
    private final Calibrated calibrated;
    private final Markdown text = new Markdown();

    private CardMarkdown(CardFacts facts) {
        this.facts = facts;
        this.calibrated = facts.card().calibrated();
    }

    static String write(CardFacts facts) {
        CardMarkdown card = new CardMarkdown(facts);
        card.purpose();
        card.data();
        card.openLeads();
        card.attributes();
        card.leftOut();
        card.validation();
        card.promises();
        card.limits();
        facts.card().more().forEach((title, more) -> {
            card.text.section(Markdown.text(title)).table("ll", "what", "");
            more.forEach((name, value) -> card.text.row(Markdown.text(name), Markdown.text(value)));
        });
        card.provenance();
        return card.text.toString();
    }

    private void purpose() {
        text.title("Model card: " + Markdown.text(calibrated.grid().name())).section("Purpose")
                .paragraph("Ranks leads by how likely they are to be won, and says with what probability, so that sales calls the right ones first. "
                        + Wording.english(calibrated).scale())
                .paragraph(Wording.english(calibrated).choice())
                .paragraph("Won and lost: " + Markdown.text(Wording.english(calibrated).outcome()) + ".");
    }

    private void data() {
        Book book = calibrated.book();
        CardFacts.Window window = facts.window();
        text.section("Data").table("ll", "what", "");
        text.row("leads came in", window.first().map(day -> day + " to " + window.last().orElseThrow()).orElse("no column of days is named"));
        window.lastClosed().ifPresent(day -> text.row("last one closed", day.toString()));
        text.row("looked at as of", window.asOf().map(Object::toString).orElse("the day of the export"));
        text.row("rows read", Figures.ENGLISH.count(facts.card().loaded().rowsRead()));
        facts.card().loaded().problems().counts().forEach((reason, count) -> text.row((reason.rowSetAside() ? "rows left out: " : "cells emptied: ")
                + reason.words(), Figures.ENGLISH.count(count)));
        text.row("leads used", Figures.ENGLISH.count(book.rows())).row("won", Figures.ENGLISH.count(book.closed().wins()))
                .row("lost", Figures.ENGLISH.count(book.closed().losses())).row("still open, left out", Figures.ENGLISH.count(book.open()))
                .row("closed, but too young to speak for leads of their age, left out", Figures.ENGLISH.count(book.young()))
                .row("learned from", Figures.ENGLISH.count(book.learned().leads())).row("held out to judge",
                        Figures.ENGLISH.count(book.heldOut().leads()) + ": " + Markdown.text(book.parting().toString()));
    }

    private void openLeads() {
        Book book = calibrated.book();
        text.section("Leads still open").paragraph(("%s of %s are open. They teach nothing and are not taken for lost: a close probability is the "
                + "probability that a lead is won once it is decided. Won over closed is %s, won over all %s.").formatted(
                Figures.ENGLISH.count(book.open()), Figures.ENGLISH.count(book.rows(), "lead", "leads"), Figures.ENGLISH.percent(book.closed().closeRate()),
                Figures.ENGLISH.percent((double) book.closed().wins() / book.rows())));
        if (facts.realised().isEstimable()) {
            Realised realised = facts.realised().get();
            text.paragraph(("Within %s days %s of all leads are won (95 %% interval %s), %s lost and %s still "
                    + "open, open ones counted as long as they were followed (Aalen and Johansen); of those decided %s are won. Of the %s at least as old, "
                    + "%s were won within it (%s).").formatted(Figures.ENGLISH.plain(realised.horizon()), Figures.ENGLISH.percent(realised.decided().won().value()),
                    Figures.ENGLISH.percents(realised.wonInterval()), Figures.ENGLISH.percent(realised.decided().lost().value()),
                    Figures.ENGLISH.percent(realised.decided().undecided()), Figures.ENGLISH.percent(realised.closeRate()), Figures.ENGLISH.count(realised.mature().leads()),
                    Figures.ENGLISH.percent(realised.mature().closeRate()), Figures.ENGLISH.percents(realised.matureInterval())));
        } else {
            text.paragraph("How long leads take to close is not known: " + facts.realised().reason() + ".");
        }
    }

    private void attributes() {
        text.section("Attributes").paragraph("Tested one by one on the leads learned from: p asks whether chance alone would make the levels differ so, "
                + "adjusted for the number of lines (Benjamini and Hochberg). Each level, its interval and its points are in `grid.json`.");
        text.table("llrrrrrr", "attribute", "read as", "levels", "points", "p", "adjusted p", "information value", "its p");
        for (CardAttribute each : facts.attributes()) {
            text.row(Markdown.text(each.line().attribute()), each.kind(), Figures.ENGLISH.count(each.levelsSeen()),
                    each.line().counts() ? Figures.ENGLISH.points(each.line().lowest()) + " to " + Figures.ENGLISH.points(each.line().highest()) : "0",
                    Figures.ENGLISH.p(each.p()), Figures.ENGLISH.p(each.adjustedP()), Figures.ENGLISH.decimals(each.information().map(InformationValue::value), 3),
                    Figures.ENGLISH.p(each.informationP()));
        }
        text.paragraph("A level's close rate is drawn towards that of all leads as far as its leads are few (beta-binomial empirical Bayes); the "
                + "logistic grid is fitted under a prior whose firmness the leads tell.");
    }

    private void leftOut() {
        text.section("What was dropped, and why");
        List<SetAside> all = Stream.concat(calibrated.setAside().stream(), calibrated.dropped().stream()).toList();
        if (all.isEmpty()) {
            text.paragraph("Nothing: every column is an attribute.");
            return;
        }
        text.table("ll", "column or attribute", "why");
        all.forEach(each -> text.row(Markdown.text(each.column()), Markdown.text(each.reason().toString())));
    }

    private void validation() {
        text.section("Validation").paragraph(Markdown.text(Wording.english(calibrated).heldOut()) + ". Cross-validated: on leads that the cuts, points and "
                + "curve of that fold had not seen.");
        text.table("llrrrrr", "method", "judged on", "leads", "AUC", "95 % interval", "log loss", "Brier");
        for (Candidate each : calibrated.candidates()) {
            String name = Telling.method(each.method(), Language.ENGLISH.texts()) + (each == calibrated.chosen() ? " (shipped)" : "");
            judged(name, "held out", each.heldOut());
            judged(name, "cross-validated", each.crossValidated());
        }
        text.row(Language.ENGLISH.texts().text("report.method.base-rate"), "held out", Figures.ENGLISH.count(calibrated.book().heldOut().leads()), "0.500", Figures.NONE,
                Figures.ENGLISH.decimals(calibrated.reference().logLoss(), 4), Figures.ENGLISH.decimals(calibrated.reference().brier(), 4));
        calibrated.times().ifPresent(times -> text.paragraph("Over time: " + times.level() + "."));
    }

    private void judged(String name, String how, ScoreEvaluation on) {
        text.row(name, how, Figures.ENGLISH.count(on.book().leads()), Figures.ENGLISH.decimals(on.auc(), 3),
                on.aucInterval().map(interval -> Figures.ENGLISH.decimals(interval, 3)).orElse(Figures.NONE), Figures.ENGLISH.decimals(on.logLoss(), 4),
                Figures.ENGLISH.decimals(on.brier(), 4));
    }

    private void promises() {
        CardFacts.Promises promises = facts.promises();
        text.section("Calibration").paragraph("Of the shipped grid on the leads held out. %s promised, %s came (observed over expected %s, p %s).".formatted(
                Figures.ENGLISH.decimals(promises.total().expected(), 1) + " wins", Figures.ENGLISH.count(promises.total().observed()),
                Figures.ENGLISH.decimals(promises.total().ratio(), 2), Figures.ENGLISH.p(promises.total().test().map(ZTest::p))));
        if (facts.young() > 0) {
            text.paragraph(("**%s of these leads came in after %s** and are young: those of them that closed already are the quick ones, losses where leads "
                    + "are lost sooner than won. What follows, and the close rate held out, are to be read with that in mind.").formatted(
                    Figures.ENGLISH.count(facts.young()), facts.realised().get().oldEnough()));
        }
        if (promises.model().isEstimable()) {
            CalibrationModel model = promises.model().get();
            text.paragraph("Intercept %s ± %s with the slope held at 1 (p %s); slope %s ± %s (p that it is 1: %s).".formatted(
                    Figures.ENGLISH.decimals(model.shift().intercept().value(), 2), Figures.ENGLISH.decimals(model.shift().intercept().error(), 2),
                    p(model.testOfShift()), Figures.ENGLISH.decimals(model.line().slope().value(), 2), Figures.ENGLISH.decimals(model.line().slope().error(), 2),
                    p(model.testOfSlope())));
        } else {
            text.paragraph("Intercept and slope cannot be estimated: " + promises.model().reason() + ".");
        }
        text.paragraph("Expected calibration error in ten bins %s; perfect promises would have %s on average, and more than %s in one of twenty such samples."
                .formatted(Figures.ENGLISH.decimals(promises.error().observed(), 3), Figures.ENGLISH.decimals(promises.error().mean(), 3),
                        Figures.ENGLISH.decimals(promises.error().percentile95(), 3)));
    }

    private static String p(ChiSquaredTest test) {
        return Figures.ENGLISH.p(Estimate.of(test.p()));
    }

    private void limits() {
        text.section("Limits").item("Points say what goes with winning, not what brings it about: changing an attribute need not change the outcome.");
        text.item("It ranks leads for sales work. It is not made for decisions about persons, such as credit or employment.");
        text.item("Learned from %s. Levels that too few of them tell of have 0 points, and say so.".formatted(
                Figures.ENGLISH.count(calibrated.grid().book().wins(), "win", "wins")));
        text.item("A value never seen before, or missing, falls into a level of its own: `closerate monitor` says when there are more of them.");
        text.item("It holds as long as leads stay what they were. Watch it with `closerate monitor`; make it anew with `closerate recalibrate`.");
        calibrated.remarks().forEach(remark -> text.item(Markdown.text(remark.toString())));
        facts.card().loaded().notes().forEach(note -> text.item(Markdown.text(note.toString())));
    }

    private void provenance() {
        CardFacts.Hashes hashes = facts.hashes();
        text.section("Provenance").table("ll", "what", "").row("file", Markdown.text(facts.card().loaded().table().name()))
                .row("read as", Markdown.text(facts.card().loaded().format().describe())).row("fingerprint of the data", "`" + hashes.data() + "`")
                .row("SHA-256 of the plan below", "`" + hashes.plan() + "`").row("SHA-256 of grid.json", "`" + hashes.grid() + "`")
                .row("seed", Long.toString(calibrated.grid().origin().seed())).row("made by", "Closerate " + hashes.version());
        text.paragraph("Made again bit for bit: the same leads, this plan as `plan.yaml`, this version of Closerate; "
                + "`closerate calibrate LEADS --plan plan.yaml` then writes a `grid.json` of this SHA-256.");
        text.code("yaml", facts.planText());
    }
}
