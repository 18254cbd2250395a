package io.closerate.cli;

import io.closerate.calibrate.OutcomeGuess;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.job.CalibrateJob;
import io.closerate.job.CommandJson;
import io.closerate.job.LeadInput;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import io.closerate.report.PrintedReport;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns a grid from a file of leads. */
@Command(name = "calibrate", description = "Learn a grid from won and lost leads, and say how good it is.", mixinStandardHelpOptions = true,
        sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate calibrate leads.csv",
            "      names the columns that may be the outcome, and the command to run",
            "  closerate calibrate leads.csv --outcome status --won Won --lost Lost --id lead_id --created created",
            "      writes grid, report and charts to leads-grid/",
            "  closerate calibrate plan.yaml --method logistic",
            "      the same options from a file; options win over it",
            "  gunzip -c leads.csv.gz | closerate calibrate - --outcome status --won Won --json",
            "      reads standard input, and prints what it found as JSON"})
final class CalibrateCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of("grid.json", "grid.csv", "report.html", "charts/", "evaluation.json", "model-card.md", "problems.csv",
            "plan.yaml");

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEADS",
            description = "A .csv, .tsv or .txt file, gzip or not; - for standard input; or a plan (.yaml).")
    private Path leads;

    @Option(names = "--plan", paramLabel = "FILE", description = "A plan: the options below as a file; options win over it.")
    private Path plan;

    @Mixin
    private PlanOptions options;

    @Mixin
    private FormatOptions format;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write (default: the name of the leads, and -grid).")
    private String out;

    @Option(names = "--quiet", description = "Print where the result is, and nothing else.")
    private boolean quiet;

    @Option(names = "--json", description = "Print where the result is, and how good the grids are, as one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        try (Bar bar = Bar.of(spec, quiet)) {
            bar.step(Message.of("progress.reading"), 0);
            LeadInput input = read(settings);
            if (!input.settings().tellsOutcome()) {
                bar.done();
                return askForOutcome(input.loaded());
            }
            Path folder = Path.of(settings.get("out").orElseThrow());
            CalibrateJob.Result result = new CalibrateJob(input.settings(), folder).run(input, bar);
            bar.done();
            print(input, result, folder);
            boolean refused = ExportCommand.refused(result.exports(), settings.list("exports"), spec);
            return (refused ? ExitCode.DATA : ExitCode.DONE).number();
        }
    }

    private LeadInput read(Settings settings) throws IOException {
        if (!settings.get("leads").filter(StandardStreams::isDash).isPresent()) {
            return LeadInput.read(settings);
        }
        LeadInput input = LeadInput.read(settings.with("leads", StandardStreams.saved(System.in).toString()));
        return new LeadInput(input.loaded(), input.settings().with("leads", StandardStreams.DASH));
    }

    private void print(LeadInput input, CalibrateJob.Result result, Path folder) {
        PrintWriter print = spec.commandLine().getOut();
        List<String> files = input.settings().list("exports").isEmpty() ? FILES : Stream.concat(FILES.stream(), Stream.of("exports/")).toList();
        if (json) {
            print.println(CommandJson.calibrated(result, folder, files));
            return;
        }
        if (!quiet) {
            Language language = CalibrateJob.audience(input.settings()).language();
            print.printf("%s: %s%n%n", input.settings().get("leads").orElseThrow(), input.loaded().format().description().in(language.texts()));
            print.println(PrintedReport.of(result.calibrated(), result.loaded(), Terminal.width(), language));
        }
        print.println(Closerate.texts(spec).text("cli.written-to", folder.toString(), String.join(", ", files)));
    }

    private Settings settings() throws IOException {
        Settings given = PlanOptions.settings(spec);
        Path file = plan;
        if (leads != null && isPlan(leads)) {
            file = leads;
        } else if (leads != null) {
            given = given.with("leads", leads.toString());
        }
        Settings settings = file == null ? given : given.over(PlanFile.read(file));
        if (settings.get("leads").isEmpty()) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.calibrate.no-leads"));
        }
        String name = (StandardStreams.isDash(settings.get("leads").get()) ? Path.of(StandardStreams.INPUT) : Path.of(settings.get("leads").get())).getFileName().toString().replaceFirst("(\\.(csv|tsv|txt|gz))+$", "");
        Settings defaults = new Settings(Map.of()).with("name", name).with("language", Terminal.language().code()).with("out", name + "-grid");
        return settings.over(defaults);
    }

    private static boolean isPlan(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private int askForOutcome(Loaded loaded) {
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = Closerate.texts(spec);
        err.println("closerate: " + texts.text("cli.outcome.which"));
        var guesses = OutcomeGuess.of(loaded.table());
        var likely = guesses.stream().filter(OutcomeGuess::isLikely).toList();
        for (OutcomeGuess guess : likely.isEmpty() ? guesses : likely) {
            err.printf("  %s: %s%n", guess.column(), String.join(", ",
                    guess.values().entrySet().stream().limit(8).map(each -> "%s (%s)".formatted(each.getKey(), texts.language().numbers().count(each.getValue()))).toList()));
        }
        if (guesses.isEmpty()) {
            err.println("  " + texts.text("cli.outcome.none"));
        } else {
            OutcomeGuess best = guesses.get(0);
            err.printf("%s%n  closerate calibrate %s --outcome %s --won %s%n", texts.text("cli.outcome.perhaps"),
                    Shell.quoted(String.valueOf(leads == null ? plan : leads)),
                    Shell.quoted(best.column()), Shell.quoted(best.won().orElse(best.values().keySet().iterator().next())));
        }
        return ExitCode.USAGE.number();
    }
}
