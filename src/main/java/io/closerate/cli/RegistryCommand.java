package io.closerate.cli;

import io.closerate.job.RegistryJob;
import io.closerate.registry.Champion;
import io.closerate.registry.Contents;
import io.closerate.registry.Entry;
import io.closerate.registry.Finding;
import io.closerate.registry.Registry;
import io.closerate.registry.Turn;
import io.closerate.registry.VersionId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into a registry, and keeps it in order. */
@Command(name = "registry", description = "Look into a registry of grids: a folder, or jdbc:postgresql://host/database.",
        mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND", subcommands = RollbackCommand.class,
        footerHeading = "%nExamples:%n", footer = {
            "  closerate registry list /srv/grids",
            "  closerate registry show /srv/grids --file grid.json > grid.json",
            "  closerate registry verify jdbc:postgresql://db/closerate", "",
            "A database asks for CLOSERATE_DB_USER and CLOSERATE_DB_PASSWORD, or CLOSERATE_DB_PASSWORD_FILE."})
final class RegistryCommand implements Runnable {

    static final String PLACE = "A folder, or jdbc:postgresql://host/database.";
    static final String WAIT = "How long to wait for another run to end (default: 0).";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(name = "list", description = "List the versions, the latest first; a star marks the one in force.", mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "PLACE", description = PLACE) String place) {
        try (Registry registry = RegistryJob.existing(place)) {
            Optional<VersionId> inForce = inForce(registry).map(Champion::id);
            List<Entry> history = registry.history();
            for (VersionId id : registry.versions()) {
                Entry entry = history.stream().filter(each -> each.version().filter(id::equals).isPresent()).reduce((a, b) -> b).orElseThrow();
                out().printf("%s %s  %s  %s%n", inForce.filter(id::equals).isPresent() ? "*" : " ", id.brief(), entry.verdict().at(),
                        entry.verdict().words());
            }
        }
        return ExitCode.DONE.number();
    }

    private Optional<Champion> inForce(Registry registry) {
        Optional<Champion> champion = registry.champion();
        champion.ifPresent(found -> found.warnings().forEach(warning -> spec.commandLine().getErr().println("closerate: " + warning)));
        return champion;
    }

    @Command(name = "show", description = "Show a version, its files and its history.", mixinStandardHelpOptions = true)
    int show(@Parameters(index = "0", paramLabel = "PLACE", description = PLACE) String place,
            @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION",
                    description = "The beginning of its name (default: the one in force).") String version,
            @Option(names = "--file", paramLabel = "NAME", description = "Print this file of it, and nothing else.") String file) {
        try (Registry registry = RegistryJob.existing(place)) {
            VersionId id = version != null ? registry.find(version)
                    : inForce(registry).map(Champion::id).orElseThrow(() -> usage("show", "no version is in force: name one"));
            Contents contents = registry.read(id);
            if (file == null) {
                out().println(id);
                contents.sums().lines().forEach(out()::println);
                registry.history().stream().filter(entry -> entry.version().filter(id::equals).isPresent()).forEach(this::print);
            } else if (contents.names().contains(file)) {
                out().print(contents.text(file));
            } else {
                throw usage("show", "%s has no file %s, but %s".formatted(id.brief(), file, String.join(", ", contents.names())));
            }
        }
        return ExitCode.DONE.number();
    }

    private void print(Entry entry) {
        out().printf("%s  %s  %s%n", entry.verdict().at(), entry.act().word(), entry.verdict().words());
        entry.verdict().details().forEach((name, value) -> out().printf("    %s: %s%n", name, value.replaceAll("\\p{Cntrl}", " ")));
    }

    private CommandLine.ParameterException usage(String command, String words) {
        return new CommandLine.ParameterException(spec.subcommands().get(command), words);
    }

    @Command(name = "verify", description = "Check every byte; exit code 65 if one is not what it was.", mixinStandardHelpOptions = true)
    int verify(@Parameters(paramLabel = "PLACE", description = PLACE) String place) {
        try (Registry registry = RegistryJob.existing(place)) {
            List<Finding> findings = registry.verify();
            findings.forEach(finding -> out().println((finding.kind() == Finding.Kind.DAMAGE ? "damage: " : "unfinished: ") + finding.words()));
            if (findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGE)) {
                return ExitCode.DATA.number();
            }
            out().printf("sound: %d versions, %d entries%n", registry.versions().size(), registry.history().size());
        }
        return ExitCode.DONE.number();
    }

    @Command(name = "clean-up", description = "Remove old versions, never the one in force or the one before it.", mixinStandardHelpOptions = true)
    int cleanUp(@Parameters(paramLabel = "PLACE", description = PLACE) String place,
            @Option(names = "--keep", paramLabel = "N", defaultValue = "" + Turn.KEPT,
                    description = "How many to keep (default and least: ${DEFAULT-VALUE}).") int keep,
            @Option(names = "--lock-wait", paramLabel = "SECONDS", defaultValue = "0", description = WAIT) long wait) {
        if (keep < Turn.KEPT) {
            throw usage("clean-up", "--keep must be at least %d, but was %d".formatted(Turn.KEPT, keep));
        }
        try (Registry registry = RegistryJob.existing(place)) {
            RegistryJob.of(registry, Duration.ofSeconds(wait)).cleanUp(keep).forEach(id -> out().println("Removed: " + id));
        }
        return ExitCode.DONE.number();
    }
}
