package io.closerate.cli;

import io.closerate.job.RegistryJob;
import io.closerate.job.RegistryJson;
import io.closerate.registry.Registry;
import io.closerate.registry.VersionId;
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

    @Option(names = "--json", description = RegistryCommand.JSON)
    private boolean json;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Registry registry = RegistryJob.existing(place)) {
            VersionId version = RegistryJob.of(registry, Duration.ofSeconds(wait)).rollback(reason);
            if (json || !quiet) {
                spec.commandLine().getOut().println(json ? RegistryJson.rolledBack(version) : Closerate.texts(spec).text("cli.registry.in-force", version.toString()));
            }
        }
        return ExitCode.DONE.number();
    }
}
