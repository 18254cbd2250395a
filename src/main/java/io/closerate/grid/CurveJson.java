package io.closerate.grid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.List;

/** A close curve as JSON. */
final class CurveJson {

    private CurveJson() {
    }

    static ObjectNode write(CloseCurve curve) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (curve instanceof LogisticCurve logistic) {
            return node.put("type", "logistic").put("intercept", logistic.intercept()).put("slope", logistic.slope());
        }
        KnotCurve knots = (KnotCurve) curve;
        ArrayNode list = node.put("type", "knots").put("shape", knots.shape()).putArray("knots");
        knots.knots().forEach(knot -> list.addObject().put("score", knot.score()).put("probability", knot.probability()));
        return node;
    }

    static CloseCurve read(Fields curve) {
        return switch (curve.text("type")) {
            case "logistic" -> new LogisticCurve(curve.number("intercept"), curve.number("slope"));
            case "knots" -> new KnotCurve(curve.text("shape"), knots(curve));
            default -> throw new GridFormatException(Message.of("fault.grid.curve", curve.text("type")));
        };
    }

    private static List<KnotCurve.Knot> knots(Fields curve) {
        List<KnotCurve.Knot> knots = new ArrayList<>();
        curve.list("knots").forEach(knot -> knots.add(new KnotCurve.Knot(Math.toIntExact(knot.whole("score")), knot.number("probability"))));
        return knots;
    }
}
