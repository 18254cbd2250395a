package io.closerate.report;

import io.closerate.evaluate.Realised;
import io.closerate.monitor.Drift;
import io.closerate.monitor.Judgement;
import io.closerate.monitor.Jump;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.Shift;
import io.closerate.monitor.TrackRecord;
import io.closerate.stats.Estimate;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationInTheLarge;
import io.closerate.stats.drift.StabilityIndex;
import java.util.ArrayList;
import java.util.List;

/** The sentences that the printed monitoring report and its page share. */
final class MonitoringWords {

    private MonitoringWords() {
    }

    /** {@return what somebody should look at, one sentence each; none if all is well} */
    static List<String> alarms(Monitoring found) {
        List<String> alarms = new ArrayList<>();
        found.lacking().forEach(column -> alarms.add("the leads no longer have the column \"%s\": every lead counts as missing there".formatted(column)));
        found.moved().forEach(line -> alarms.add(moved(line, "\"" + line.name() + "\"") + "; it moves the mean score by "
                + Figures.ENGLISH.signed(found.drift().pointsMoved(line.name()), 1) + " points"));
        if (found.isScoreMoved()) {
            alarms.add(moved(found.drift().score().get(), "the score"));
        }
        found.jumped().forEach(jump -> alarms.add("\"%s\": %s %s, before %s (difference %s points, 95 %% interval %s – %s)".formatted(jump.attribute(),
                jump.kind() == Jump.Kind.MISSING ? "missing for" : "a value never seen before for", Figures.ENGLISH.percent(jump.now().rate()),
                Figures.ENGLISH.percent(jump.base().rate()), Figures.ENGLISH.signed(100 * jump.moved().get(), 1),
                Figures.ENGLISH.signed(100 * jump.interval().get().lower(), 1), Figures.ENGLISH.signed(100 * jump.interval().get().upper(), 1))));
        if (found.isPromiseBroken()) {
            alarms.add(promises(found.record().get()));
        }
        return alarms.stream().map(Plain::line).toList();
    }

    private static String moved(Shift shift, String name) {
        return "%s moved: PSI %s, where chance alone exceeds %s in one of twenty comparisons".formatted(name,
                Figures.ENGLISH.decimals(shift.index().map(StabilityIndex::value), 3), Figures.ENGLISH.decimals(shift.critical(), 3));
    }

    /** {@return wins that came against those promised, of the leads judged} */
    static String promises(TrackRecord record) {
        if (!record.total().isEstimable()) {
            return "wins cannot be held against promises yet: " + record.total().reason();
        }
        CalibrationInTheLarge total = record.total().get();
        String old = record.realised().map(known -> " that came in by " + known.oldEnough()).orElse("");
        return "of %s%s the grid promised %s wins, and %s came (observed over expected %s, p %s)".formatted(
                Figures.ENGLISH.count(record.judged().get().book().leads(), "closed lead", "closed leads"), old, Figures.ENGLISH.decimals(total.expected(), 1),
                Figures.ENGLISH.count(total.observed()), Figures.ENGLISH.decimals(total.ratio(), 2), Figures.ENGLISH.p(total.test().map(ZTest::p)));
    }

    /** {@return what the mean close probability was and is} */
    static String expected(Drift drift) {
        return "Expected close rate of these leads: %s; of the leads it was made from: %s.".formatted(Figures.ENGLISH.percent(drift.expectedNow()),
                Figures.ENGLISH.percent(drift.expectedBefore()));
    }

    /** {@return the close rate with open leads taken for what they are} */
    static String realised(TrackRecord record) {
        Estimate<Realised> realised = record.realised();
        String raw = "Won over closed is %s; %s still open.".formatted(Figures.ENGLISH.percent(record.closed().closeRate()),
                Figures.ENGLISH.count(record.open(), "lead is", "leads are"));
        if (!realised.isEstimable()) {
            return raw + " With open leads taken for what they are: not told, because " + realised.reason() + ".";
        }
        Realised known = realised.get();
        return raw + (" Within %s days, open leads counted as long as they were followed, %s are won (95 %% interval %s), %s lost, %s still open; "
                + "of those decided %s are won.").formatted(Figures.ENGLISH.plain(known.horizon()), Figures.ENGLISH.percent(known.decided().won().value()),
                Figures.ENGLISH.percents(known.wonInterval()), Figures.ENGLISH.percent(known.decided().lost().value()),
                Figures.ENGLISH.percent(known.decided().undecided()), Figures.ENGLISH.percent(known.closeRate()));
    }

    static String judgement(Judgement judgement) {
        return switch (judgement) {
            case STEADY -> "steady";
            case SLIGHT -> "slight";
            case MOVED -> "MOVED";
            case UNKNOWN -> Figures.NONE;
        };
    }
}
