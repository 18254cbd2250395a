package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that lack something: a checkout that was never built, and a PATH with few programs on it. */
class LauncherTest {

    private static final List<String> TOOLS = List.of("sh", "sed", "head", "find", "mkdir", "rm", "grep", "cut", "cat");

    @TempDir
    Path folder;
    private Path bin;
    private String locale = "C";

    @BeforeEach
    void aMachineWithHardlyAnything() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh here");
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), Path.of(place, tool));
                }
            }
        }
        Files.createDirectories(folder.resolve("src/main"));
        Files.copy(Path.of("closerate"), folder.resolve("closerate"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int code, String err) {
    }

    private Ended launch(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", folder.resolve("closerate").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("LANG", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    @Test
    void withoutJava() throws Exception {
        Ended ended = launch("--help");
        assertThat(ended.err()).isEqualTo("closerate: Java is missing: install a JDK, version 17 or newer (or set JAVA_HOME to one).\n");
        assertThat(ended.code()).isEqualTo(69);
    }

    @Test
    void inFrenchOnAFrenchMachineOrWhenAsked() throws Exception {
        assertThat(launch("--help", "--language", "fr").err()).isEqualTo("closerate: Java manque\u202F: installez un JDK, version 17 ou plus (ou donnez-en un à JAVA_HOME).\n");
        locale = "fr_FR.UTF-8";
        assertThat(launch("--help").err()).contains("Java manque");
        assertThat(launch("--help", "--language=en").err()).contains("Java is missing");
    }

    @Test
    void withAnOldJava() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Ended ended = launch("--help");
        assertThat(ended.err()).isEqualTo("closerate: Java 11 is too old: install a JDK, version 17 or newer (or set JAVA_HOME to one).\n");
        assertThat(ended.code()).isEqualTo(69);
    }

    @Test
    void withoutMaven() throws Exception {
        program("java", "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");
        Ended ended = launch("--help");
        assertThat(ended.err()).isEqualTo("closerate: Maven is missing: install Apache Maven 3.8 or newer, which builds Closerate on first use.\n");
        assertThat(ended.code()).isEqualTo(69);
    }

    @Test
    void whenTheBuildFails() throws Exception {
        program("java", "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");
        program("mvn", "echo '[ERROR] no network'; exit 1");
        Ended ended = launch("--help");
        assertThat(ended.err()).contains("building on first use", "[ERROR] no network", "the build failed").contains("target/build.log");
        assertThat(ended.code()).isEqualTo(70);
    }
}
