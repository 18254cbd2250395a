package io.closerate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.monitor.Drift;
import io.closerate.monitor.Judgement;
import io.closerate.monitor.Jump;
import io.closerate.monitor.Mix;
import io.closerate.monitor.Month;
import io.closerate.monitor.Monitoring;
import io.closerate.monitor.Shift;
import io.closerate.monitor.TrackRecord;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationInTheLarge;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.drift.StabilityIndex;
import java.util.Locale;

/**
 * What monitoring found, as a JSON text.
 *
 * <ul>
 *   <li>{@code format}, {@code version}: "closerate-monitoring" and 1; {@code subject}: what was compared with what
 *   <li>{@code alarm}: whether anybody should look; {@code alarms}: why, one sentence each; {@code lacking}: columns that are gone
 *   <li>{@code leads}: {@code before} and {@code now}; {@code expected}: the mean close probability {@code before} and {@code now};
 *       {@code tiers}: their shares {@code before} and {@code now}
 *   <li>{@code attributes} and {@code score}: {@code name}, {@code psi}, {@code critical}, {@code p}, {@code adjustedP},
 *       {@code judgement} (steady, slight, moved, unknown), {@code pointsMoved} (attributes only), {@code before} and {@code now} (leads a bin)
 *   <li>{@code jumps}: {@code attribute}, {@code kind} (missing, unseen), {@code before}, {@code now}, {@code moved}, {@code interval},
 *       {@code adjustedP}, {@code judgement}
 *   <li>{@code record}: {@code leads}, {@code closed}, {@code wins}; {@code judged}: of the closed leads old enough {@code leads}, {@code wins},
 *       {@code expected}, {@code ratio}, {@code p}, {@code judgement}, {@code auc}, {@code logLoss}, {@code brier}, {@code calibration};
 *       {@code realised}, {@code months}
 * </ul>
 *
 * <p>What cannot be estimated is null, and a field beside it says why, as in {@link EvaluationJson}.
 */
public final class MonitoringJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MonitoringJson() {
    }

    /** {@return what was found, as JSON text} */
    public static String write(Monitoring found, String subject) {
        Drift drift = found.drift();
        ObjectNode root = JSON.objectNode().put("format", "closerate-monitoring").put("version", 1).put("subject", subject).put("alarm", found.isAlarm());
        ArrayNode alarms = root.putArray("alarms");
        MonitoringWords.ENGLISH.alarms(found).forEach(alarm -> alarms.add(alarm.replace('\u00A0', ' ')));
        ArrayNode lacking = root.putArray("lacking");
        found.lacking().forEach(lacking::add);
        root.putObject("leads").put("before", drift.base().leads()).put("now", drift.now().leads());
        ObjectNode expected = root.putObject("expected");
        EvaluationJson.number(expected, "before", drift.expectedBefore());
        EvaluationJson.number(expected, "now", drift.expectedNow());
        ObjectNode tiers = root.putObject("tiers");
        tiers(tiers.putObject("before"), drift, drift.base());
        tiers(tiers.putObject("now"), drift, drift.now());
        ArrayNode attributes = root.putArray("attributes");
        drift.lines().forEach(line -> attributes.add(EvaluationJson.number(shift(line), "pointsMoved", drift.pointsMoved(line.name()))));
        EvaluationJson.orWhy(root, "score", drift.score().map(MonitoringJson::shift));
        ArrayNode jumps = root.putArray("jumps");
        drift.jumps().forEach(jump -> jumps.add(jump(jump)));
        EvaluationJson.orWhy(root, "record", found.record().map(MonitoringJson::record));
        return EvaluationJson.text(root);
    }

    private static void tiers(ObjectNode node, Drift drift, Mix mix) {
        drift.tiers(mix).forEach((tier, share) -> EvaluationJson.number(node, tier, share));
    }

    private static ObjectNode shift(Shift shift) {
        ObjectNode node = JSON.objectNode().put("name", shift.name());
        EvaluationJson.number(node, "psi", shift.index().map(StabilityIndex::value));
        EvaluationJson.number(node, "critical", shift.critical());
        EvaluationJson.number(node, "p", shift.p());
        EvaluationJson.number(node, "adjustedP", shift.adjustedP());
        node.put("judgement", word(shift.judgement()));
        shift.base().forEach(node.putArray("before")::add);
        shift.now().forEach(node.putArray("now")::add);
        return node;
    }

    private static String word(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode jump(Jump jump) {
        ObjectNode node = JSON.objectNode().put("attribute", jump.attribute()).put("kind", jump.kind().name().toLowerCase(Locale.ROOT));
        EvaluationJson.number(node, "before", jump.base().rate());
        EvaluationJson.number(node, "now", jump.now().rate());
        EvaluationJson.number(node, "moved", jump.moved());
        EvaluationJson.orWhy(node, "interval", jump.interval().map(EvaluationJson::interval));
        EvaluationJson.number(node, "adjustedP", jump.adjustedP());
        return node.put("judgement", word(jump.judgement()));
    }

    private static JsonNode record(TrackRecord record) {
        ObjectNode node = JSON.objectNode().put("leads", record.leads()).put("closed", record.closed().leads()).put("wins", record.closed().wins());
        EvaluationJson.orWhy(node, "judged", record.judged().map(on -> judged(record, on)));
        EvaluationJson.orWhy(node, "realised", record.realised().map(CardJson::realised));
        ArrayNode months = node.putArray("months");
        record.months().forEach(month -> months.add(month(month).put("young", record.isYoung(month))));
        return node;
    }

    private static JsonNode judged(TrackRecord record, ScoreEvaluation on) {
        ObjectNode node = JSON.objectNode().put("leads", on.book().leads()).put("wins", on.book().wins());
        EvaluationJson.number(node, "expected", record.total().map(CalibrationInTheLarge::expected));
        EvaluationJson.number(node, "ratio", record.total().flatMap(CalibrationInTheLarge::ratio));
        EvaluationJson.number(node, "p", record.total().flatMap(CalibrationInTheLarge::test).map(ZTest::p));
        node.put("judgement", word(record.judgement()));
        EvaluationJson.number(node, "auc", on.auc());
        EvaluationJson.number(node, "logLoss", on.logLoss());
        EvaluationJson.number(node, "brier", on.brier());
        EvaluationJson.orWhy(node, "calibration", CalibrationModel.fit(on.toForecasts()).map(CardJson::model));
        return node;
    }

    private static ObjectNode month(Month month) {
        ObjectNode node = JSON.objectNode().put("month", month.month().toString()).put("leads", month.leads()).put("open", month.undecided())
                .put("closed", month.closed().leads()).put("wins", month.closed().wins());
        EvaluationJson.number(node, "expected", month.expected());
        EvaluationJson.number(node, "closeRate", month.closed().closeRate());
        EvaluationJson.orWhy(node, "interval", month.interval().map(EvaluationJson::interval));
        EvaluationJson.number(node, "p", month.p());
        return node;
    }
}
