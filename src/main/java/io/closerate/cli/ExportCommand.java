package io.closerate.cli;

import io.closerate.calibrate.HeldOut;
import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.GridExporters;
import io.closerate.export.Likeness;
import io.closerate.grid.Grid;
import io.closerate.job.CommandJson;
import io.closerate.job.ExportJob;
import io.closerate.job.LiftLost;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.stats.Estimate;
import io.closerate.language.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
            "  closerate export leads-grid/grid.json --to all --out exports",
            "  closerate export leads-grid/grid.json --to python --out - > score.py",
            "      one file, to standard output"})
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GRID", description = "The grid (grid.json).")
    private Path grid;

    @Option(names = "--to", required = true, split = ",", paramLabel = "NAME",
            description = "For which systems: ${COMPLETION-CANDIDATES}; sql for all databases, all for everything.", completionCandidates = Names.class)
    private List<String> names;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write; - for standard output, where there is one file.")
    private Path out;

    @Option(names = "--table", paramLabel = "NAME", defaultValue = "leads", description = "The table that SQL reads (default: leads).")
    private String table;

    @Option(names = "--fit-to-target", description = "Where a system cannot carry the grid, give it the nearest one that it can.")
    private boolean fit;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    @Option(names = "--json", description = "Print what was written, and what was refused, as one JSON document; needs --out DIR.")
    private boolean json;

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
        if (json && StandardStreams.isDash(out)) {
            throw new ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.export.json-needs-out"));
        }
        List<GridExporter> exporters = exporters();
        Grid whole = ScoreCommand.read(grid);
        ExportJob.Result result = new ExportJob(whole, options(), fit).prepare(exporters);
        if (refused(result, names, spec)) {
            print(result, Optional.empty());
            return ExitCode.DATA.number();
        }
        write(result);
        print(result, Optional.of(out));
        LiftLost lost = new LiftLost(grid, whole);
        result.fitted().forEach((name, other) -> spec.commandLine().getErr().println(Closerate.texts(spec)
                .text("cli.export.poorer", name, other.lowest(), other.highest(), lost(lost.of(other), whole, other))));
        return ExitCode.DONE.number();
    }

    private void write(ExportJob.Result result) throws IOException {
        String files = result.files().stream().map(ExportFile::name).collect(Collectors.joining(", "));
        Texts texts = Closerate.texts(spec);
        PrintWriter print = spec.commandLine().getOut();
        if (!StandardStreams.isDash(out)) {
            ExportJob.write(result, out);
            if (!quiet && !json) {
                print.println(texts.text("cli.written-to", out.toString(), files));
            }
        } else if (result.files().size() == 1) {
            StandardStreams.write(result.files().get(0).bytes(), print);
        } else {
            throw new ParameterException(spec.commandLine(), texts.text("cli.export.one-file", files));
        }
    }

    private void print(ExportJob.Result result, Optional<Path> folder) {
        if (json) {
            spec.commandLine().getOut().println(CommandJson.exported(result, folder));
        }
    }

    /** Says what systems cannot carry; {@return whether one of them was asked for by its name} */
    static boolean refused(ExportJob.Result result, List<String> names, CommandSpec command) {
        result.refusals().forEach((name, refusals) -> refusals.forEach(refusal -> command.commandLine().getErr()
                .println("closerate: " + Closerate.texts(command).text("cli.export.refused", name, refusal.told()))));
        return !result.refusals().isEmpty() && !names.contains(ExportJob.ALL);
    }

    /** What the poorer grid costs on the leads held out; where they are not at hand, how much of the order of leads the levels say is left. */
    private String lost(Estimate<HeldOut> heldOut, Grid whole, Grid other) {
        Texts texts = Closerate.texts(spec);
        String correlation = Likeness.of(whole, other).correlation().map(value -> texts.text("cli.export.correlates", value))
                .orElse(texts.text("cli.export.tells-nothing"));
        return heldOut.isEstimable() ? heldOut.get().words().in(texts) : texts.text("cli.export.lift-unknown", correlation, Message.reason(heldOut.reason()));
    }

    private List<GridExporter> exporters() {
        try {
            return ExportJob.exporters(names);
        } catch (Mistake e) {
            throw Faults.misuse(spec.commandLine(), e);
        }
    }

    private ExportOptions options() {
        try {
            return new ExportOptions(table, Closerate.wished(spec));
        } catch (Mistake e) {
            throw Faults.misuse(spec.commandLine(), e);
        }
    }
}
