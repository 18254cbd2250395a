package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run in processes that differ in all that must not matter. */
class SameBytesTest {

    @TempDir
    private Path folder;

    @Test
    void threadsLocaleTimeZoneCharsetAndJdkChangeNoByte() throws IOException, InterruptedException {
        Book.simulated(1_500, 3).write(folder.resolve("leads.csv"));
        Path plan = Recalibrated.plan(folder, "leads.csv", "batch-wins: 5");
        List<List<String>> options = new ArrayList<>(List.of(
                List.of("-XX:ActiveProcessorCount=1", "-Duser.language=en", "-Duser.timezone=UTC"),
                List.of("-XX:ActiveProcessorCount=16", "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-1"),
                List.of("-XX:ActiveProcessorCount=3", "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns",
                        "-XX:TieredStopAtLevel=1")));
        Set<String> answers = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            answers.add(answer(new Program(Program.here(), options.get(i)), plan, folder.resolve("registry" + i)));
        }
        for (Path other : otherJdks()) {
            answers.add(answer(new Program(other, List.of("-Duser.timezone=Asia/Kathmandu")), plan, folder.resolve("other" + answers.size() + other.hashCode())));
        }
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).contains("\"verdict\":\"published\"", "grid-");
    }

    /** {@return the JDKs beside this one that can run the program} */
    private static List<Path> otherJdks() throws IOException {
        Path here = Program.here().toRealPath();
        Path beside = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(beside)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(beside)) {
            return all.map(each -> each.resolve("bin/java")).filter(Files::isExecutable).map(SameBytesTest::real)
                    .filter(java -> !java.equals(here)).distinct().sorted().toList();
        }
    }

    private static Path real(Path java) {
        try {
            return java.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the program printed, and every byte of the version that it published} */
    private static String answer(Program program, Path plan, Path registry) throws IOException, InterruptedException {
        Process process = program.builder("recalibrate", plan.toString(), "--registry", registry.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String line = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program + line).isZero();
        return line;
    }
}
