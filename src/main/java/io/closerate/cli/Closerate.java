package io.closerate.cli;

import io.closerate.calibrate.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: a name, and its commands. */
@Command(name = "closerate",
        description = "Calibrates lead-scoring grids from won and lost leads.",
        subcommands = {CalibrateCommand.class, ScoreCommand.class, ExportCommand.class, SimulateCommand.class,
            OracleCommand.class, RecalibrateCommand.class, RegistryCommand.class, RollbackCommand.class, DiffCommand.class, MonitorCommand.class,
            JupyterCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Closerate.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {"   0  done", "   3  the new grid was refused", "   4  not enough data", "  64  wrong use", "  65  data that cannot be used", "  66  no such input", "  70  a fault of ours",
            "  73  an output cannot be made", "  74  reading or writing broke off", "  75  busy, try again later",
            "  78  a wrong address, login or driver", "",
            "Begin with:  closerate calibrate leads.csv"})
final class Closerate implements Runnable {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code closerate 1.2.3}. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"closerate " + Version.CURRENT};
        }
    }
}
