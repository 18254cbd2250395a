package io.closerate.cli;

import io.closerate.calibrate.HeldOut;
import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.GridExporters;
import io.closerate.export.Likeness;
import io.closerate.grid.Grid;
import io.closerate.job.ExportJob;
import io.closerate.job.LiftLost;
import io.closerate.stats.Estimate;
import io.closerate.language.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a grid over to other systems. */
@Command(name = "export", description = "Write a grid for other systems: code, SQL, workbooks, files for a CRM.", mixinStandardHelpOptions = true,
        sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate export leads-grid/grid.json --to sql-postgresql --table crm.leads --out exports",
            "  closerate export leads-grid/grid.json --to javascript,python,xlsx --out exports",
            "  closerate export leads-grid/grid.json --to all --out exports"})
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GRID", description = "The grid (grid.json).")
    private Path grid;

    @Option(names = "--to", required = true, split = ",", paramLabel = "NAME",
            description = "For which systems: ${COMPLETION-CANDIDATES}; sql for all databases, all for everything.", completionCandidates = Names.class)
    private List<String> names;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path out;

    @Option(names = "--table", paramLabel = "NAME", defaultValue = "leads", description = "The table that SQL reads (default: leads).")
    private String table;

    @Option(names = "--language", paramLabel = "CODE", description = "The language of what people read, en or fr (default: fr for the workbook, en for the rest).")
    private String language;

    @Option(names = "--fit-to-target", description = "Where a system cannot carry the grid, give it the nearest one that it can.")
    private boolean fit;

    @Spec
    private CommandSpec spec;

    /** The names of all exports, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return GridExporters.all().stream().map(GridExporter::name).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        List<GridExporter> exporters = exporters();
        Grid whole = ScoreCommand.read(grid);
        ExportJob.Result result = new ExportJob(whole, options(), fit).prepare(exporters);
        PrintWriter err = spec.commandLine().getErr();
        if (refused(result, names, err)) {
            return ExitCode.DATA.number();
        }
        ExportJob.write(result, out);
        LiftLost lost = new LiftLost(grid, whole);
        result.fitted().forEach((name, other) -> err.printf("%s has got a poorer grid, of %d to %d points: %s%n", name, other.lowest(),
                other.highest(), lost(lost.of(other), whole, other)));
        spec.commandLine().getOut().printf("Written to %s: %s%n", out, result.files().stream().map(ExportFile::name).collect(Collectors.joining(", ")));
        return ExitCode.DONE.number();
    }

    /** Says what systems cannot carry; {@return whether one of them was asked for by its name} */
    static boolean refused(ExportJob.Result result, List<String> names, PrintWriter err) {
        result.refusals().forEach((name, refusals) -> refusals.forEach(refusal -> err.printf("closerate: no export %s: %s%n", name, refusal.line())));
        return !result.refusals().isEmpty() && !names.contains(ExportJob.ALL);
    }

    /** What the poorer grid costs on the leads held out; where they are not at hand, how much of the order of leads the levels say is left. */
    private static String lost(Estimate<HeldOut> heldOut, Grid whole, Grid other) {
        String correlation = Likeness.of(whole, other).correlation()
                .map(value -> String.format(Locale.ROOT, "its scores correlate with the grid's by %.2f, lines taken as independent", value))
                .orElse("it tells no leads apart");
        return heldOut.map(HeldOut::words).orElse(correlation + " (the lift lost is not estimable: " + heldOut.reason() + ")");
    }

    private List<GridExporter> exporters() {
        try {
            return ExportJob.exporters(names);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ExportOptions options() {
        try {
            return new ExportOptions(table, Optional.ofNullable(language).map(Language::of));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
