package io.closerate.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.report.EvaluationJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a command came to, as one JSON document on one line. */
public final class CommandJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CommandJson() {
    }

    /** {@return {@code folder}, {@code files}, {@code refused} (exports, each with its reasons) and {@code evaluation}, as {@link EvaluationJson} has it} */
    public static String calibrated(CalibrateJob.Result result, Path folder, List<String> files) {
        ObjectNode root = JSON.objectNode().put("folder", folder.toString());
        files.forEach(root.putArray("files")::add);
        refused(root, result.exports());
        try {
            root.set("evaluation", new ObjectMapper().readTree(EvaluationJson.write(result.calibrated())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation that cannot be read back", e);
        }
        return root.toString();
    }

    private static void refused(ObjectNode root, ExportJob.Result exports) {
        ObjectNode refused = root.putObject("refused");
        exports.refusals().forEach((name, refusals) -> {
            ArrayNode reasons = refused.putArray(name);
            refusals.forEach(refusal -> reasons.add(refusal.line()));
        });
    }

    /** {@return {@code folder} (null where nothing was written), {@code files}, {@code refused} and {@code fitted} (names of the exports that got a poorer grid)} */
    public static String exported(ExportJob.Result result, Optional<Path> folder) {
        ObjectNode root = JSON.objectNode().put("folder", folder.map(Path::toString).orElse(null));
        ArrayNode files = root.putArray("files");
        result.files().stream().filter(file -> folder.isPresent()).forEach(file -> files.add(file.name()));
        refused(root, result);
        result.fitted().keySet().forEach(root.putArray("fitted")::add);
        return root.toString();
    }

    /** {@return {@code rows}, {@code scored}, {@code unscored} and {@code file}} */
    public static String scored(ScoreJob.Result result, Path file) {
        return JSON.objectNode().put("rows", result.rows()).put("scored", result.rows() - result.unscored()).put("unscored", result.unscored())
                .put("file", file.toString()).toString();
    }
}
