package io.closerate.report;

import com.samskivert.mustache.Mustache;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import io.closerate.monitor.Drift;
import io.closerate.monitor.Judgement;
import io.closerate.monitor.Jump;
import io.closerate.monitor.Month;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.Shift;
import io.closerate.monitor.TrackRecord;
import io.closerate.stats.Estimate;
import io.closerate.stats.drift.StabilityIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What monitoring found, as one page of HTML that needs nothing else; alarms come first. */
public final class HtmlMonitoring {

    private final Monitoring found;
    private final MonitoringWords words;
    private final Texts texts;
    private final Figures figures;

    private HtmlMonitoring(Monitoring found, Language language) {
        this.found = found;
        this.words = MonitoringWords.of(language);
        this.texts = words.texts();
        this.figures = words.figures();
    }

    /** Everything the page says, as the template {@code monitor.html} takes it. */
    record Content(String language, String css, Mustache.Lambda t, String name, String subject, List<Page.Fact> facts, List<String> alarms, List<Row> attributes,
            String expected, String unknown, List<Row> jumps, List<Shown> drift, boolean recorded, String noRecord, List<String> record, List<MonthRow> months,
            List<Shown> promises) {
    }

    /** A picture with its words. */
    record Shown(String title, String svg, String caption) {

        static Shown of(Picture picture) {
            return new Shown(picture.title(), picture.element(), picture.caption());
        }
    }

    /** One attribute, or what is missing of it. */
    record Row(String name, String first, String second, String p, String more, String judgement, String mark) {
    }

    /** One month. */
    record MonthRow(String month, String leads, String open, String wins, String promised, String rate, String interval, String note) {
    }

    /** {@return the pictures, those that the numbers allow} */
    public static List<Picture> pictures(Monitoring found, Language language) {
        HtmlMonitoring page = new HtmlMonitoring(found, language);
        List<Picture> pictures = new ArrayList<>(page.driftPictures());
        pictures.addAll(page.promisePictures());
        return pictures;
    }

    private List<Picture> driftPictures() {
        List<Picture> pictures = new ArrayList<>(List.of(DriftChart.of(found, words)));
        ScoreMixChart.of(found.drift(), words).ifPresent(pictures::add);
        return pictures;
    }

    private List<Picture> promisePictures() {
        List<Picture> pictures = new ArrayList<>();
        found.record().map(record -> {
            MonthsChart.of(record, words).ifPresent(pictures::add);
            return record.judged().map(judged -> PromiseChart.of(judged, words)).map(pictures::add);
        });
        return pictures;
    }

    /** {@return the page, the same bytes for the same findings} */
    public static String write(Monitoring found, Message subject, Language language) {
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(HtmlReport.resource("monitor.html")).execute(new HtmlMonitoring(found, language).content(subject));
    }

    private Content content(Message subject) {
        Drift drift = found.drift();
        List<Row> attributes = new ArrayList<>(drift.lines().stream()
                .map(line -> row(line, Figures.minus(figures.signed(drift.pointsMoved(line.name()), 1)))).toList());
        drift.score().map(score -> attributes.add(row(score, Figures.NONE)));
        List<Row> jumps = drift.jumps().stream().filter(jump -> jump.judgement() == Judgement.MOVED || jump.judgement() == Judgement.SLIGHT)
                .map(this::row).toList();
        return new Content(texts.language().code(), HtmlReport.resource("report.css"), (key, out) -> out.write(Marked.html(texts.text(key.execute()))),
                Plain.line(found.grid().name()), Plain.line(subject.in(texts)), facts(),
                words.alarms(found).stream().map(PrintedMonitoring::capital).toList(), attributes, words.expected(drift), why(drift.score()), jumps,
                shown(driftPictures()), found.record().isEstimable(), why(found.record()), found.record().map(this::sentences).orElse(List.of()),
                found.record().map(this::months).orElse(List.of()), shown(promisePictures()));
    }

    private String why(Estimate<?> estimate) {
        return estimate.isEstimable() ? "" : Message.reason(estimate.reason()).in(texts);
    }

    private static List<Shown> shown(List<Picture> pictures) {
        return pictures.stream().map(Shown::of).toList();
    }

    private List<Page.Fact> facts() {
        List<Page.Fact> facts = new ArrayList<>(List.of(new Page.Fact(texts.text("monitor.fact.then"), figures.count(found.drift().base().leads())),
                new Page.Fact(texts.text("monitor.fact.now"), figures.count(found.drift().now().leads())),
                new Page.Fact(texts.text("monitor.fact.expected"), figures.percent(found.drift().expectedNow()))));
        found.record().map(record -> facts.addAll(List.of(new Page.Fact(texts.text("monitor.fact.won"), figures.percent(record.closed().closeRate())),
                new Page.Fact(texts.text("page.fact.open"), figures.count(record.open())))));
        return facts;
    }

    private Row row(Shift shift, String points) {
        return new Row(Plain.line(words.name(shift, found.drift())), figures.decimals(shift.index().map(StabilityIndex::value), 3), figures.decimals(shift.critical(), 3),
                figures.p(shift.adjustedP()), points, word(shift.judgement()), mark(shift.judgement()));
    }

    private Row row(Jump jump) {
        return new Row(Plain.line(jump.attribute()), figures.percent(jump.base().rate()), figures.percent(jump.now().rate()), figures.p(jump.adjustedP()),
                texts.text(jump.kind() == Jump.Kind.MISSING ? "monitor.is-missing" : "monitor.is-unseen"), word(jump.judgement()), mark(jump.judgement()));
    }

    private String word(Judgement judgement) {
        return words.judgement(judgement).toLowerCase(Locale.ROOT);
    }

    private static String mark(Judgement judgement) {
        return judgement == Judgement.MOVED ? "shipped" : "";
    }

    private List<String> sentences(TrackRecord record) {
        List<String> sentences = new ArrayList<>(List.of(PrintedMonitoring.capital(words.promises(record)) + ".", words.realised(record)));
        record.judged().map(on -> sentences.add(words.losses(on)));
        return sentences;
    }

    private List<MonthRow> months(TrackRecord record) {
        return record.months().stream().map((Month month) -> new MonthRow(texts.date(month.month()), figures.count(month.leads()),
                figures.count(month.undecided()), figures.count(month.closed().wins()), figures.decimals(month.expected(), 1),
                figures.percent(month.closed().closeRate()), figures.percents(month.interval()), record.isYoung(month) ? texts.text("monitor.too-young") : "")).toList();
    }
}
