package io.closerate.scorer;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Reason;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads of a grid file what scoring needs, and reads over the rest.
 *
 * @param root the whole text
 */
record GridReader(JsonNode root) {

    private static final Set<String> TYPES = Set.of("word", "number", "email", "days");
    private static final int VERSION = 1;

    Scorer scorer() {
        if (!root.path("format").asText().equals("closerate-grid")) {
            throw new IllegalArgumentException("not a grid: its format is \"" + root.path("format").asText() + "\"");
        }
        if (root.path("version").asInt() > VERSION) {
            throw new IllegalArgumentException("the grid is of version %d, but this Closerate reads up to version %d: use a newer one"
                    .formatted(root.path("version").asInt(), VERSION));
        }
        List<Tier> tiers = items(root, "tiers").stream().map(tier -> new Tier(get(tier, "name").asText(),
                tier.path("from").isInt() ? tier.get("from").asInt() : Integer.MIN_VALUE)).toList();
        return new Scorer(items(root, "lines").stream().map(GridReader::line).toList(), curve(get(root, "curve")), new Tiers(tiers));
    }

    private static CloseCurve curve(JsonNode curve) {
        String type = get(curve, "type").asText();
        return switch (type) {
            case "logistic" -> new LogisticCurve(get(curve, "intercept").asDouble(), get(curve, "slope").asDouble());
            case "knots" -> new KnotCurve(curve.path("shape").asText(), items(curve, "knots").stream()
                    .map(knot -> new KnotCurve.Knot(get(knot, "score").asInt(), get(knot, "probability").asDouble())).toList());
            default -> throw new IllegalArgumentException("a curve of type \"" + type + "\" is not known: use a later version of Closerate");
        };
    }

    private static ScoredLine line(JsonNode line) {
        String attribute = get(line, "attribute").asText();
        List<JsonNode> levels = items(line, "levels");
        List<Question> questions = new ArrayList<>();
        for (JsonNode signal : items(line, "signals")) {
            questions.add(question(signal, bins(levels, questions.size())));
        }
        return new ScoredLine(questions, levels.stream()
                .map(level -> new Reason(attribute, get(level, "level").asText(), get(level, "points").asInt())).toList());
    }

    private static Question question(JsonNode signal, Bins bins) {
        String type = get(signal, "type").asText();
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("a signal of type \"" + type + "\" is not known: use a later version of Closerate");
        }
        return new Question(type, get(signal, "column").asText(), signal.path("reference").asText(), bins);
    }

    /** The bins of signal number {@code i}: those that the levels name, in their order; missing and unseen stand last in every cut. */
    private static Bins bins(List<JsonNode> levels, int i) {
        return Bins.of(levels.stream().map(level -> items(level, "when").get(i)).filter(bin -> !bin.has("missing") && !bin.has("unseen"))
                .map(GridReader::bin).distinct().toList());
    }

    private static Bin bin(JsonNode bin) {
        if (bin.has("words")) {
            return new Bin.Words(items(bin, "words").stream().map(JsonNode::asText).toList());
        }
        if (bin.has("special")) {
            return new Bin.Special(items(bin, "special").stream().map(JsonNode::asDouble).toList());
        }
        return new Bin.Range(bin.path("from").asDouble(Double.NEGATIVE_INFINITY), bin.path("to").asDouble(Double.POSITIVE_INFINITY));
    }

    private static JsonNode get(JsonNode from, String field) {
        JsonNode value = from.get(field);
        if (value == null) {
            throw new IllegalArgumentException("not a grid: \"" + field + "\" is missing");
        }
        return value;
    }

    private static List<JsonNode> items(JsonNode from, String field) {
        return StreamSupport.stream(get(from, field).spliterator(), false).toList();
    }
}
