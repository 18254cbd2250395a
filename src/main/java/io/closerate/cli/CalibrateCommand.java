package io.closerate.cli;

import io.closerate.calibrate.OutcomeGuess;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.job.CalibrateJob;
import io.closerate.job.LeadInput;
import io.closerate.report.PrintedReport;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "      the same options from a file; options win over it"})
final class CalibrateCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEADS",
            description = "A .csv, .tsv or .txt file, gzip or not; or a plan (.yaml).")
    private Path leads;

    @Option(names = "--plan", paramLabel = "FILE", description = "A plan: the options below as a file; options win over it.")
    private Path plan;

    @Mixin
    private PlanOptions options;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write (default: the name of the leads, and -grid).")
    private String out;

    @Option(names = "--quiet", description = "Print where the result is, and nothing else.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        PrintWriter print = spec.commandLine().getOut();
        try (Bar bar = Bar.of(spec.commandLine().getErr(), quiet)) {
            bar.step("reading the leads", 0);
            LeadInput input = LeadInput.read(settings);
            if (!input.settings().tellsOutcome()) {
                bar.done();
                return askForOutcome(input.loaded());
            }
            Path folder = Path.of(settings.get("out").orElseThrow());
            CalibrateJob.Result result = new CalibrateJob(input.settings(), folder).run(input, bar);
            bar.done();
            if (!quiet) {
                print.printf("%s: %s%n%n", input.settings().get("leads").orElseThrow(), input.loaded().format().describe());
                print.println(PrintedReport.of(result.calibrated(), result.loaded(), Terminal.width(), CalibrateJob.audience(settings).language()));
            }
            boolean exported = !settings.list("exports").isEmpty();
            print.printf("Written to %s: grid.json, grid.csv, report.html, charts/, evaluation.json, model-card.md, problems.csv, plan.yaml%s%n", folder,
                    exported ? ", exports/" : "");
            boolean refused = ExportCommand.refused(result.exports(), settings.list("exports"), spec.commandLine().getErr());
            return (refused ? ExitCode.DATA : ExitCode.DONE).number();
        }
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
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "no leads: name their file, or a plan that does");
        }
        String name = Path.of(settings.get("leads").get()).getFileName().toString().replaceFirst("(\\.(csv|tsv|txt|gz))+$", "");
        Settings defaults = new Settings(Map.of()).with("name", name).with("language", Terminal.language().code()).with("out", name + "-grid");
        return settings.over(defaults);
    }

    private static boolean isPlan(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private int askForOutcome(Loaded loaded) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("closerate: which column tells won from lost? Name it with --outcome, and its values that mean won with --won.");
        var guesses = OutcomeGuess.of(loaded.table());
        var likely = guesses.stream().filter(OutcomeGuess::isLikely).toList();
        for (OutcomeGuess guess : likely.isEmpty() ? guesses : likely) {
            err.printf("  %s: %s%n", guess.column(), String.join(", ",
                    guess.values().entrySet().stream().limit(8).map(each -> "%s (%,d)".formatted(each.getKey(), each.getValue())).toList()));
        }
        if (guesses.isEmpty()) {
            err.println("  No column has between 2 and 15 values, so none looks like an outcome.");
        } else {
            OutcomeGuess best = guesses.get(0);
            err.printf("Perhaps:%n  closerate calibrate %s --outcome %s --won %s%n", Shell.quoted(String.valueOf(leads == null ? plan : leads)),
                    Shell.quoted(best.column()), Shell.quoted(best.won().orElse(best.values().keySet().iterator().next())));
        }
        return ExitCode.USAGE.number();
    }
}
