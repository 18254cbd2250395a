package io.closerate.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /**
     * A program and how it is called.
     *
     * @param program the program
     * @param script the script that scores the leads in a file
     * @param file the export that it loads
     */
    private record Call(String program, String script, String file) {
    }

    private static final Map<String, Call> CALLS = Map.of("javascript", new Call("node", "run.mjs", "score.mjs"),
            "hubspot-action", new Call("node", "run.mjs", "hubspot-action.js"), "python", new Call("python3", "run.py", "score.py"),
            "r", new Call("Rscript", "run.R", "score.R"));

    /** {@return the program that an exporter's file is for} */
    static Target of(String exporter) {
        return (grid, leads) -> score(exporter, GridExporters.of(exporter).get(0).files(grid, ExportOptions.DEFAULT), leads);
    }

    /** {@return Node.js with the CommonJS module} */
    static Target commonJs() {
        return (grid, leads) -> run(new Call("node", "run.mjs", "score.cjs"), GridExporters.of("javascript").get(0).files(grid, ExportOptions.DEFAULT), json(leads));
    }

    static boolean canRun(String exporter) {
        return isThere(CALLS.get(exporter).program());
    }

    /** {@return what the program of an exporter says of leads, by these files} */
    static List<Scored> score(String exporter, List<ExportFile> files, List<Map<String, String>> leads) throws Exception {
        return run(CALLS.get(exporter), files, exporter.equals("r") ? lines(leads) : json(leads));
    }

    private static List<Scored> run(Call call, List<ExportFile> files, String leads) throws Exception {
        Assumptions.assumeTrue(isThere(call.program()), "there is no " + call.program() + " on this machine");
        Path folder = Files.createTempDirectory("closerate-export");
        try {
            for (ExportFile each : files) {
                Files.write(folder.resolve(each.name()), each.bytes());
            }
            Files.writeString(folder.resolve("leads"), leads);
            try (InputStream runner = Programs.class.getResourceAsStream("/export/run/" + call.script())) {
                Files.write(folder.resolve(call.script()), runner.readAllBytes());
            }
            return parse(output(folder, call.program(), call.script(), call.file()));
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
