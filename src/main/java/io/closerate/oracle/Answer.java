package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.util.function.Function;

/** An answer under construction: named values in the notation of the fixtures. */
final class Answer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode node = JSON.objectNode();

    /** {@return a number; infinities are strings there, and NaN is no answer} */
    static JsonNode number(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a value is not a number");
        }
        return Double.isInfinite(value) ? JSON.textNode(value > 0 ? "Infinity" : "-Infinity") : JSON.numberNode(value);
    }

    /** {@return what {@code write} makes of the value; null where there is none} */
    static <T> JsonNode of(Estimate<T> estimate, Function<? super T, JsonNode> write) {
        return estimate.isEstimable() ? write.apply(estimate.get()) : JSON.nullNode();
    }

    /** {@return the two ends as a list} */
    static JsonNode ends(Interval interval) {
        return JSON.arrayNode().add(number(interval.lower())).add(number(interval.upper()));
    }

    /** {@return what {@code write} makes of each value, as a list} */
    static <T> JsonNode list(Iterable<T> values, Function<? super T, JsonNode> write) {
        ArrayNode list = JSON.arrayNode();
        values.forEach(value -> list.add(write.apply(value)));
        return list;
    }

    Answer put(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    Answer put(String name, double value) {
        return put(name, number(value));
    }

    Answer put(String name, long value) {
        return put(name, JSON.numberNode(value));
    }

    Answer put(String name, Estimate<Double> value) {
        return put(name, of(value, Answer::number));
    }

    Answer putInterval(String name, Estimate<Interval> value) {
        return put(name, of(value, Answer::ends));
    }

    JsonNode node() {
        return node;
    }
}
