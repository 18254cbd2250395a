package io.closerate.report;

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
import io.closerate.stats.drift.StabilityIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What monitoring found, as text for a terminal: alarms first, then the tables behind them. */
public final class PrintedMonitoring {

    private static final int NARROWEST = 72;

    private final Monitoring found;
    private final int width;
    private final MonitoringWords words;
    private final Texts texts;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private PrintedMonitoring(Monitoring found, int width, MonitoringWords words) {
        this.found = found;
        this.words = words;
        this.texts = words.texts();
        this.figures = words.figures();
        this.width = width;
    }

    /**
     * {@return the report, ending in a line end}
     *
     * @param found what was found
     * @param subject what was compared with what, in one line
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     * @param language the reader's
     */
    public static String of(Monitoring found, Message subject, int width, Language language) {
        PrintedMonitoring print = new PrintedMonitoring(found, Math.max(NARROWEST, width), MonitoringWords.of(language));
        print.lines.addAll(Paragraph.lines("", Plain.line(subject.in(print.texts)), print.width));
        List<String> alarms = print.words.alarms(found);
        if (alarms.isEmpty()) {
            print.lines.add(print.texts.text("monitor.nothing"));
        }
        alarms.forEach(alarm -> print.lines.addAll(Paragraph.lines("! ", alarm, print.width)));
        print.drift();
        print.jumps();
        print.record();
        return (String.join("\n", print.lines) + "\n").replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("─".repeat(width));
    }

    private void drift() {
        Drift drift = found.drift();
        heading(texts.text("monitor.same"));
        TextTable table = new TextTable("lrrrrl");
        table.add(texts.text("table.attribute"), "PSI", texts.text("monitor.critical"), texts.text("table.adjusted-p"), texts.text("monitor.mean-score"), " ");
        drift.lines().forEach(line -> table.add(row(line, figures.signed(drift.pointsMoved(line.name()), 1))));
        drift.score().map(score -> table.add(row(score, Figures.NONE)));
        lines.addAll(table.lines(width));
        if (!drift.score().isEstimable()) {
            lines.addAll(Paragraph.lines(texts.text("monitor.score"), Message.reason(drift.score().reason()).in(texts) + ".", width));
        }
        lines.add("");
        lines.addAll(Paragraph.lines("", words.expected(drift), width));
        String tiers = tiers(drift);
        if (!tiers.isEmpty()) {
            lines.addAll(Paragraph.lines("", tiers, width));
        }
    }

    private String[] row(Shift shift, String points) {
        return new String[] {Plain.line(words.name(shift, found.drift())), figures.decimals(shift.index().map(StabilityIndex::value), 3),
            figures.decimals(shift.critical(), 3), figures.p(shift.adjustedP()), points, words.judgement(shift.judgement())};
    }

    private String tiers(Drift drift) {
        Map<String, Double> before = drift.tiers(drift.base());
        Map<String, Double> now = drift.tiers(drift.now());
        return now.isEmpty() ? "" : texts.text("monitor.tiers") + String.join(", ", now.entrySet().stream().map(each -> each.getKey() + " "
                + figures.percent(each.getValue()) + (before.isEmpty() ? "" : " " + texts.text("monitor.before", figures.percent(before.get(each.getKey()))))).toList()) + ".";
    }

    private void jumps() {
        List<Jump> told = found.drift().jumps().stream().filter(jump -> jump.judgement() == Judgement.MOVED || jump.judgement() == Judgement.SLIGHT).toList();
        if (told.isEmpty()) {
            return;
        }
        heading(texts.text("monitor.values"));
        TextTable table = new TextTable("llrrrl");
        table.add(texts.text("table.attribute"), "", texts.text("monitor.then"), texts.text("monitor.now"), texts.text("table.adjusted-p"), " ");
        told.forEach(jump -> table.add(Plain.line(jump.attribute()), jump.kind() == Jump.Kind.MISSING ? texts.text("monitor.is-missing") : texts.text("monitor.is-unseen"),
                figures.percent(jump.base().rate()), figures.percent(jump.now().rate()), figures.p(jump.adjustedP()),
                words.judgement(jump.judgement())));
        lines.addAll(table.lines(width));
    }

    private void record() {
        heading(texts.text("monitor.promised"));
        if (!found.record().isEstimable()) {
            lines.addAll(Paragraph.lines("", texts.text("diff.not-told", Message.reason(found.record().reason())), width));
            return;
        }
        TrackRecord record = found.record().get();
        lines.addAll(Paragraph.lines("", capital(texts.text("fault.at", words.promises(record), words.judgement(record.judgement()))) + ".", width));
        lines.addAll(Paragraph.lines("", words.realised(record), width));
        record.judged().map(on -> lines.addAll(Paragraph.lines("", words.losses(on), width)));
        if (!record.months().isEmpty()) {
            lines.add("");
            months(record);
        }
    }

    private void months(TrackRecord record) {
        TextTable table = new TextTable("lrrrrrrl");
        table.add(texts.text("monitor.came-in"), texts.text("table.leads"), texts.text("monitor.open"), texts.text("table.wins"), texts.text("monitor.expected-wins"),
                texts.text("table.close-rate"), texts.text("table.interval"), " ");
        for (Month month : record.months()) {
            table.add(texts.date(month.month()), figures.count(month.leads()), figures.count(month.undecided()), figures.count(month.closed().wins()),
                    figures.decimals(month.expected(), 1), figures.percent(month.closed().closeRate()), figures.percents(month.interval()),
                    record.isYoung(month) ? texts.text("monitor.too-young") : "");
        }
        lines.addAll(table.lines(width));
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
