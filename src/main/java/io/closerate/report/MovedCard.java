package io.closerate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.evaluate.Realised;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Roles;
import io.closerate.lead.Slicing;
import io.closerate.monitor.Mix;
import io.closerate.stats.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The model card of a grid whose points are those of an earlier version, and of which only the close curve was moved.
 *
 * <p>It has the sections of a {@link ModelCard} and, for later leads to be compared with, the mix of the leads that moved it.
 *
 * @param grid the grid
 * @param move how it came from the earlier one
 * @param leads the leads as they were looked at
 * @param roles what their columns are for
 * @param told further sections, title to facts by name, in the order in which they are to stand: evidence, validation, verdict, overrides
 */
public record MovedCard(Grid grid, Move move, LeadTable leads, Roles roles, Map<String, Map<String, String>> told) {

    /**
     * How a grid came from an earlier one: log odds times {@code stretch}, plus {@code shift}.
     *
     * @param base the name of the earlier version
     * @param data the SHA-256 of the leads that told
     * @param plan the settings, as the text of a plan file
     * @param code the version of Closerate
     */
    public record Move(String base, double stretch, double shift, String data, String plan, String code) {
    }

    public MovedCard {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        told.forEach((title, facts) -> copy.put(title, Collections.unmodifiableMap(new LinkedHashMap<>(facts))));
        told = Collections.unmodifiableMap(copy);
    }

    /** {@return the card in Markdown} */
    public String markdown() {
        return MovedMarkdown.write(this);
    }

    CardFacts.Window window() {
        return CardFacts.Window.of(leads, roles);
    }

    History history() {
        return History.of(leads, roles, new Slicing(Optional.empty(), Optional.empty(), 1, 0, 1));
    }

    Estimate<Realised> realised() {
        return Realised.of(history(), roles, IntStream.range(0, leads.size()).toArray());
    }

    String gridSum() {
        return CardFacts.sha256(GridFile.write(grid));
    }

    String planSum() {
        return CardFacts.sha256(move.plan());
    }

    /** {@return the card as JSON text} */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", CardJson.FORMAT).put("version", CardJson.VERSION).put("name", grid.name());
        root.putObject("purpose").put("use", "ranks leads by how likely they are to be won, and says with what probability")
                .put("notFor", "decisions about persons, such as credit or employment").put("method", grid.method())
                .put("why", "the points of an earlier version, under a close curve that was moved");
        ObjectNode data = root.putObject("data").put("asOf", window().asOf().map(Object::toString).orElse(null))
                .put("first", window().first().map(Object::toString).orElse(null)).put("last", window().last().map(Object::toString).orElse(null))
                .put("lastClosed", window().lastClosed().map(Object::toString).orElse(null)).put("rowsRead", leads.size());
        MovedMarkdown.counts(history()).forEach(data::put);
        EvaluationJson.orWhy(root.putObject("openLeads").put("handling", "left out; never taken for lost"), "withinHorizon", realised().map(CardJson::realised));
        ArrayNode attributes = root.putArray("attributes");
        grid.lines().forEach(line -> attributes.addObject().put("attribute", line.attribute()).put("levels", line.levels().size())
                .put("lowest", line.lowest()).put("highest", line.highest()));
        ObjectNode more = root.putObject("more");
        told.forEach((title, facts) -> facts.forEach(more.putObject(title)::put));
        root.set("mix", MixJson.write(Mix.of(grid, leads)));
        root.putObject("provenance").put("base", move.base()).put("stretch", move.stretch()).put("shift", move.shift()).put("dataSha256", move.data())
                .put("planSha256", planSum()).put("gridSha256", gridSum()).put("closerate", move.code());
        return EvaluationJson.text(root);
    }
}
