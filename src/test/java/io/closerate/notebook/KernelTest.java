package io.closerate.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.job.JupyterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kernel on this JDK and on the newest one installed beside it: values show themselves, and the Tab key finds what there is. */
class KernelTest {

    private static final List<String> TABLES = List.of("leads", "leads.table()", "found", "found.grid()", "Closerate.levels(found, \"source\")",
            "found.chosen().heldOut()", "found.grid().score(leads.lead(0))");
    private static final List<String> PICTURES = List.of("Closerate.chart(found, \"gains\")", "Closerate.chart(found, \"source\")",
            "var plot = Closerate.plot(\"title\", \"x\", \"y\");\nplot.addSeries(\"line\", List.of(0, 1), List.of(0, 1));\nplot");

    @TempDir
    Path data;

    @Test
    void showsValuesAndCompletesNames() throws Exception {
        check(JupyterJob.thisJava());
    }

    @Test
    void doesSoOnTheNewestJdkToo() throws Exception {
        Optional<Path> newest = newest();
        assumeTrue(newest.isPresent(), "there is no newer JDK beside this one, so the kernel is not tried on another");
        check(newest.get().resolve("bin").resolve("java"));
    }

    private void check(Path java) throws Exception {
        try (Kernel kernel = Kernel.start(NotebooksTest.install(data, java), Path.of("notebooks"))) {
            assertThat(said(kernel, "System.getProperty(\"java.home\")").at("/data/text~1plain").toString())
                    .contains(java.toRealPath().getParent().getParent().getFileName().toString());
            kernel.execute("var leads = Closerate.read(\"../datasets/atelier/leads.csv\");\nvar found = leads.calibrate(Plan.of(\"status\", \"Won\").withLost(\"Lost\")"
                    + ".withId(\"lead_id\").withOnly(\"source\", \"pages_viewed\").withLearning(Learning.DEFAULT.withPairs(0)));");
            for (String cell : TABLES) {
                assertThat(Outputs.text(said(kernel, cell).at("/data/text~1html"))).as(cell).contains("<table>");
            }
            for (String cell : PICTURES) {
                assertThat(said(kernel, cell).at("/data/image~1png").asText()).as(cell).startsWith("iVBOR");
            }
            assertThat(kernel.complete("Closerate.")).contains("read(", "simulate(", "chart(", "levels(", "grid(", "export(", "systems()", "registry(", "plot(");
            assertThat(kernel.complete("leads.cal")).containsExactly("calibrate(");
            assertThat(kernel.complete("found.gr")).contains("grid()");
            assertThat(kernel.complete("Plan.of(\"status\", \"Won\").withL")).contains("withLost(", "withLearning(");
        }
    }

    /** {@return the one output of a cell} */
    private static ObjectNode said(Kernel kernel, String cell) throws IOException {
        List<ObjectNode> outputs = kernel.execute(cell);
        assertThat(outputs).as(cell).hasSize(1).noneMatch(NotebooksTest::isFault);
        return outputs.get(0);
    }

    /** The JDK of the highest version in the folder where this one stands, if it is higher than this one's. */
    private static Optional<Path> newest() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.home")).toRealPath().getParent())) {
            return folders.filter(each -> Files.isExecutable(each.resolve("bin").resolve("javac")) && version(each) > Runtime.version().feature())
                    .max(Comparator.comparingInt(KernelTest::version));
        }
    }

    /** The number in the file that every JDK has, 0 without it. */
    private static int version(Path jdk) {
        Properties release = new Properties();
        if (Files.isRegularFile(jdk.resolve("release"))) {
            try (var text = Files.newBufferedReader(jdk.resolve("release"))) {
                release.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.parseInt(release.getProperty("JAVA_VERSION", "0").replace("\"", "").split("[.+-]")[0]);
    }
}
