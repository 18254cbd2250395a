package io.closerate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.SetAside;
import io.closerate.evaluate.Realised;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.ZTest;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.rates.InformationValue;
import java.util.List;

/**
 * A model card as JSON text: what {@link CardMarkdown} says, section by section, and the mix of leads that later ones are compared with.
 *
 * <p>What cannot be estimated is null, and a field beside it says why, as in {@link EvaluationJson}.
 */
final class CardJson {

    /** The name of the format. */
    static final String FORMAT = "closerate-model-card";

    /** The version of the format that is written. */
    static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CardFacts facts;
    private final Calibrated calibrated;
    private final ObjectNode root = JSON.objectNode().put("format", FORMAT).put("version", VERSION);

    private CardJson(CardFacts facts) {
        this.facts = facts;
        this.calibrated = facts.card().calibrated();
    }

    static String write(CardFacts facts) {
        CardJson card = new CardJson(facts);
        card.purpose();
        card.data();
        card.openLeads();
        card.attributes();
        card.dropped();
        card.validation();
        card.calibration();
        card.limits();
        card.more();
        card.root.set("mix", MixJson.write(facts.mix()));
        card.provenance();
        return EvaluationJson.text(card.root);
    }

    private void purpose() {
        root.put("name", calibrated.grid().name());
        root.putObject("purpose").put("use", "ranks leads by how likely they are to be won, and says with what probability")
                .put("notFor", "decisions about persons, such as credit or employment").put("scale", Wording.english(calibrated).scale().replace('\u00A0', ' '))
                .put("outcome", Wording.english(calibrated).outcome()).put("method", calibrated.chosen().method()).put("why", calibrated.choice().why().toString());
    }

    private void data() {
        CardFacts.Window window = facts.window();
        ObjectNode data = root.putObject("data").put("first", window.first().map(Object::toString).orElse(null))
                .put("last", window.last().map(Object::toString).orElse(null)).put("lastClosed", window.lastClosed().map(Object::toString).orElse(null))
                .put("asOf", window.asOf().map(Object::toString).orElse(null)).put("rowsRead", facts.card().loaded().rowsRead());
        ArrayNode exclusions = data.putArray("exclusions");
        facts.card().loaded().problems().counts().forEach((reason, count) -> exclusions.addObject().put("reason", reason.words())
                .put("what", reason.rowSetAside() ? "row" : "cell").put("count", count));
        exclusions.addObject().put("reason", "still open").put("what", "lead").put("count", calibrated.book().open());
        exclusions.addObject().put("reason", "closed, but too young to speak for leads of their age").put("what", "lead").put("count", calibrated.book().young());
        data.set("book", EvaluationJson.book(calibrated.book()));
    }

    private void openLeads() {
        ObjectNode open = root.putObject("openLeads").put("open", calibrated.book().open())
                .put("handling", "left out; never taken for lost");
        EvaluationJson.number(open, "wonOverClosed", calibrated.book().closed().closeRate());
        EvaluationJson.number(open, "wonOverAll", (double) calibrated.book().closed().wins() / calibrated.book().rows());
        EvaluationJson.orWhy(open, "withinHorizon", facts.realised().map(CardJson::realised));
    }

    static JsonNode realised(Realised realised) {
        ObjectNode node = JSON.objectNode().put("asOf", realised.asOf().toString()).put("leads", realised.leads()).put("unusable", realised.unusable());
        EvaluationJson.number(node, "horizonDays", realised.horizon());
        EvaluationJson.number(node, "won", realised.decided().won().value());
        EvaluationJson.orWhy(node, "wonInterval", realised.wonInterval().map(EvaluationJson::interval));
        EvaluationJson.number(node, "lost", realised.decided().lost().value());
        EvaluationJson.number(node, "undecided", realised.decided().undecided());
        EvaluationJson.number(node, "wonOfDecided", realised.closeRate());
        ObjectNode mature = node.putObject("mature").put("leads", realised.mature().leads()).put("wins", realised.mature().wins());
        EvaluationJson.number(mature, "closeRate", realised.mature().closeRate());
        return node;
    }

    private void attributes() {
        ArrayNode attributes = root.putArray("attributes");
        for (CardAttribute each : facts.attributes()) {
            ObjectNode node = attributes.addObject().put("attribute", each.line().attribute()).put("type", each.kind())
                    .put("levels", each.levelsSeen()).put("lowest", each.line().lowest()).put("highest", each.line().highest());
            EvaluationJson.number(node, "p", each.p());
            EvaluationJson.number(node, "adjustedP", each.adjustedP());
            EvaluationJson.number(node, "informationValue", each.information().map(InformationValue::value));
            EvaluationJson.number(node, "informationP", each.informationP());
        }
    }

    private void dropped() {
        columns("setAside", calibrated.setAside());
        columns("dropped", calibrated.dropped());
    }

    private void columns(String field, List<SetAside> columns) {
        ArrayNode array = root.putArray(field);
        columns.forEach(each -> array.addObject().put("column", each.column()).put("reason", each.reason().toString()));
    }

    private void validation() {
        ObjectNode validation = root.putObject("validation").put("heldOut", calibrated.book().parting().toString());
        ArrayNode methods = validation.putArray("methods");
        for (Candidate each : calibrated.candidates()) {
            methods.add(EvaluationJson.method(each).put("shipped", each == calibrated.chosen()));
        }
        ObjectNode reference = validation.putObject("reference");
        EvaluationJson.number(reference, "logLoss", calibrated.reference().logLoss());
        EvaluationJson.number(reference, "brier", calibrated.reference().brier());
        calibrated.times().ifPresent(times -> validation.put("overTime", times.level().toString()));
    }

    private void calibration() {
        CardFacts.Promises promises = facts.promises();
        ObjectNode node = root.putObject("calibration").put("observed", promises.total().observed()).put("youngLeads", facts.young());
        EvaluationJson.number(node, "expected", promises.total().expected());
        EvaluationJson.number(node, "ratio", promises.total().ratio());
        EvaluationJson.number(node, "ratioP", promises.total().test().map(ZTest::p));
        EvaluationJson.orWhy(node, "model", promises.model().map(CardJson::model));
        ObjectNode error = node.putObject("expectedCalibrationError");
        EvaluationJson.number(error, "observed", promises.error().observed());
        EvaluationJson.number(error, "byChanceMean", promises.error().mean());
        EvaluationJson.number(error, "byChance95", promises.error().percentile95());
    }

    static JsonNode model(CalibrationModel model) {
        ObjectNode node = JSON.objectNode();
        coefficient(node, "intercept", model.shift().intercept(), model.testOfShift());
        coefficient(node, "slope", model.line().slope(), model.testOfSlope());
        return node;
    }

    private static void coefficient(ObjectNode model, String field, CalibrationModel.Coefficient coefficient, ChiSquaredTest test) {
        ObjectNode node = model.putObject(field);
        EvaluationJson.number(node, "value", coefficient.value());
        EvaluationJson.number(node, "standardError", coefficient.error());
        EvaluationJson.number(node, "p", test.p());
    }

    private void limits() {
        ArrayNode remarks = root.putArray("remarks");
        calibrated.remarks().forEach(remark -> remarks.add(remark.toString()));
        facts.card().loaded().notes().forEach(note -> remarks.add(note.toString()));
    }

    private void more() {
        ObjectNode more = root.putObject("more");
        facts.card().more().forEach((title, section) -> {
            ObjectNode node = more.putObject(title);
            section.forEach(node::put);
        });
    }

    private void provenance() {
        CardFacts.Hashes hashes = facts.hashes();
        ObjectNode node = root.putObject("provenance").put("file", facts.card().loaded().table().name())
                .put("format", facts.card().loaded().format().describe()).put("dataFingerprint", hashes.data()).put("planSha256", hashes.plan())
                .put("gridSha256", hashes.grid()).put("seed", calibrated.grid().origin().seed()).put("closerate", hashes.version())
                .put("pairs", calibrated.plan().learning().pairs()).put("ordered", calibrated.plan().learning().ordered());
        ObjectNode plan = node.putObject("plan");
        facts.plan().values().forEach((key, values) -> {
            if (values.size() == 1) {
                plan.put(key, values.get(0));
            } else {
                ArrayNode list = plan.putArray(key);
                values.forEach(list::add);
            }
        });
    }
}
