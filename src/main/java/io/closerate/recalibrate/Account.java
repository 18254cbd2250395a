package io.closerate.recalibrate;

import io.closerate.lead.Outcome;
import io.closerate.recalibrate.Decision.Kind;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.check.Finding;
import io.closerate.recalibrate.gate.Contest;
import io.closerate.recalibrate.gate.Ruling;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.models.UpdateChoice;
import io.closerate.stats.models.UpdateEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes down on the way what a decision is made of, and makes it. */
final class Account {

    private final List<Finding> findings;
    private final SortedMap<String, String> details = new TreeMap<>();

    Account(Batch batch, List<Finding> findings) {
        this.findings = findings;
        put("as-of", batch.asOf().day());
        put("leads", batch.snapshot().size());
        put("leads.won", batch.snapshot().count(Outcome.WON));
        put("leads.lost", batch.snapshot().count(Outcome.LOST));
        put("leads.open", batch.snapshot().count(Outcome.OPEN));
        put("leads.later", batch.snapshot().later());
        put("leads.set-aside", batch.intake().setAside());
        int[] decided = batch.decided();
        put("new.leads", batch.fresh().length);
        put("new.decided", decided.length);
        put("new.won", batch.wins(decided));
        batch.inForce().ifPresent(champion -> put("before", champion.version()));
        findings.forEach(finding -> details.merge("check." + finding.check(), finding.words(), (a, b) -> a + "; " + b));
    }

    private void put(String name, Object value) {
        details.put(name, String.valueOf(value));
    }

    void ladder(UpdateChoice choice) {
        put("ladder", choice.selected().name().toLowerCase(Locale.ROOT));
        put("ladder.why", choice.reason());
        p("ladder.p-keep", choice, UpdateEvidence::againstOriginal);
        p("ladder.p-intercept", choice, UpdateEvidence::againstIntercept);
        p("ladder.p-slope", choice, UpdateEvidence::againstRecalibration);
    }

    private void p(String name, UpdateChoice choice, Function<UpdateEvidence, Estimate<ChiSquaredTest>> test) {
        Estimate<ChiSquaredTest> made = choice.evidence().flatMap(test::apply);
        if (made.isEstimable()) {
            put(name, String.format(Locale.ROOT, "%.4g (%.0f df)", made.get().p(), (double) made.get().df()));
        }
    }

    Decision refused(Finding finding) {
        return decision("refused:" + finding.check(), Kind.BAD_DATA, finding.words());
    }

    Decision noEvidence(int decided, long wins, double least) {
        return decision("kept:no-evidence", Kind.NO_EVIDENCE, String.format(Locale.ROOT,
                "%d new wins and %d new losses; at least %.0f of each are needed", wins, decided - wins, least));
    }

    Decision kept(UpdateChoice choice) {
        return choice.evidence().isEstimable() ? decision("kept:not-better", Kind.KEPT, choice.reason())
                : decision("kept:no-evidence", Kind.NO_EVIDENCE, choice.reason());
    }

    Decision judged(Contest contest, List<Ruling> rulings, boolean isForced) {
        put("update", contest.challenger().update().word());
        if (contest.challenger().calibrated().isEmpty()) {
            put("update.shift", String.format(Locale.ROOT, "%.6f", contest.challenger().shift()));
            put("update.stretch", String.format(Locale.ROOT, "%.6f", contest.challenger().stretch()));
        }
        rulings.forEach(ruling -> details.merge("gate." + ruling.gate(), ruling.words() + (ruling.passed() ? "" : " (not passed)"),
                (a, b) -> a + "; " + b));
        Optional<Ruling> stop = rulings.stream().filter(ruling -> !ruling.passed()).findFirst().filter(ruling -> !isForced);
        String words = stop.map(ruling -> "refused:" + ruling.gate()).orElse("published");
        stop.ifPresent(ruling -> put("why", ruling.words()));
        return new Decision(words, stop.isPresent() ? Kind.NOT_GOOD_ENOUGH : Kind.PUBLISHED, Optional.of(contest.challenger()), contest.duel(),
                findings, rulings, details);
    }

    private Decision decision(String words, Kind kind, String why) {
        put("why", why);
        return new Decision(words, kind, Optional.empty(), Optional.empty(), findings, List.of(), details);
    }
}
