package io.closerate.cli;

import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.GridFormatException;
import io.closerate.job.CommandJson;
import io.closerate.job.LeadInput;
import io.closerate.job.ScoreJob;
import io.closerate.job.WholeFile;
import io.closerate.language.Texts;
import io.closerate.source.LeadStream;
import io.closerate.source.RowsAbout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a file of leads. */
@Command(name = "score", description = "Score every row of a file: score, probability, tier, and the reasons.", mixinStandardHelpOptions = true,
        sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate score new-leads.csv --grid leads-grid/grid.json --explain --out scored.csv",
            "  closerate score - --grid grid.json < new-leads.csv > scored.csv"})
final class ScoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LEADS", description = "A .csv, .tsv or .txt file, gzip or not; - for standard input.")
    private String leads;

    @Option(names = "--grid", required = true, paramLabel = "FILE", description = "The grid (grid.json).")
    private Path grid;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; - for standard output (the default).")
    private Path out;

    @Option(names = "--explain", description = "Add the reasons: points by attribute, largest first.")
    private boolean explain;

    @Option(names = "--allow-missing", description = "Take columns that the file does not have for empty.")
    private boolean mayLack;

    @Option(names = "--quiet", description = "Print no bar and no count of rows.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the count of rows as one JSON document on standard output; needs --out FILE.")
    private boolean json;

    @Mixin
    private FormatOptions format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean toFile = out != null && !StandardStreams.isDash(out);
        if (json && !toFile) {
            throw new ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.score.json-needs-out"));
        }
        Grid scorer = read(grid);
        ScoreJob job = new ScoreJob(scorer, explain, mayLack);
        try (LeadStream stream = open(); Bar bar = Bar.ofRows(spec, quiet, rows())) {
            ScoreJob.Result[] result = new ScoreJob.Result[1];
            WholeFile.Writer writer = to -> result[0] = job.run(stream, to, bar::rows);
            if (toFile) {
                WholeFile.write(out, writer);
            } else {
                OutputStream to = new BufferedOutputStream(StandardStreams.out());
                writer.to(to);
                to.flush();
            }
            bar.done();
            tell(result[0]);
        }
        return ExitCode.DONE.number();
    }

    static Grid read(Path file) throws IOException {
        try {
            return GridFile.read(file);
        } catch (GridFormatException e) {
            throw new GridFileException(file, e);
        }
    }

    private LeadStream open() {
        var hints = LeadInput.hints(PlanOptions.settings(spec));
        return StandardStreams.isDash(leads) ? LeadStream.open(System.in, "standard input", hints) : LeadStream.open(Path.of(leads), hints);
    }

    private OptionalLong rows() {
        return StandardStreams.isDash(leads) ? OptionalLong.empty() : RowsAbout.of(Path.of(leads));
    }

    private void tell(ScoreJob.Result result) {
        Texts texts = Closerate.texts(spec);
        if (json) {
            spec.commandLine().getOut().println(CommandJson.scored(result, out));
        } else if (!quiet) {
            String unscored = result.unscored() == 0 ? "" : ", " + texts.text("cli.score.unscored", result.unscored());
            String told = texts.text("cli.score.rows", result.rows() - result.unscored()) + unscored;
            spec.commandLine().getErr().println(out == null ? told : texts.text("fault.at", told, out.toString()));
        }
    }
}
