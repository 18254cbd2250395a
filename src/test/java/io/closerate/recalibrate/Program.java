package io.closerate.recalibrate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The program as it is run by a scheduler: a process of its own.
 *
 * @param java the {@code java} to run it with
 * @param options options of the JVM
 */
record Program(Path java, List<String> options) {

    private static final Path FOLDER = Path.of("target", "crash").toAbsolutePath();

    /** {@return the program in this Java, set up to start fast: its classes in a jar, and shared from an archive} */
    static Program fast() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path jar = FOLDER.resolve("closerate.jar");
        Path archive = FOLDER.resolve("closerate.jsa");
        Files.deleteIfExists(archive);
        if (ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar.toString(), "-C", "target/classes", ".") != 0) {
            throw new IOException("no jar could be made of target/classes");
        }
        List<String> common = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:disable", "-Xlog:all=off");
        List<String> warm = new ArrayList<>(common);
        warm.add("-XX:ArchiveClassesAtExit=" + archive);
        Path plan = writeWarmUp();
        new Program(here(), warm).builder("recalibrate", plan.toString(), "--registry", plan.resolveSibling("registry").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        List<String> options = new ArrayList<>(common);
        options.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive));
        return new Program(here(), options);
    }

    private static Path writeWarmUp() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("warm"));
        Book.simulated(300, 1).write(folder.resolve("leads.csv"));
        return Recalibrated.plan(folder, "leads.csv", "batch-wins: 5");
    }

    /** {@return the Java that runs the tests} */
    static Path here() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** {@return how to start it} */
    ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "io.closerate.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** {@return the class path of the tests, our classes as a jar where there is one} */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path jar = FOLDER.resolve("closerate.jar");
        return Arrays.stream(all.split(File.pathSeparator)).filter(part -> !part.endsWith("test-classes"))
                .map(part -> Files.isDirectory(Path.of(part)) && Files.exists(jar) ? jar.toString() : part)
                .distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
