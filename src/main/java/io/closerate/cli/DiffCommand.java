package io.closerate.cli;

import io.closerate.job.FoundGrid;
import io.closerate.job.LeadInput;
import io.closerate.monitor.GridDiff;
import io.closerate.report.DiffJson;
import io.closerate.report.PrintedDiff;
import io.closerate.source.CsvFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two grids. */
@Command(name = "diff", description = "Say what is different between two grids: points, close rates behind them, leads that change tier.",
        mixinStandardHelpOptions = true, sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate diff old-grid/grid.json leads-grid --leads leads.csv",
            "  closerate diff /srv/grids#4f1d /srv/grids",
            "      a version of a registry and the one in force"})
final class DiffCommand implements Callable<Integer> {

    static final String REFERENCE = "A grid.json, a folder of calibrate, a registry (its version in force), or REGISTRY#VERSION.";

    @Parameters(index = "0", paramLabel = "A", description = "The earlier grid. " + REFERENCE)
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The later grid, likewise.")
    private String after;

    @Option(names = "--leads", paramLabel = "FILE", description = "Leads to score by both; without them the tallies of the levels tell, roughly.")
    private Path leads;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private FormatOptions format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<FoundGrid> grids = List.of(found(before), found(after));
        GridDiff diff = leads == null ? GridDiff.of(grids.get(0).grid(), grids.get(1).grid())
                : GridDiff.of(grids.get(0).grid(), grids.get(1).grid(), CsvFile.load(leads, LeadInput.hints(PlanOptions.settings(spec))).table());
        List<String> names = grids.stream().map(FoundGrid::name).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? DiffJson.write(diff, names) : PrintedDiff.of(diff, names, Terminal.width(), Closerate.language(spec)));
        out.flush();
        return ExitCode.DONE.number();
    }

    private FoundGrid found(String reference) throws IOException {
        FoundGrid found = FoundGrid.at(reference);
        found.warnings().forEach(warning -> spec.commandLine().getErr().println("closerate: " + warning.in(Closerate.texts(spec))));
        return found;
    }
}
