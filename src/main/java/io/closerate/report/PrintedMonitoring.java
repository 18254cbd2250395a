package io.closerate.report;

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
    private final List<String> lines = new ArrayList<>();

    private PrintedMonitoring(Monitoring found, int width) {
        this.found = found;
        this.width = width;
    }

    /**
     * {@return the report, ending in a line end}
     *
     * @param found what was found
     * @param subject what was compared with what, in one line
     * @param width how wide the terminal is, in cells; taken as 72 where it is narrower
     */
    public static String of(Monitoring found, String subject, int width) {
        PrintedMonitoring print = new PrintedMonitoring(found, Math.max(NARROWEST, width));
        print.lines.addAll(Paragraph.lines("", subject, print.width));
        List<String> alarms = MonitoringWords.alarms(found);
        if (alarms.isEmpty()) {
            print.lines.add("Nothing that chance does not explain, or that would matter.");
        }
        alarms.forEach(alarm -> print.lines.addAll(Paragraph.lines("! ", alarm, print.width)));
        print.drift();
        print.jumps();
        print.record();
        return (String.join("\n", print.lines) + "\n").replace('\u00A0', ' ');
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("─".repeat(width));
    }

    private void drift() {
        Drift drift = found.drift();
        heading("ARE LEADS STILL THE SAME?");
        TextTable table = new TextTable("lrrrrl");
        table.add("attribute", "PSI", "critical", "adjusted p", "mean score", " ");
        drift.lines().forEach(line -> table.add(row(line, Figures.ENGLISH.signed(drift.pointsMoved(line.name()), 1))));
        drift.score().map(score -> table.add(row(score, Figures.NONE)));
        lines.addAll(table.lines(width));
        if (!drift.score().isEstimable()) {
            lines.addAll(Paragraph.lines("score: ", drift.score().reason() + ".", width));
        }
        lines.add("");
        lines.addAll(Paragraph.lines("", MonitoringWords.expected(drift), width));
        String tiers = tiers(drift);
        if (!tiers.isEmpty()) {
            lines.addAll(Paragraph.lines("", tiers, width));
        }
    }

    private static String[] row(Shift shift, String points) {
        return new String[] {Plain.line(shift.name()), Figures.ENGLISH.decimals(shift.index().map(StabilityIndex::value), 3),
            Figures.ENGLISH.decimals(shift.critical(), 3), Figures.ENGLISH.p(shift.adjustedP()), points, MonitoringWords.judgement(shift.judgement())};
    }

    private static String tiers(Drift drift) {
        Map<String, Double> before = drift.tiers(drift.base());
        Map<String, Double> now = drift.tiers(drift.now());
        return now.isEmpty() ? "" : "Tiers: " + String.join(", ", now.entrySet().stream().map(each -> each.getKey() + " "
                + Figures.ENGLISH.percent(each.getValue()) + (before.isEmpty() ? "" : " (before " + Figures.ENGLISH.percent(before.get(each.getKey())) + ")")).toList()) + ".";
    }

    private void jumps() {
        List<Jump> told = found.drift().jumps().stream().filter(jump -> jump.judgement() == Judgement.MOVED || jump.judgement() == Judgement.SLIGHT).toList();
        if (told.isEmpty()) {
            return;
        }
        heading("MISSING AND UNSEEN VALUES");
        TextTable table = new TextTable("llrrrl");
        table.add("attribute", "", "before", "now", "adjusted p", " ");
        told.forEach(jump -> table.add(Plain.line(jump.attribute()), jump.kind() == Jump.Kind.MISSING ? "missing" : "never seen",
                Figures.ENGLISH.percent(jump.base().rate()), Figures.ENGLISH.percent(jump.now().rate()), Figures.ENGLISH.p(jump.adjustedP()),
                MonitoringWords.judgement(jump.judgement())));
        lines.addAll(table.lines(width));
    }

    private void record() {
        heading("DO THEY CLOSE AS PROMISED?");
        if (!found.record().isEstimable()) {
            lines.addAll(Paragraph.lines("", "Not told: " + found.record().reason() + ".", width));
            return;
        }
        TrackRecord record = found.record().get();
        lines.addAll(Paragraph.lines("", capital(MonitoringWords.promises(record)) + ": " + MonitoringWords.judgement(record.judgement()) + ".", width));
        lines.addAll(Paragraph.lines("", MonitoringWords.realised(record), width));
        record.judged().map(on -> lines.addAll(Paragraph.lines("", "AUC %s, log loss %s, Brier %s.".formatted(Figures.ENGLISH.decimals(on.auc(), 3),
                Figures.ENGLISH.decimals(on.logLoss(), 4), Figures.ENGLISH.decimals(on.brier(), 4)), width)));
        if (!record.months().isEmpty()) {
            lines.add("");
            months(record);
        }
    }

    private void months(TrackRecord record) {
        TextTable table = new TextTable("lrrrrrrl");
        table.add("came in", "leads", "open", "wins", "promised", "close rate", "95 % interval", " ");
        for (Month month : record.months()) {
            table.add(month.month().toString(), Figures.ENGLISH.count(month.leads()), Figures.ENGLISH.count(month.undecided()), Figures.ENGLISH.count(month.closed().wins()),
                    Figures.ENGLISH.decimals(month.expected(), 1), Figures.ENGLISH.percent(month.closed().closeRate()), Figures.ENGLISH.percents(month.interval()),
                    record.isYoung(month) ? "too young to judge" : "");
        }
        lines.addAll(table.lines(width));
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
