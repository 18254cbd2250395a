package io.closerate.report;

import com.samskivert.mustache.Mustache;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.monitor.Drift;
import io.closerate.monitor.Judgement;
import io.closerate.monitor.Jump;
import io.closerate.monitor.Month;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.Shift;
import io.closerate.monitor.TrackRecord;
import io.closerate.stats.drift.StabilityIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What monitoring found, as one page of HTML that needs nothing else; alarms come first. */
public final class HtmlMonitoring {

    private HtmlMonitoring() {
    }

    /** Everything the page says, as the template {@code monitor.html} takes it. */
    record Content(String css, String name, String subject, List<Page.Fact> facts, List<String> alarms, List<Row> attributes, String expected,
            String unknown, List<Row> jumps, List<Shown> drift, boolean recorded, String noRecord, List<String> record, List<MonthRow> months,
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
    public static List<Picture> pictures(Monitoring found) {
        List<Picture> pictures = new ArrayList<>(driftPictures(found));
        pictures.addAll(promisePictures(found));
        return pictures;
    }

    private static List<Picture> driftPictures(Monitoring found) {
        List<Picture> pictures = new ArrayList<>(List.of(DriftChart.of(found)));
        ScoreMixChart.of(found.drift()).ifPresent(pictures::add);
        return pictures;
    }

    private static List<Picture> promisePictures(Monitoring found) {
        List<Picture> pictures = new ArrayList<>();
        found.record().map(record -> {
            MonthsChart.of(record).ifPresent(pictures::add);
            return record.judged().map(PromiseChart::of).map(pictures::add);
        });
        return pictures;
    }

    /** {@return the page, the same bytes for the same findings} */
    public static String write(Monitoring found, String subject) {
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(HtmlReport.resource("monitor.html")).execute(content(found, subject));
    }

    private static Content content(Monitoring found, String subject) {
        Drift drift = found.drift();
        List<Row> attributes = new ArrayList<>(drift.lines().stream()
                .map(line -> row(line, Figures.minus(Figures.ENGLISH.signed(drift.pointsMoved(line.name()), 1)))).toList());
        drift.score().map(score -> attributes.add(row(score, Figures.NONE)));
        List<Row> jumps = drift.jumps().stream().filter(jump -> jump.judgement() == Judgement.MOVED || jump.judgement() == Judgement.SLIGHT)
                .map(HtmlMonitoring::row).toList();
        return new Content(HtmlReport.resource("report.css"), Plain.line(found.grid().name()), Plain.line(subject), facts(found),
                MonitoringWords.ENGLISH.alarms(found).stream().map(PrintedMonitoring::capital).toList(), attributes, MonitoringWords.ENGLISH.expected(drift), drift.score().reason(), jumps,
                figures(driftPictures(found)), found.record().isEstimable(), found.record().reason(), found.record().map(HtmlMonitoring::sentences).orElse(List.of()),
                found.record().map(HtmlMonitoring::months).orElse(List.of()), figures(promisePictures(found)));
    }

    private static List<Shown> figures(List<Picture> pictures) {
        return pictures.stream().map(Shown::of).toList();
    }

    private static List<Page.Fact> facts(Monitoring found) {
        List<Page.Fact> facts = new ArrayList<>(List.of(new Page.Fact("leads then", Figures.ENGLISH.count(found.drift().base().leads())),
                new Page.Fact("leads now", Figures.ENGLISH.count(found.drift().now().leads())),
                new Page.Fact("expected close rate", Figures.ENGLISH.percent(found.drift().expectedNow()))));
        found.record().map(record -> facts.addAll(List.of(new Page.Fact("won over closed", Figures.ENGLISH.percent(record.closed().closeRate())),
                new Page.Fact("still open", Figures.ENGLISH.count(record.open())))));
        return facts;
    }

    private static Row row(Shift shift, String points) {
        return new Row(Plain.line(shift.name()), Figures.ENGLISH.decimals(shift.index().map(StabilityIndex::value), 3), Figures.ENGLISH.decimals(shift.critical(), 3),
                Figures.ENGLISH.p(shift.adjustedP()), points, word(shift.judgement()), mark(shift.judgement()));
    }

    private static Row row(Jump jump) {
        return new Row(Plain.line(jump.attribute()), Figures.ENGLISH.percent(jump.base().rate()), Figures.ENGLISH.percent(jump.now().rate()), Figures.ENGLISH.p(jump.adjustedP()),
                jump.kind() == Jump.Kind.MISSING ? "missing" : "never seen before", word(jump.judgement()), mark(jump.judgement()));
    }

    private static String word(Judgement judgement) {
        return MonitoringWords.ENGLISH.judgement(judgement).toLowerCase(Locale.ROOT);
    }

    private static String mark(Judgement judgement) {
        return judgement == Judgement.MOVED ? "shipped" : "";
    }

    private static List<String> sentences(TrackRecord record) {
        List<String> sentences = new ArrayList<>(List.of(PrintedMonitoring.capital(MonitoringWords.ENGLISH.promises(record)) + ".", MonitoringWords.ENGLISH.realised(record)));
        record.judged().map((ScoreEvaluation on) -> sentences.add("AUC %s, log loss %s, Brier %s.".formatted(Figures.ENGLISH.decimals(on.auc(), 3),
                Figures.ENGLISH.decimals(on.logLoss(), 4), Figures.ENGLISH.decimals(on.brier(), 4))));
        return sentences;
    }

    private static List<MonthRow> months(TrackRecord record) {
        return record.months().stream().map((Month month) -> new MonthRow(month.month().toString(), Figures.ENGLISH.count(month.leads()),
                Figures.ENGLISH.count(month.undecided()), Figures.ENGLISH.count(month.closed().wins()), Figures.ENGLISH.decimals(month.expected(), 1),
                Figures.ENGLISH.percent(month.closed().closeRate()), Figures.ENGLISH.percents(month.interval()), record.isYoung(month) ? "too young to judge" : "")).toList();
    }
}
