package io.closerate.report;

import io.closerate.evaluate.Realised;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
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

/**
 * The sentences that the printed monitoring report and its page share.
 *
 * @param texts what is said in the reader's language
 * @param figures how numbers are written in it
 */
record MonitoringWords(Texts texts, Figures figures) {

    /** For files that programs read, and for the page. */
    static final MonitoringWords ENGLISH = of(Language.ENGLISH);

    static MonitoringWords of(Language language) {
        return new MonitoringWords(language.texts(), new Figures(language.numbers()));
    }

    /** {@return what somebody should look at, one sentence each; none if all is well} */
    List<String> alarms(Monitoring found) {
        List<String> alarms = new ArrayList<>();
        found.lacking().forEach(column -> alarms.add(texts.text("monitor.lacking", column)));
        found.moved().forEach(line -> alarms.add(texts.text("monitor.moves-score", moved(line, texts.text("report.quoted", line.name())),
                figures.signed(found.drift().pointsMoved(line.name()), 1))));
        if (found.isScoreMoved()) {
            alarms.add(moved(found.drift().score().get(), texts.text("monitor.the-score")));
        }
        found.jumped().forEach(jump -> alarms.add(texts.text(
                jump.kind() == Jump.Kind.MISSING ? "monitor.missing" : "monitor.unseen", jump.attribute(), figures.percent(jump.now().rate()),
                figures.percent(jump.base().rate()), figures.signed(100 * jump.moved().get(), 1),
                figures.signed(100 * jump.interval().get().lower(), 1), figures.signed(100 * jump.interval().get().upper(), 1))));
        if (found.isPromiseBroken()) {
            alarms.add(promises(found.record().get()));
        }
        return alarms.stream().map(Plain::line).toList();
    }

    private String moved(Shift shift, String name) {
        return texts.text("monitor.moved", name,
                figures.decimals(shift.index().map(StabilityIndex::value), 3), figures.decimals(shift.critical(), 3));
    }

    /** {@return wins that came against those promised, of the leads judged} */
    String promises(TrackRecord record) {
        if (!record.total().isEstimable()) {
            return texts.text("monitor.no-promises", Message.reason(record.total().reason()));
        }
        CalibrationInTheLarge total = record.total().get();
        String old = record.realised().map(known -> texts.text("monitor.came-in-by", texts.date(known.oldEnough()))).orElse("");
        return texts.text("monitor.promises",
                record.judged().get().book().leads(), old, figures.decimals(total.expected(), 1),
                figures.count(total.observed()), figures.decimals(total.ratio(), 2), figures.p(total.test().map(ZTest::p)));
    }

    /** {@return what the mean close probability was and is} */
    String expected(Drift drift) {
        return texts.text("monitor.expected", figures.percent(drift.expectedNow()),
                figures.percent(drift.expectedBefore()));
    }

    /** {@return the close rate with open leads taken for what they are} */
    String realised(TrackRecord record) {
        Estimate<Realised> realised = record.realised();
        String raw = texts.text("monitor.raw", figures.percent(record.closed().closeRate()), record.open());
        if (!realised.isEstimable()) {
            return raw + " " + texts.text("monitor.not-realised", Message.reason(realised.reason()));
        }
        Realised known = realised.get();
        return raw + " " + texts.text("monitor.realised", figures.plain(known.horizon()), figures.percent(known.decided().won().value()),
                figures.percents(known.wonInterval()), figures.percent(known.decided().lost().value()),
                figures.percent(known.decided().undecided()), figures.percent(known.closeRate()));
    }

    /** {@return what a line is called: its attribute, or the score} */
    String name(Shift shift, Drift drift) {
        return drift.lines().contains(shift) ? shift.name() : texts.text("chart.scores.x");
    }

    /** {@return how far close probabilities are from what happened} */
    String losses(ScoreEvaluation on) {
        return texts.text("monitor.losses", figures.decimals(on.auc(), 3), figures.decimals(on.logLoss(), 4), figures.decimals(on.brier(), 4));
    }

    String judgement(Judgement judgement) {
        return switch (judgement) {
            case STEADY -> texts.text("monitor.judgement.steady");
            case SLIGHT -> texts.text("monitor.judgement.slight");
            case MOVED -> texts.text("monitor.judgement.moved");
            case UNKNOWN -> Figures.NONE;
        };
    }
}
