package io.closerate.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program of the tests, run in a JVM of its own, one that starts fast.
 *
 * @param main its class
 * @param needs classes of the libraries that it needs; each stands for its whole jar
 */
public record JavaProcess(Class<?> main, List<Class<?>> needs) {

    public JavaProcess {
        needs = List.copyOf(needs);
    }

    /** {@return how to start it} */
    public ProcessBuilder builder(String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m",
                "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** {@return its exit code} */
    public int run(String... arguments) throws IOException, InterruptedException {
        return builder(arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private String classPath() {
        Set<Class<?>> all = new LinkedHashSet<>(needs);
        all.add(main);
        return all.stream().map(JavaProcess::place).distinct().collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(java.net.URI.create(source.getLocation().toString())).toString();
    }
}
