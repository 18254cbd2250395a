package io.closerate.cli;

import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.GridExporters;
import io.closerate.export.Likeness;
import io.closerate.grid.Grid;
import io.closerate.job.ExportJob;
import io.closerate.language.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    private static final String ALL = "all";

    @Parameters(index = "0", paramLabel = "GRID", description = "The grid (grid.json).")
    private Path grid;

    @Option(names = "--to", required = true, split = ",", paramLabel = "NAME",
            description = "For which systems: ${COMPLETION-CANDIDATES}; sql for all databases, all for everything.", completionCandidates = Names.class)
    private List<String> names;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path out;

    @Option(names = "--table", paramLabel = "NAME", defaultValue = "leads", description = "The table that SQL reads (default: leads).")
    private String table;

    @Option(names = "--language", paramLabel = "CODE", description = "The language of what people read: en or fr (default: the machine's).")
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
        result.refusals().forEach((name, refusals) -> refusals.forEach(refusal -> err.printf("closerate: no export %s: %s%n", name, refusal.line())));
        if (!result.refusals().isEmpty() && !names.contains(ALL)) {
            return ExitCode.DATA.number();
        }
        ExportJob.write(result, out);
        result.fitted().forEach((name, other) -> err.printf("%s has got a poorer grid, of %d to %d points: %s%n", name, other.lowest(),
                other.highest(), likeness(whole, other)));
        spec.commandLine().getOut().printf("Written to %s: %s%n", out, result.files().stream().map(ExportFile::name).collect(Collectors.joining(", ")));
        return ExitCode.DONE.number();
    }

    /** How much of the order of leads is left; the evaluation would know better, but a grid file does not hold the leads. */
    private static String likeness(Grid whole, Grid other) {
        return Likeness.of(whole, other).correlation()
                .map(correlation -> String.format(Locale.ROOT, "its scores correlate with the grid's by %.2f, lines taken as independent", correlation))
                .orElse("it tells no leads apart");
    }

    private List<GridExporter> exporters() {
        try {
            return names.contains(ALL) ? GridExporters.all()
                    : names.stream().flatMap(name -> GridExporters.of(name.strip()).stream()).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ExportOptions options() {
        try {
            return new ExportOptions(table, language == null ? Terminal.language() : Language.of(language));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
