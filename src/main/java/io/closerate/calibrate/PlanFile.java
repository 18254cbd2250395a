package io.closerate.calibrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closerate.language.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as a YAML file: the same keys as the options of the command line, paths relative to the file. */
public final class PlanFile {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.SPLIT_LINES).build());
    private static final List<String> PATHS = List.of("leads", "join", "out", "registry");

    private PlanFile() {
    }

    /**
     * {@return the settings of a plan file, its paths resolved}
     *
     * @throws IOException if the file cannot be read
     * @throws CalibrationException if it holds anything but known settings
     */
    public static Settings read(Path file) throws IOException {
        return read(Files.readString(file), file);
    }

    /**
     * {@return the settings of a plan that is not in a file, its paths resolved}
     *
     * @param text the plan
     * @param file where it would stand: its paths are relative to it
     * @throws CalibrationException if it holds anything but known settings
     */
    public static Settings read(String text, Path file) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-yaml",
                    file.toString(), e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
        if (!root.isObject()) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-settings", file.toString(), "leads: leads.csv"));
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        root.properties().forEach(each -> values.put(each.getKey(), texts(file, each.getKey(), each.getValue())));
        for (String path : PATHS) {
            Optional.ofNullable(values.get(path)).filter(given -> given.size() == 1 && isPath(given.get(0)))
                    .ifPresent(given -> values.put(path, List.of(file.toAbsolutePath().resolveSibling(given.get(0)).normalize().toString())));
        }
        return new Settings(values);
    }

    /** A database is no path, and a dash is standard input. */
    private static boolean isPath(String value) {
        return !value.startsWith("jdbc:") && !value.equals("-");
    }

    private static List<String> texts(Path file, String key, JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : JsonNodeFactory.instance.arrayNode().add(node)) {
            if (each.isContainerNode()) {
                throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.nested", file.toString(), key));
            }
            if (!each.isNull()) {
                texts.add(each.asText());
            }
        }
        return texts;
    }

    /** {@return the settings as YAML text, paths written relative to {@code folder}} */
    public static String write(Settings settings, Path folder) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        settings.values().forEach((key, values) -> {
            if (values.size() == 1) {
                root.put(key, PATHS.contains(key) && isPath(values.get(0)) ? relative(folder, values.get(0)) : values.get(0));
            } else {
                ArrayNode list = root.putArray(key);
                values.forEach(list::add);
            }
        });
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings that cannot be written", e);
        }
    }

    private static String relative(Path folder, String path) {
        Path absolute = Path.of(path).toAbsolutePath().normalize();
        Path from = folder.toAbsolutePath().normalize();
        Path to = absolute.getRoot().equals(from.getRoot()) ? from.relativize(absolute) : absolute;
        return to.toString().isEmpty() ? "." : to.toString().replace('\\', '/');
    }
}
