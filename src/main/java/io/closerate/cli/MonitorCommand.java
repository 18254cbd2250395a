package io.closerate.cli;

import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.job.FoundGrid;
import io.closerate.job.MonitorJob;
import io.closerate.report.MonitoringJson;
import io.closerate.report.PrintedMonitoring;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after a grid that is in use. */
@Command(name = "monitor", description = "Say whether leads are still those a grid was made from, and whether they close as it promised.",
        mixinStandardHelpOptions = true, sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate monitor leads-grid new-leads.csv",
            "      the folder of calibrate tells what columns are for, and what leads were like",
            "  closerate monitor /srv/grids new-leads.csv --outcome status --won Won --created created --closed closed --out monitor",
            "  closerate monitor grid.json october.csv --baseline september.csv --fail-on-drift"})
final class MonitorCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GRID", description = DiffCommand.REFERENCE)
    private String grid;

    @Parameters(index = "1", paramLabel = "LEADS", description = "The leads of today: a .csv, .tsv or .txt file, gzip or not.")
    private Path leads;

    @Option(names = "--baseline", paramLabel = "FILE", description = "Leads to compare with (default: those the grid was made from).")
    private Path baseline;

    @Option(names = "--plan", paramLabel = "FILE", description = "A plan that tells what columns are for; options win over it.")
    private Path plan;

    @Mixin
    private RoleOptions roles;

    @Option(names = "--since", paramLabel = "DATE", description = "Only leads that came in on this day or later.")
    private LocalDate since;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write monitor.html, its charts and monitor.json into.")
    private Path out;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "Print nothing: the exit code and the files tell.")
    private boolean quiet;

    @Option(names = "--fail-on-drift", description = "End with exit code 3 if somebody should look.")
    private boolean failOnDrift;

    @Mixin
    private FormatOptions format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FoundGrid found = FoundGrid.at(grid);
        found.warnings().forEach(warning -> spec.commandLine().getErr().println("closerate: " + warning.in(Closerate.texts(spec))));
        MonitorJob.Result result = new MonitorJob(found, settings(), Optional.ofNullable(baseline), Optional.ofNullable(since)).run(leads);
        if (out != null) {
            MonitorJob.write(result, out, Closerate.language(spec));
        }
        PrintWriter print = spec.commandLine().getOut();
        print.print(quiet ? "" : json ? MonitoringJson.write(result.monitoring(), result.subject().toString())
                : PrintedMonitoring.of(result.monitoring(), result.subject(), Terminal.width(), Closerate.language(spec)));
        print.flush();
        return failOnDrift && result.monitoring().isAlarm() ? ExitCode.REFUSED.number() : ExitCode.DONE.number();
    }

    private Settings settings() throws IOException {
        Settings given = PlanOptions.settings(spec);
        if (plan == null) {
            return given;
        }
        Map<String, List<String>> planned = new LinkedHashMap<>(PlanFile.read(plan).values());
        planned.keySet().removeAll(List.of("leads", "join", "on"));
        return given.over(new Settings(planned));
    }
}
