package io.closerate.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft for HubSpot's Lead Scoring API, contract {@value #CONTRACT}: a group a line, a rule of constant points a level.
 *
 * <p>What contacts a rule holds for is not part of the published contract, so the draft carries points only; every condition stands in a
 * table beside it, to be set by hand before the draft is published.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/2026-09-beta/marketing/lead-scoring/create-lead-score">Create lead score</a>
 */
final class HubSpotScoringExporter implements GridExporter {

    static final String CONTRACT = "2026-09-beta";

    /** The largest score limit of the largest edition; the others have 100. */
    static final int HIGHEST = 500;

    private static final String CONTACTS = "0-1";

    @Override
    public String name() {
        return "hubspot-scoring";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        if (grid.highest() > HIGHEST) {
            refusals.add(new Refusal(Message.of("export.limit.hubspot-most", HIGHEST, grid.highest()), Message.of("export.mend.fit-smaller")));
        }
        if (grid.highest() < 1) {
            refusals.add(new Refusal(Message.of("export.limit.hubspot-least", grid.highest()), Message.of("export.mend.points")));
        }
        return refusals;
    }

    @Override
    public Optional<Grid> fitted(Grid grid, ExportOptions options) {
        for (int percent = 99; percent > 0; percent--) {
            double part = (double) percent * HIGHEST / Math.max(1, grid.highest()) / 99;
            Grid smaller = Fitting.with(grid, level -> (int) Math.round(level.points() * Math.min(1, part)));
            if (refusals(smaller, options).isEmpty()) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        CsvTable conditions = new CsvTable("group", "rule", "points", "contacts for whom");
        ObjectNode draft = JsonText.object();
        draft.put("name", grid.name()).put("objectTypeId", CONTACTS).put("maxScore", grid.highest()).putArray("allowedGroupTypes");
        ArrayNode groups = draft.putArray("groupConfigs");
        for (Line line : grid.lines()) {
            if (line.counts()) {
                group(line, groups.addObject(), conditions);
            }
        }
        return List.of(ExportFile.of("hubspot/lead-scoring-" + CONTRACT + ".json", JsonText.of(draft)),
                conditions.file("hubspot/lead-scoring-conditions.csv"));
    }

    private static void group(Line line, ObjectNode group, CsvTable conditions) {
        group.put("groupName", line.attribute()).put("groupCategory", "FIT")
                .put("minValue", Math.min(0, line.lowest())).put("maxValue", Math.max(0, line.highest()));
        ArrayNode rules = group.putArray("ruleConfigurations");
        for (Level level : line.levels()) {
            if (level.points() != 0) {
                ObjectNode rule = rules.addObject().put("enabled", true)
                        .put("minimumValue", Math.min(0, level.points())).put("maximumValue", Math.max(0, level.points()));
                rule.putObject("configuration").putObject("calculation").put("type", "CONSTANT").put("value", level.points());
                conditions.row(line.attribute(), Integer.toString(rules.size()), Integer.toString(level.points()), Condition.of(line, level));
            }
        }
    }
}
