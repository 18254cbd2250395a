package io.closerate.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.tally.Tally;
import java.math.BigDecimal;
import java.math.MathContext;

/** The evidence of a level as JSON: numbers to ten significant digits; null, and a field that says why, where nothing could be estimated. */
final class EvidenceJson {

    private static final MathContext DIGITS = new MathContext(10);

    private EvidenceJson() {
    }

    static void write(Evidence evidence, ObjectNode node) {
        node.put("leads", evidence.tally().leads()).put("wins", evidence.tally().wins());
        put(node, "closeRate", evidence.tally().closeRate());
        put(node, "lower", evidence.interval().map(Interval::lower));
        put(node, "upper", evidence.interval().map(Interval::upper));
        put(node, "shrunkRate", evidence.shrunkRate());
        put(node, "ownWeight", evidence.ownWeight());
        put(node, "p", evidence.p());
        put(node, "adjustedP", evidence.adjustedP());
        String why = why(evidence);
        if (!why.isEmpty()) {
            node.put("why", why);
        }
    }

    private static String why(Evidence evidence) {
        if (!evidence.interval().isEstimable()) {
            return evidence.interval().reason();
        }
        return evidence.p().isEstimable() ? evidence.shrunkRate().reason() : evidence.p().reason();
    }

    private static void put(ObjectNode node, String field, Estimate<Double> number) {
        node.set(field, number.isEstimable()
                ? node.numberNode(new BigDecimal(number.get()).round(DIGITS).doubleValue()) : node.nullNode());
    }

    static Evidence read(Fields level) {
        Tally tally = LineJson.tally(level);
        String why = level.has("why") ? level.text("why") : "not given";
        Estimate<Double> lower = get(level, "lower", why);
        Estimate<Double> upper = get(level, "upper", why);
        return new Evidence(tally, lower.flatMap(low -> upper.map(high -> new Interval(low, high))),
                get(level, "shrunkRate", why), get(level, "ownWeight", why), get(level, "p", why), get(level, "adjustedP", why));
    }

    private static Estimate<Double> get(Fields level, String field, String why) {
        JsonNode value = level.node().get(field);
        return value == null || !value.isNumber() ? Estimate.not(why) : Estimate.of(value.asDouble());
    }
}
