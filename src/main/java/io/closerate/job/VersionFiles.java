package io.closerate.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.calibrate.Version;
import io.closerate.grid.GridFile;
import io.closerate.lead.Roles;
import io.closerate.recalibrate.Decision;
import io.closerate.recalibrate.Provenance;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.DataHash;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.ProfileJson;
import io.closerate.recalibrate.gate.Challenger;
import io.closerate.registry.Champion;
import io.closerate.registry.Contents;
import io.closerate.report.EvaluationJson;
import io.closerate.report.ModelCard;
import io.closerate.report.MovedCard;
import io.closerate.source.CsvFormat;
import io.closerate.source.Loaded;
import io.closerate.source.RowProblems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of a version: what it is, and all that it takes to make it again. No clock and no path is in them, so the same run always writes the same. */
final class VersionFiles {

    /** The plan it was made by. */
    static final String PLAN = "plan.yaml";
    /** What its leads were like. */
    static final String PROFILE = "profile.json";
    /** Where it comes from. */
    static final String PROVENANCE = "provenance.json";

    /** Where things lie has nothing to do with what they are. */
    private static final Set<String> PLACES = Set.of("leads", "join", "out", "registry", "database");

    /** Gates that hold what both grids said of new leads against what became of them. */
    private static final Set<String> LOSSES = Set.of("brier", "log-loss", "auc");

    private VersionFiles() {
    }

    /** {@return the files of the challenger that a decision publishes} */
    static Contents of(Batch batch, Decision decision, Settings settings, Optional<String> reason, CsvFormat format) {
        Challenger challenger = decision.challenger().orElseThrow();
        Map<String, String> texts = new TreeMap<>();
        texts.put(Contents.GRID, GridFile.write(challenger.grid()));
        texts.put(PLAN, plan(settings));
        texts.put(PROFILE, ProfileJson.write(batch.snapshot().profile()));
        texts.put(PROVENANCE, Provenance.of(batch.snapshot(), challenger, Version.CURRENT, batch.inForce().map(InForce::version), reason).text());
        texts.put("comparison.json", comparison(decision));
        challenger.calibrated().ifPresentOrElse(calibrated -> {
            texts.put("evaluation.json", EvaluationJson.write(calibrated));
            ModelCard card = card(batch, decision, calibrated, format);
            ModelCard whole = reason.map(words -> card.with("Override", Map.of("reason", words))).orElse(card);
            texts.put("model-card.md", whole.markdown());
            texts.put("model-card.json", whole.json());
        }, () -> {
            MovedCard card = moved(batch, decision, plan(settings));
            texts.put("model-card.md", card.markdown());
            texts.put("model-card.json", card.json());
        });
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Contents.of(files);
    }

    /** What a source holds beyond the snapshot depends on when it was exported, and is told in the ledger: the card speaks of the snapshot alone. */
    private static ModelCard card(Batch batch, Decision decision, Calibrated calibrated, CsvFormat format) {
        Loaded snapshot = new Loaded(batch.snapshot().table(), format, new RowProblems(), batch.snapshot().size(), List.of());
        Map<String, String> facts = new LinkedHashMap<>(Map.of("update", decision.challenger().orElseThrow().update().word(),
                "grid before", batch.inForce().map(InForce::version).orElse("none")));
        decision.rulings().forEach(ruling -> facts.merge("gate " + ruling.gate(), ruling.words(), (a, b) -> a + "; " + b));
        return ModelCard.of(calibrated, snapshot).with("Comparison with the grid in force", new TreeMap<>(facts));
    }

    private static MovedCard moved(Batch batch, Decision decision, String plan) {
        Challenger challenger = decision.challenger().orElseThrow();
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        told.put("Evidence", new TreeMap<>(decision.details()));
        told.get("Evidence").keySet().removeIf(name -> !name.startsWith("new.") && !name.startsWith("ladder"));
        decision.rulings().forEach(ruling -> told.computeIfAbsent(section(ruling.gate()), title -> new LinkedHashMap<>())
                .merge(ruling.gate(), ruling.words(), (a, b) -> a + "; " + b));
        Roles roles = batch.plan().roles();
        return new MovedCard(challenger.grid(), new MovedCard.Move(batch.inForce().orElseThrow().version(), challenger.stretch(), challenger.shift(),
                DataHash.of(batch.snapshot().table()), plan, Version.CURRENT), batch.snapshot().table(),
                new Roles(roles.outcome(), roles.id(), roles.created(), roles.closed(), Optional.of(batch.asOf().day())), told);
    }

    private static String section(String gate) {
        return LOSSES.contains(gate) ? "Validation" : gate.startsWith("calibration") ? "Calibration" : "Comparison with the grid in force";
    }

    /** {@return the settings that decide what a grid becomes, wherever its leads lie, as YAML} */
    static String plan(Settings settings) {
        Map<String, List<String>> values = new LinkedHashMap<>(settings.resolved().values());
        values.keySet().removeAll(PLACES);
        return PlanFile.write(new Settings(values), Path.of(""));
    }

    private static String comparison(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "closerate-comparison").put("version", 1);
        decision.details().forEach((name, value) -> {
            if (name.startsWith("ladder") || name.startsWith("update") || name.startsWith("new.") || name.equals("before")) {
                json.put(name, value);
            }
        });
        ArrayNode gates = json.putArray("gates");
        decision.rulings().forEach(ruling -> gates.addObject().put("gate", ruling.gate()).put("passed", ruling.passed()).put("words", ruling.words()));
        return json.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /** {@return what a recalibration needs to know of the version in force; empty if it does not say} */
    static Optional<InForce> read(Champion champion) {
        if (!champion.contents().names().contains(PROVENANCE) || !champion.contents().names().contains(PROFILE)) {
            return Optional.empty();
        }
        return Optional.of(new InForce(champion.id().toString(), champion.contents().grid(),
                Provenance.read(champion.contents().text(PROVENANCE)).asOf(), ProfileJson.read(champion.contents().text(PROFILE))));
    }
}
