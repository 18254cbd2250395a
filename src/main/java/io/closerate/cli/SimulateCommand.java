package io.closerate.cli;

import io.closerate.job.SimulateJob;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes leads whose truth is known. */
@Command(name = "simulate", description = "Make up leads from a known truth: to try things out, to test, to measure.",
        mixinStandardHelpOptions = true, sortOptions = false, footerHeading = "%nExamples:%n", footer = {
            "  closerate simulate atelier --out DIR",
            "      writes the shipped data set again, byte for byte, as leads.csv and leads-fr.csv",
            "  closerate simulate wide --leads 1000000 --out DIR",
            "      writes 20 attributes of a million leads"})
final class SimulateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "atelier or wide.")
    private String scenario;

    @Option(names = "--leads", paramLabel = "N", description = "How many leads (default: 6,000 for atelier, 1,000,000 for wide).")
    private Long leads;

    @Option(names = "--seed", paramLabel = "N", description = "Makes up other leads of the same truth.")
    private Long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> files = SimulateJob.of(scenario, leads, seed).run(out);
        if (!quiet) {
            files.forEach(file -> spec.commandLine().getOut().println(Closerate.texts(spec).text("cli.written", file.toString())));
        }
        return ExitCode.DONE.number();
    }
}
