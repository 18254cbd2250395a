package io.closerate.job;

import io.closerate.language.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as an OpenMetrics text file, for the node exporter's textfile collector.
 *
 * <p>{@code closerate_recalibration_exit_code}, {@code …_verdict} with the label {@code verdict}, {@code …_finished_timestamp_seconds},
 * {@code …_as_of_timestamp_seconds}, {@code …_leads}, {@code …_new_decided}, {@code …_new_won}, each with the label {@code plan}.
 *
 * <p>All are gauges, the verdict too: OpenMetrics has a type {@code info}, but the node exporter reads the older text format, and throws away a whole
 * file for one type that it does not know.
 */
public final class Metrics {

    private static final Map<String, String> COUNTS = Map.of("leads", "leads", "new.decided", "new_decided", "new.won", "new_won");

    private final String plan;
    private final List<String> lines = new ArrayList<>();

    /**
     * Begins the metrics of a plan.
     *
     * @param plan its name
     */
    public Metrics(String plan) {
        this.plan = escaped(plan);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** {@return these metrics with those of every run} */
    public Metrics verdict(String words, int exit, long finished) {
        gauge("exit_code", exit);
        lines.add("# TYPE closerate_recalibration_verdict gauge");
        lines.add("closerate_recalibration_verdict{plan=\"%s\",verdict=\"%s\"} 1".formatted(plan, escaped(words)));
        gauge("finished_timestamp_seconds", finished);
        return this;
    }

    /** {@return these metrics with those of a run that came to a verdict} */
    public Metrics run(Run run) {
        gauge("as_of_timestamp_seconds", epochSecond(run.asOf()));
        COUNTS.keySet().stream().sorted().forEach(name -> Optional.ofNullable(run.details().get(name))
                .ifPresent(count -> gauge(COUNTS.get(name), Long.parseLong(count))));
        return this;
    }

    private static long epochSecond(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private void gauge(String name, long value) {
        lines.add("# TYPE closerate_recalibration_%s gauge".formatted(name));
        lines.add("closerate_recalibration_%s{plan=\"%s\"} %d".formatted(name, plan, value));
    }

    /** {@return the text of the file} */
    public String text() {
        return String.join("\n", lines) + "\n# EOF\n";
    }

    /**
     * Writes the file whole or not at all; what an earlier run left that broke off while writing it is removed.
     *
     * @throws OutputException if it cannot be made or written
     */
    public void write(Path file) {
        tidy(file.toAbsolutePath().normalize());
        WholeFile.write(file, out -> out.write(text().getBytes(StandardCharsets.UTF_8)));
    }

    private static void tidy(Path file) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(file.getParent(), WholeFile.draftsOf(file))) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.unmade", file.toString(), WholeFolder.reason(e)), e);
        }
    }
}
