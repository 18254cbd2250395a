package io.closerate.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.language.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets up the kernel in which notebooks run: IJava, with Closerate and its libraries on its class path and our values shown as tables
 * and pictures.
 *
 * @param data Jupyter's data folder; the kernel goes to {@code kernels/closerate} in it
 * @param java the program that starts Java; of a JDK, since cells are compiled
 * @param ijava the kernel's jar, which is copied
 * @param classPath Closerate and its libraries
 */
public record JupyterJob(Path data, Path java, Path ijava, List<Path> classPath) {

    /** The name by which notebooks ask for the kernel. */
    public static final String NAME = "closerate";

    private static final String JAR = "ijava.jar";

    /** What every notebook starts with. */
    private static final String STARTUP = """
            import io.closerate.calibrate.*;
            import io.closerate.grid.*;
            import io.closerate.notebook.*;
            import java.nio.file.*;
            import java.time.LocalDate;
            import org.knowm.xchart.*;
            import tech.tablesaw.api.*;
            Display.on(getKernelInstance().getRenderer());
            """;

    public JupyterJob {
        classPath = List.copyOf(classPath);
        if (!Files.isRegularFile(ijava)) {
            throw new OutputException(true, Message.of("fault.output.no-kernel", ijava.toString()), null);
        }
    }

    /**
     * {@return the program that started this Java}
     *
     * @throws OutputException if it is not a JDK
     */
    public static Path thisJava() {
        Path home = Path.of(System.getProperty("java.home"));
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new OutputException(true, Message.of("fault.output.no-jdk", home.toString()), null);
        }
        return home.resolve("bin").resolve("java");
    }

    /** {@return Jupyter's data folder of a user, as Jupyter itself finds it in these variables of the environment} */
    public static Path dataOfUser(Map<String, String> environment, String system, Path home) {
        if (environment.containsKey("JUPYTER_DATA_DIR")) {
            return Path.of(environment.get("JUPYTER_DATA_DIR"));
        }
        if (system.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home.toString())).resolve("jupyter");
        }
        // Java asks the system's list of users, Jupyter the variable; they differ in containers and under sudo.
        Path own = Path.of(environment.getOrDefault("HOME", home.toString()));
        if (system.startsWith("Mac")) {
            return own.resolve("Library").resolve("Jupyter");
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isEmpty() ? own.resolve(".local").resolve("share") : Path.of(shared)).resolve("jupyter");
    }

    /** {@return the folder of the kernel, which is written whole or not at all} */
    public Path run() {
        Path folder = data.resolve("kernels").resolve(NAME).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.getParent());
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.unmade", folder.getParent().toString(), WholeFolder.reason(e)), e);
        }
        WholeFolder.at(folder, "kernel.json").write(draft -> {
            Files.copy(ijava, draft.resolve(JAR));
            Files.writeString(draft.resolve("kernel.json"), spec(folder.resolve(JAR)));
        });
        return folder;
    }

    /**
     * Our libraries come first: the kernel's jar holds old copies of common ones. Language and encoding are fixed, so that a notebook has
     * the same output everywhere.
     */
    private String spec(Path jar) throws IOException {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        String path = Stream.concat(classPath.stream(), Stream.of(jar)).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        ArrayNode arguments = spec.putArray("argv").add(java.toString());
        List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "-XX:+UseSerialGC", "-cp", path,
                "io.github.spencerpark.ijava.IJava", "{connection_file}").forEach(arguments::add);
        spec.put("display_name", "Closerate (Java)").put("language", "java").put("interrupt_mode", "message");
        spec.putObject("env").put("IJAVA_STARTUP_SCRIPT", STARTUP);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
    }
}
