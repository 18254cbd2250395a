package io.closerate.cli;

import io.closerate.job.RegistryJob;
import io.closerate.registry.Registry;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the version before the present one in force again. */
@Command(name = "rollback", description = "Put the grid before the present one in force again.", mixinStandardHelpOptions = true,
        sortOptions = false, footerHeading = "%nExamples:%n", footer = "  closerate rollback /srv/grids --reason \"complaints about hot leads\"")
final class RollbackCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PLACE", description = RegistryCommand.PLACE)
    private String place;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept in the ledger.")
    private String reason;

    @Option(names = "--lock-wait", paramLabel = "SECONDS", defaultValue = "0", description = RegistryCommand.WAIT)
    private long wait;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Registry registry = RegistryJob.existing(place)) {
            String version = RegistryJob.of(registry, Duration.ofSeconds(wait)).rollback(reason).toString();
            if (!quiet) {
                spec.commandLine().getOut().println(Closerate.texts(spec).text("cli.registry.in-force", version));
            }
        }
        return ExitCode.DONE.number();
    }
}
