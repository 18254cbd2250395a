package io.closerate.cli;

import io.closerate.calibrate.Version;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  closerate calibrate leads.csv",
            "      names the columns that may be the outcome, and the command to run",
            "  closerate help calibrate",
            "      says all there is to say about a command", "",
            "Exit codes:", "   0  done", "   3  the new grid was refused", "   4  not enough data", "  64  wrong use", "  65  data that cannot be used", "  66  no such input", "  70  a fault of ours",
            "  73  an output cannot be made", "  74  reading or writing broke off", "  75  busy, try again later",
            "  78  a wrong address, login or driver", " 141  nobody reads standard output any more"})
final class Closerate implements Runnable {

    private static final String LANGUAGE = "--language";

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces.")
    private boolean debug;

    /** Checked by picocli; {@link #languageOf} has read it before. */
    @Option(names = LANGUAGE, scope = ScopeType.INHERIT, paramLabel = "CODE", converter = LanguageCode.class,
            description = "The language to speak and write, en or fr (default: the machine's).")
    private String asked;

    @CommandLine.Spec
    private CommandSpec spec;

    private final Language language;

    Closerate(Language language) {
        this.language = language;
    }

    /** {@return the language that these arguments ask for, before they are parsed, since the help must know it; else the machine's} */
    static Language languageOf(List<String> args) {
        int at = args.indexOf(LANGUAGE) + 1;
        Optional<String> behind = at > 0 && at < args.size() ? Optional.of(args.get(at)) : Optional.empty();
        return args.stream().filter(each -> each.startsWith(LANGUAGE + "=")).map(each -> each.substring(LANGUAGE.length() + 1)).findFirst()
                .or(() -> behind).map(Language::ofLocale).orElseGet(Terminal::language);
    }

    /** {@return what the program says to whoever runs this command} */
    static Texts texts(CommandSpec command) {
        return language(command).texts();
    }

    /** {@return the language to speak to whoever runs this command} */
    static Language language(CommandSpec command) {
        return program(command).language;
    }

    /** {@return the language asked for or that of a French machine; empty where each thing may keep its usual one} */
    static Optional<Language> wished(CommandSpec command) {
        Closerate program = program(command);
        return Optional.of(program.language).filter(each -> program.asked != null || each != Language.ENGLISH);
    }

    private static Closerate program(CommandSpec command) {
        return (Closerate) command.root().userObject();
    }

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
