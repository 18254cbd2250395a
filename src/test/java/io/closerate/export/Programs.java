package io.closerate.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.Grid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Targets that are programs of this machine: they get the leads as a file, and print what they say as JSON. */
final class Programs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Programs() {
    }

    /** {@return Node.js with one of the files for it} */
    static Target node(String exporter, String file) {
        return (grid, leads) -> run(grid, exporter, file, json(leads), "node", "run.mjs");
    }

    static Target python() {
        return (grid, leads) -> run(grid, "python", "score.py", json(leads), "python3", "run.py");
    }

    static Target r() {
        return (grid, leads) -> run(grid, "r", "score.R", lines(leads), "Rscript", "run.R");
    }

    private static List<Scored> run(Grid grid, String exporter, String file, String leads, String program, String script) throws Exception {
        Assumptions.assumeTrue(isThere(program), "there is no " + program + " on this machine");
        Path folder = Files.createTempDirectory("closerate-export");
        try {
            for (ExportFile each : GridExporters.of(exporter).get(0).files(grid, ExportOptions.DEFAULT)) {
                Files.write(folder.resolve(each.name()), each.bytes());
            }
            Files.writeString(folder.resolve("leads"), leads);
            try (InputStream runner = Programs.class.getResourceAsStream("/export/run/" + script)) {
                Files.write(folder.resolve(script), runner.readAllBytes());
            }
            return parse(output(folder, program, script, file));
        } finally {
            delete(folder);
        }
    }

    private static String output(Path folder, String... command) throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " did not end");
        }
        String text = Files.readString(out);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + text.substring(0, Math.min(2000, text.length())));
        }
        return text;
    }

    static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<Scored> parse(String output) throws IOException {
        List<Scored> all = new ArrayList<>();
        for (String line : output.split("\n")) {
            JsonNode row = JSON.readTree(line);
            all.add(new Scored(row.get(0).asInt(), row.get(1).asDouble(), row.get(2).asText(), row.get(3).asText()));
        }
        return all;
    }

    private static String json(List<Map<String, String>> leads) throws IOException {
        return JSON.writeValueAsString(leads);
    }

    /** A line a cell, {@code +column TAB text} or {@code -column} for null, an empty line after each lead; R has no JSON of its own. */
    private static String lines(List<Map<String, String>> leads) {
        return leads.stream().map(lead -> lead.entrySet().stream().map(each -> each.getValue() == null ? "-" + escaped(each.getKey()) + "\n"
                : "+" + escaped(each.getKey()) + "\t" + escaped(each.getValue()) + "\n").collect(Collectors.joining()) + "\n").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(sign -> sign > ' ' && sign < 0x7f && sign != '%' ? Character.toString(sign) : "%" + Integer.toHexString(sign) + ";")
                .collect(Collectors.joining());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
