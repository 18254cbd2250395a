package io.closerate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.grid.Grid;
import io.closerate.monitor.Effect;
import io.closerate.monitor.GridDiff;
import io.closerate.monitor.LevelDiff;
import io.closerate.monitor.LineDiff;
import java.util.List;
import java.util.Locale;

/**
 * The difference of two grids as a JSON text.
 *
 * <ul>
 *   <li>{@code format}, {@code version}: "closerate-diff" and 1
 *   <li>{@code before}, {@code after}: {@code place}, {@code name}, {@code method}, {@code scale}, {@code leads}, {@code wins}
 *   <li>{@code lines}: {@code attribute}, {@code change} (same, moved, recut, added, removed), {@code levels}: {@code level},
 *       {@code before} (levels with their {@code points}), {@code points} (null where the level is gone), {@code moved}, {@code rateMoved},
 *       {@code rateInterval}, {@code adjustedP}, {@code beyondChance}
 *   <li>{@code effect}: {@code leads} (0: told by tallies), {@code tierMoved}, {@code rise}, {@code fall}, {@code correlation},
 *       {@code expectedBefore}, {@code expectedAfter}, {@code meanMove}, {@code tiers}
 * </ul>
 *
 * <p>What cannot be estimated is null, and a field beside it says why, as in {@link EvaluationJson}.
 */
public final class DiffJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DiffJson() {
    }

    /** {@return the difference of two grids found at these places, the earlier first} */
    public static String write(GridDiff diff, List<String> places) {
        ObjectNode root = JSON.objectNode().put("format", "closerate-diff").put("version", 1);
        root.set("before", grid(diff.before(), places.get(0)));
        root.set("after", grid(diff.after(), places.get(1)));
        ArrayNode lines = root.putArray("lines");
        diff.lines().forEach(line -> lines.add(line(line)));
        EvaluationJson.orWhy(root, "effect", diff.effect().map(DiffJson::effect));
        return EvaluationJson.text(root);
    }

    private static ObjectNode grid(Grid grid, String place) {
        return JSON.objectNode().put("place", place).put("name", grid.name()).put("method", grid.method()).put("scale", grid.scale().label())
                .put("leads", grid.book().leads()).put("wins", grid.book().wins());
    }

    private static ObjectNode line(LineDiff line) {
        ObjectNode node = JSON.objectNode().put("attribute", line.attribute()).put("change", line.change().name().toLowerCase(Locale.ROOT));
        ArrayNode levels = node.putArray("levels");
        line.levels().forEach(level -> levels.add(level(level)));
        return node;
    }

    private static ObjectNode level(LevelDiff level) {
        ObjectNode node = JSON.objectNode().put("level", level.label());
        ArrayNode before = node.putArray("before");
        level.before().forEach(each -> before.addObject().put("level", each.label()).put("points", each.points()));
        node.put("points", level.after().map(after -> after.points()).orElse(null)).put("moved", level.pointsMoved());
        EvaluationJson.number(node, "rateMoved", level.rateMoved());
        EvaluationJson.orWhy(node, "rateInterval", level.rateInterval().map(EvaluationJson::interval));
        EvaluationJson.number(node, "adjustedP", level.adjustedP());
        return node.put("beyondChance", level.isBeyondChance().orElse(null));
    }

    private static JsonNode effect(Effect effect) {
        ObjectNode node = JSON.objectNode().put("leads", effect.leads());
        EvaluationJson.number(node, "tierMoved", effect.tierMoved());
        EvaluationJson.number(node, "rise", effect.rise());
        EvaluationJson.number(node, "fall", effect.fall());
        EvaluationJson.number(node, "correlation", effect.correlation());
        EvaluationJson.number(node, "expectedBefore", effect.before());
        EvaluationJson.number(node, "expectedAfter", effect.after());
        EvaluationJson.number(node, "meanMove", effect.moved());
        ObjectNode tiers = node.putObject("tiers");
        effect.tiers().forEach((tier, row) -> {
            ObjectNode into = tiers.putObject(tier);
            row.forEach((name, share) -> EvaluationJson.number(into, name, share));
        });
        return node;
    }
}
