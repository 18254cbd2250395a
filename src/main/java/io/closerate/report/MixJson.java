package io.closerate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.monitor.Mix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many leads there were at each level and score, as JSON on a model card. */
public final class MixJson {

    private MixJson() {
    }

    static ObjectNode write(Mix mix) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("leads", mix.leads());
        ArrayNode lines = node.putArray("lines");
        mix.lines().forEach((attribute, leads) -> {
            ArrayNode levels = lines.addObject().put("attribute", attribute).putArray("leads");
            leads.forEach(levels::add);
        });
        ArrayNode scores = node.putArray("scores");
        mix.scores().forEach((score, leads) -> scores.addObject().put("score", score).put("leads", leads));
        return node;
    }

    /** {@return the mix of a model card ({@code model-card.json}); empty if the text holds none} */
    public static Optional<Mix> read(String card) {
        JsonNode mix;
        try {
            mix = new ObjectMapper().readTree(card).path("mix");
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!mix.path("leads").canConvertToLong()) {
            return Optional.empty();
        }
        Map<String, List<Long>> lines = new LinkedHashMap<>();
        for (JsonNode line : mix.path("lines")) {
            List<Long> leads = new ArrayList<>();
            line.path("leads").forEach(level -> leads.add(level.asLong()));
            lines.put(line.path("attribute").asText(), leads);
        }
        TreeMap<Integer, Long> scores = new TreeMap<>();
        mix.path("scores").forEach(score -> scores.put(score.path("score").asInt(), score.path("leads").asLong()));
        return Optional.of(new Mix(mix.path("leads").asLong(), lines, scores));
    }
}
