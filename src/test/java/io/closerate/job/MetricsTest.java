package io.closerate.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.recalibrate.Decision;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics file, by what OpenMetrics 1.0 and the older Prometheus text format (0.0.4) have in common, and in the node exporter itself. */
class MetricsTest {

    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\w+)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{" + LABEL + "(?:," + LABEL + ")*\\} (-?\\d+)");

    /** Types that both formats know. */
    private static final Set<String> TYPES = Set.of("gauge", "counter", "histogram", "summary");

    @TempDir
    private Path folder;

    private static Metrics metrics() {
        Run run = new Run("published", Decision.Kind.PUBLISHED, "north", LocalDate.of(2026, 2, 28), "0", Optional.empty(), false,
                new TreeMap<>(java.util.Map.of("leads", "6000", "new.decided", "512", "new.won", "73")));
        return new Metrics("the \"north\"\\south\nplan {é}").verdict("refused:calibration-slope", 3, 1_790_000_000L).run(run);
    }

    @Test
    void everyFamilyIsDeclaredOnceOfATypeThatBothFormatsKnowAndItsSampleFollows() {
        List<String> lines = new ArrayList<>(Arrays.asList(metrics().text().split("\n", -1)));
        assertThat(lines.remove(lines.size() - 1)).as("the file ends in a line end").isEmpty();
        assertThat(lines.remove(lines.size() - 1)).isEqualTo("# EOF");
        Set<String> families = new HashSet<>();
        for (int i = 0; i < lines.size(); i += 2) {
            Matcher type = TYPE.matcher(lines.get(i));
            Matcher sample = SAMPLE.matcher(lines.get(i + 1));
            assertThat(type.matches()).as(lines.get(i)).isTrue();
            assertThat(TYPES).contains(type.group(2));
            assertThat(families.add(type.group(1))).as(type.group(1)).isTrue();
            assertThat(sample.matches()).as(lines.get(i + 1)).isTrue();
            assertThat(sample.group(1)).isEqualTo(type.group(1));
        }
        assertThat(families).hasSize(7);
    }

    @Test
    @Tag("heavy")
    void theNodeExporterTakesTheFile() throws IOException, InterruptedException {
        Optional<Path> exporter = Stream.of(System.getenv("PATH").split(":")).flatMap(place -> Stream.of("prometheus-node-exporter", "node_exporter").map(Path.of(place)::resolve))
                .filter(Files::isExecutable).findFirst();
        assumeTrue(exporter.isPresent(), "skipped: there is no node exporter here (Debian: prometheus-node-exporter)");
        metrics().write(folder.resolve("closerate.prom"));
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(exporter.get().toString(), "--web.listen-address=127.0.0.1:" + port, "--collector.disable-defaults",
                "--collector.textfile", "--collector.textfile.directory=" + folder).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            String page = page(URI.create("http://127.0.0.1:" + port + "/metrics"));
            assertThat(page).contains("node_textfile_scrape_error 0", "verdict=\"refused:calibration-slope\"} 1",
                    "closerate_recalibration_exit_code{plan=\"the \\\"north\\\"\\\\south\\nplan {é}\"} 3");
        } finally {
            process.destroy();
        }
    }

    private static String page(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (int attempt = 0; ; attempt++) {
            try {
                return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
            } catch (IOException e) {
                if (attempt == 100) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }
}
