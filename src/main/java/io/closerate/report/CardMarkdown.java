package io.closerate.report;

import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.SetAside;
import io.closerate.evaluate.Realised;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.rates.InformationValue;
import io.closerate.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model card in words. */
final class CardMarkdown {

    private static final String[] ATTRIBUTES = {"table.attribute", "card.read-as", "card.levels", "table.points", "table.p", "table.adjusted-p", "table.information",
        "table.information-p"};
    private static final String[] JUDGED = {"table.method", "card.judged-on", "table.leads", "table.auc", "table.interval", "table.log-loss", "table.brier"};

    private final CardFacts facts;
    private final Calibrated calibrated;
    private final Texts texts;
    private final Figures figures;
    private final Wording wording;
    private final Markdown text = new Markdown();

    private CardMarkdown(CardFacts facts, Language language) {
        this.facts = facts;
        this.calibrated = facts.card().calibrated();
        this.texts = language.texts();
        this.figures = new Figures(language.numbers());
        this.wording = new Wording(Telling.of(calibrated, language));
    }

    static String write(CardFacts facts, Language language) {
        CardMarkdown card = new CardMarkdown(facts, language);
        card.purpose();
        card.data();
        card.openLeads();
        card.attributes();
        card.leftOut();
        card.validation();
        card.promises();
        card.limits();
        facts.card().more().forEach((title, more) -> {
            card.text.section(Markdown.text(title)).table("ll", card.say("card.what"), "");
            more.forEach((name, value) -> card.text.row(Markdown.text(name), Markdown.text(value)));
        });
        card.provenance();
        return language == Language.ENGLISH ? card.text.toString().replace('\u00A0', ' ') : card.text.toString();
    }

    private String say(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    private String[] head(String... keys) {
        return Stream.of(keys).map(key -> say(key)).toArray(String[]::new);
    }

    private void purpose() {
        text.title(say("card.title", Markdown.text(calibrated.grid().name()))).section(say("card.purpose"))
                .paragraph(say("card.ranks") + " " + wording.scale()).paragraph(wording.choice())
                .paragraph(say("card.outcome", Markdown.text(wording.outcome())));
    }

    private void data() {
        Book book = calibrated.book();
        CardFacts.Window window = facts.window();
        text.section(say("card.data")).table("ll", say("card.what"), "");
        text.row(say("card.came-in"), window.first().map(day -> say("card.days", texts.date(day), texts.date(window.last().orElseThrow())))
                .orElse(say("card.no-days")));
        window.lastClosed().ifPresent(day -> text.row(say("card.last-closed"), texts.date(day)));
        text.row(say("card.as-of"), window.asOf().map(texts::date).orElse(say("card.export-day")));
        count("card.rows", facts.card().loaded().rowsRead());
        facts.card().loaded().problems().counts().forEach((reason, count) -> text.row(
                say(reason.rowSetAside() ? "card.rows-out" : "card.cells-emptied", reason.message()), figures.count(count)));
        count("card.used", book.rows());
        count("card.won", book.closed().wins());
        count("card.lost", book.closed().losses());
        count("card.open", book.open());
        count("card.young", book.young().leads());
        count("card.learned", book.learned().leads());
        text.row(say("card.held-out"), say("fault.at", figures.count(book.heldOut().leads()), Markdown.text(book.parting().in(texts))));
    }

    private void count(String key, long number) {
        text.row(say(key), figures.count(number));
    }

    private void openLeads() {
        Book book = calibrated.book();
        text.section(say("card.still-open")).paragraph(say("card.open-leads", book.open(), book.rows(), figures.percent(book.closed().closeRate()),
                (double) book.closed().wins() / book.rows()));
        if (facts.realised().isEstimable()) {
            Realised realised = facts.realised().get();
            text.paragraph(say("card.realised", figures.plain(realised.horizon()), realised.decided().won().value(), figures.percents(realised.wonInterval()),
                    realised.decided().lost().value(), realised.decided().undecided(), figures.percent(realised.closeRate()), realised.mature().leads(),
                    figures.percent(realised.mature().closeRate()), figures.percents(realised.matureInterval())));
        } else {
            text.paragraph(say("card.not-realised", Message.reason(facts.realised().reason())));
        }
    }

    private void attributes() {
        text.section(say("card.attributes")).paragraph(say("card.tested"));
        text.table("llrrrrrr", head(ATTRIBUTES));
        for (CardAttribute each : facts.attributes()) {
            text.row(Markdown.text(each.line().attribute()), kind(each), figures.count(each.levelsSeen()),
                    each.line().counts() ? say("card.from-to", figures.points(each.line().lowest()), figures.points(each.line().highest())) : "0",
                    figures.p(each.p()), figures.p(each.adjustedP()), figures.decimals(each.information().map(InformationValue::value), 3),
                    figures.p(each.informationP()));
        }
        text.paragraph(say("card.shrunken"));
    }

    private String kind(CardAttribute attribute) {
        return attribute.kinds().map(each -> say("card.kind." + each)).collect(Collectors.joining(" × "));
    }

    private void leftOut() {
        text.section(say("card.left-out"));
        List<SetAside> all = Stream.concat(calibrated.setAside().stream(), calibrated.dropped().stream()).toList();
        if (all.isEmpty()) {
            text.paragraph(say("card.nothing-left-out"));
            return;
        }
        text.table("ll", head("card.column-or-attribute", "card.why"));
        all.forEach(each -> text.row(Markdown.text(each.column()), Markdown.text(each.reason().in(texts))));
    }

    private void validation() {
        text.section(say("card.validation")).paragraph(say("card.validated-how", Markdown.text(wording.heldOut())));
        text.table("llrrrrr", head(JUDGED));
        for (Candidate each : calibrated.candidates()) {
            String name = Telling.method(each.method(), texts) + (each == calibrated.chosen() ? " " + say("card.shipped") : "");
            judged(name, "card.on-held-out", each.heldOut());
            judged(name, "card.cross-validated", each.crossValidated());
        }
        text.row(say("report.method.base-rate"), say("card.on-held-out"), figures.count(calibrated.book().heldOut().leads()), figures.decimals(0.5, 3), Figures.NONE,
                figures.decimals(calibrated.reference().logLoss(), 4), figures.decimals(calibrated.reference().brier(), 4));
        calibrated.times().ifPresent(times -> text.paragraph(say("card.over-time", times.level())));
    }

    private void judged(String name, String how, ScoreEvaluation on) {
        text.row(name, say(how), figures.count(on.book().leads()), figures.decimals(on.auc(), 3),
                on.aucInterval().map(interval -> figures.decimals(interval, 3)).orElse(Figures.NONE), figures.decimals(on.logLoss(), 4),
                figures.decimals(on.brier(), 4));
    }

    private void promises() {
        CardFacts.Promises promises = facts.promises();
        text.section(say("card.calibration")).paragraph(say("card.promised", promises.total().expected(), promises.total().observed(),
                figures.decimals(promises.total().ratio(), 2), figures.p(promises.total().test().map(ZTest::p))));
        if (facts.young() > 0) {
            text.paragraph(say("card.young-held-out", facts.young(), texts.date(facts.realised().get().oldEnough())));
        }
        if (promises.model().isEstimable()) {
            CalibrationModel model = promises.model().get();
            text.paragraph(say("card.intercept-and-slope", model.shift().intercept().value(), model.shift().intercept().error(), p(model.testOfShift()),
                    model.line().slope().value(), model.line().slope().error(), p(model.testOfSlope())));
        } else {
            text.paragraph(say("card.no-intercept", Message.reason(promises.model().reason())));
        }
        text.paragraph(say("card.calibration-error", promises.error().observed(), promises.error().mean(), promises.error().percentile95()));
    }

    private String p(ChiSquaredTest test) {
        return figures.p(Estimate.of(test.p()));
    }

    private void limits() {
        text.section(say("card.limits")).item(say("card.limit.causes")).item(say("card.limit.persons"));
        text.item(say("card.limit.wins", calibrated.grid().book().wins()));
        text.item(say("card.limit.unseen")).item(say("card.limit.lasting"));
        calibrated.remarks().forEach(remark -> text.item(Markdown.text(remark.in(texts))));
        facts.card().loaded().notes().forEach(note -> text.item(Markdown.text(note.in(texts))));
    }

    private void provenance() {
        CardFacts.Hashes hashes = facts.hashes();
        text.section(say("card.provenance")).table("ll", say("card.what"), "").row(say("page.made.file"), Markdown.text(facts.card().loaded().table().name()))
                .row(say("page.made.format"), Markdown.text(facts.card().loaded().format().description().in(texts)))
                .row(say("page.made.data"), "`" + hashes.data() + "`")
                .row(say("card.hash-of-plan"), "`" + hashes.plan() + "`").row(say("card.hash-of-grid"), "`" + hashes.grid() + "`")
                .row(say("page.made.seed"), Long.toString(calibrated.grid().origin().seed())).row(say("page.made.by"), "Closerate " + hashes.version());
        text.paragraph(say("card.again"));
        text.code("yaml", facts.planText());
    }
}
