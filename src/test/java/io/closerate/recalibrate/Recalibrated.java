package io.closerate.recalibrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code closerate recalibrate}, run in this JVM.
 *
 * @param code its exit code
 * @param lines what it printed: one JSON object a run
 * @param err what it said on the way
 */
public record Recalibrated(int code, List<JsonNode> lines, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@return the command with these arguments, run} */
    public static Recalibrated run(Path plan, Path registry, String... more) {
        return run(plan, registry.toString(), more);
    }

    /** {@return the command with these arguments, run} */
    public static Recalibrated run(Path plan, String registry, String... more) {
        List<String> arguments = new ArrayList<>(List.of("recalibrate", plan.toString(), "--registry", registry));
        arguments.addAll(List.of(more));
        Command command = Command.run(arguments.toArray(String[]::new));
        return new Recalibrated(command.code(), command.out().lines().map(Recalibrated::json).toList(), command.err());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    /** {@return a plan file beside its leads} */
    public static Path plan(Path folder, String leads, String... more) throws IOException {
        Path plan = folder.resolve(leads.replaceFirst("\\..*", "") + ".yaml");
        return Files.writeString(plan, Book.PLAN + "leads: " + leads + "\n" + String.join("\n", more) + "\n");
    }

    /** {@return the last line} */
    public JsonNode line() {
        return lines.get(lines.size() - 1);
    }

    /** {@return the last verdict} */
    public String verdict() {
        return line().path("verdict").asText();
    }

    /** {@return the version that each line names} */
    public List<String> versions() {
        return lines.stream().map(line -> line.path("version").asText()).toList();
    }
}
