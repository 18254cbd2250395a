package io.closerate.cli;

import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.job.Metrics;
import io.closerate.job.RecalibrateJob;
import io.closerate.job.RegistryJob;
import io.closerate.job.Run;
import io.closerate.job.RunJson;
import io.closerate.job.Webhook;
import io.closerate.language.Language;
import io.closerate.language.Mistake;
import io.closerate.language.Texts;
import io.closerate.recalibrate.batch.CatchUp;
import io.closerate.registry.Registry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at new leads, and publishes a new grid where they call for one. */
@Command(name = "recalibrate", description = "Look at new leads, and publish a new grid where they call for one.", mixinStandardHelpOptions = true,
        sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate recalibrate plan.yaml --registry /srv/grids --as-of 2026-10-31",
            "  closerate recalibrate plan.yaml --as-of 2026-10-31 --catch-up monthly --metrics /var/lib/node-exporter/closerate.prom",
            "      the plan names the registry; runs that were missed are made up for", "",
            "Standard output gets one line of JSON a run. A database asks for CLOSERATE_DB_USER and CLOSERATE_DB_PASSWORD,",
            "or CLOSERATE_DB_PASSWORD_FILE."})
final class RecalibrateCommand implements Callable<Integer> {

    /** How logs are written. */
    enum LogForm {
        /** Lines for people. */
        TEXT,
        /** One JSON object a line. */
        JSON
    }

    @Parameters(paramLabel = "PLAN", description = "A plan (.yaml), such as calibrate writes.")
    private Path plan;

    @Option(names = "--registry", paramLabel = "PLACE", description = "Where grids are kept: a folder, or jdbc:postgresql://host/database.")
    private String place;

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "Look at the book as of this day: what happened later is unknown (default: the plan's, else the last day in the leads).")
    private String asOf;

    @Option(names = "--catch-up", paramLabel = "PERIOD", description = "Make up for missed runs: daily, weekly or monthly.")
    private CatchUp catchUp;

    @Option(names = "--lock-wait", paramLabel = "SECONDS", defaultValue = "0", description = RegistryCommand.WAIT)
    private long wait;

    @Option(names = "--force", description = "Publish a grid learned anew, whatever checks and gates say; needs --reason.")
    private boolean force;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept in the ledger and in the version.")
    private String reason;

    @Option(names = "--metrics", paramLabel = "FILE", description = "Write an OpenMetrics text file, for node-exporter.")
    private Path metrics;

    @Option(names = "--notify", paramLabel = "URL", description = "POST the line of JSON there; whether it gets there changes nothing.")
    private URI notify;

    @Option(names = "--log", paramLabel = "FORM", defaultValue = "text", description = "text or json, on standard error (default: text).")
    private LogForm form;

    @Option(names = "--json", description = "Print one JSON document, the list of all runs, in the place of a line a run.")
    private boolean json;

    @Option(names = "--quiet", description = "Log warnings and errors only.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String name;

    @Override
    public Integer call() {
        int code = run();
        if (json) {
            spec.commandLine().getOut().println("[" + String.join(",\n ", lines) + "]");
        }
        return code;
    }

    private int run() {
        if (force == (reason == null || reason.isBlank())) {
            throw new CommandLine.ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.recalibrate.force"));
        }
        Optional<Webhook> hook = hook();
        Log log = new Log(spec.commandLine().getErr(), form == LogForm.JSON, quiet, clock, people());
        try {
            Settings settings = settings();
            try (Registry registry = RegistryJob.open(settings.get("registry").orElseThrow())) {
                new RecalibrateJob(settings, orders(), clock).run(registry, (what, share) -> log.info(what.in(people())), runs::add);
            }
            Run last = runs.get(runs.size() - 1);
            write(new Metrics(name).verdict(last.words(), code(last).number(), clock.instant().getEpochSecond()).run(last));
            runs.forEach(run -> tell(log, hook, verdict(run), RunJson.line(run, code(run).number())));
            return code(last).number();
        } catch (IOException | RuntimeException e) {
            return failed(log, hook, e);
        }
    }

    private static ExitCode code(Run run) {
        return ExitCode.of(run.kind());
    }

    private Optional<Webhook> hook() {
        try {
            return Optional.ofNullable(notify).map(Webhook::new);
        } catch (Mistake e) {
            throw Faults.misuse(spec.commandLine(), e);
        }
    }

    private Settings settings() throws IOException {
        name = plan.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Settings settings = PlanFile.read(plan);
        settings = place == null ? settings : settings.with("registry", place);
        settings = asOf == null ? settings : settings.with("as-of", asOf);
        if (settings.get("registry").isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.recalibrate.no-registry"));
        }
        name = settings.get("name").orElse(name);
        return settings.with("name", name);
    }

    private RecalibrateJob.Orders orders() {
        return new RecalibrateJob.Orders(Optional.ofNullable(reason), Optional.ofNullable(catchUp), Duration.ofSeconds(wait),
                Runtime.getRuntime().availableProcessors());
    }

    private void tell(Log log, Optional<Webhook> hook, String words, String line) {
        PrintWriter out = spec.commandLine().getOut();
        lines.add(line);
        if (!json) {
            out.println(line);
            out.flush();
        }
        log.info(people().text("cli.recalibrate.verdict", words));
        hook.flatMap(known -> known.tell(line)).ifPresent(problem -> log.warn(people().text("cli.recalibrate.not-notified", problem)));
    }

    /** {@return what is said in the log: English where programs read it} */
    private Texts people() {
        return form == LogForm.JSON ? Language.ENGLISH.texts() : Closerate.texts(spec);
    }

    /** Whoever reads the log should not have to look for the reason in a line of JSON; reasons are kept in English only. */
    private String verdict(Run run) {
        String why = run.isRepeat() || people().language() != Language.ENGLISH ? "" : run.details().getOrDefault("why", run.details().getOrDefault("update", ""));
        String words = people().text("cli.verdict.as-of", String.valueOf(run.asOf()), run.words());
        return (form == LogForm.JSON ? words : words + " – " + sentence(run)) + (why.isEmpty() ? "" : " (" + why + ")");
    }

    private String sentence(Run run) {
        return people().text(run.isRepeat() ? "cli.verdict.repeat" : switch (run.kind()) {
            case PUBLISHED -> "cli.verdict.published";
            case KEPT -> "cli.verdict.kept";
            case NO_EVIDENCE -> "cli.verdict.no-evidence";
            case BAD_DATA -> "cli.verdict.bad-data";
            case NOT_GOOD_ENOUGH -> "cli.verdict.not-good-enough";
        });
    }

    private void write(Metrics all) {
        if (metrics != null) {
            all.write(metrics);
        }
    }

    /** What was decided before something went wrong stays decided, and is said first. */
    private int failed(Log log, Optional<Webhook> hook, Exception fault) {
        ExitCode code = fault instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.of(fault);
        String why = Faults.message(fault, code, people());
        runs.forEach(run -> tell(log, hook, verdict(run), RunJson.line(run, code.number())));
        log.error(why);
        if (spec.commandLine().getParent() != null && spec.root().commandLine().getParseResult().expandedArgs().contains("--debug")) {
            fault.printStackTrace(spec.commandLine().getErr());
        }
        tell(log, hook, "failed:" + code.cause(), RunJson.failure(code.cause(), code.number(), Faults.message(fault, code, Language.ENGLISH.texts())));
        if (code != ExitCode.BUSY && runs.isEmpty()) {
            try {
                write(new Metrics(name).verdict("failed:" + code.cause(), code.number(), clock.instant().getEpochSecond()));
            } catch (RuntimeException e) {
                log.error(String.valueOf(e.getMessage()));
            }
        }
        return code.number();
    }
}
