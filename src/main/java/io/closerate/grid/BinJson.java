package io.closerate.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.bin.Bin;
import java.util.ArrayList;
import java.util.List;

/** A bin as JSON: {@code {"from": 3, "to": 10}}, {@code {"words": [...]}}, {@code {"special": [...]}}, {@code {"missing": true}}, {@code {"unseen": true}}. */
final class BinJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BinJson() {
    }

    static ObjectNode write(Bin bin) {
        ObjectNode node = JSON.objectNode();
        if (bin instanceof Bin.Range range) {
            node.set("from", end(range.from()));
            node.set("to", end(range.to()));
        } else if (bin instanceof Bin.Words named) {
            ArrayNode words = node.putArray("words");
            named.words().forEach(words::add);
        } else if (bin instanceof Bin.Special special) {
            ArrayNode values = node.putArray("special");
            special.values().forEach(value -> values.add(end(value)));
        } else {
            node.put(bin instanceof Bin.Missing ? "missing" : "unseen", true);
        }
        return node;
    }

    /** Whole numbers without decimals; null for an end at infinity. */
    private static JsonNode end(double value) {
        if (Double.isInfinite(value)) {
            return JSON.nullNode();
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }

    static Bin read(Fields bin) {
        if (bin.has("words")) {
            List<String> words = new ArrayList<>();
            bin.array("words").forEach(word -> words.add(word.asText()));
            return new Bin.Words(words);
        }
        if (bin.has("special")) {
            List<Double> values = new ArrayList<>();
            bin.array("special").forEach(value -> values.add(value.asDouble()));
            return new Bin.Special(values);
        }
        if (bin.has("missing")) {
            return new Bin.Missing();
        }
        if (bin.has("unseen")) {
            return new Bin.Unseen();
        }
        return new Bin.Range(bin.isNull("from") ? Double.NEGATIVE_INFINITY : bin.number("from"),
                bin.isNull("to") ? Double.POSITIVE_INFINITY : bin.number("to"));
    }
}
