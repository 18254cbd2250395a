package io.closerate.cli;

import io.closerate.job.RegistryJob;
import io.closerate.job.RegistryJson;
import io.closerate.language.Texts;
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

    private static final String EXAMPLES = "%nExamples:%n";
    static final String PLACE = "A folder, or jdbc:postgresql://host/database.";
    static final String JSON = "Print one JSON document.";
    static final String QUIET = "Print nothing but problems.";
    static final String WAIT = "How long to wait for another run to end (default: 0).";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    private Texts texts() {
        return Closerate.texts(spec);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(name = "list", description = "List the versions, the latest first; a star marks the one in force.", mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES, footer = {"  closerate registry list /srv/grids", "  closerate registry list /srv/grids --json"})
    int list(@Parameters(paramLabel = "PLACE", description = PLACE) String place, @Option(names = "--json", description = JSON) boolean json) {
        try (Registry registry = RegistryJob.existing(place)) {
            Optional<VersionId> inForce = inForce(registry).map(Champion::id);
            if (json) {
                out().println(RegistryJson.list(registry, inForce));
                return ExitCode.DONE.number();
            }
            List<Entry> history = registry.history();
            for (VersionId id : registry.versions()) {
                Entry entry = Entry.lastOf(id, history);
                out().printf("%s %s  %s  %s%n", inForce.filter(id::equals).isPresent() ? "*" : " ", id.brief(), entry.verdict().at(),
                        entry.verdict().words());
            }
        }
        return ExitCode.DONE.number();
    }

    private Optional<Champion> inForce(Registry registry) {
        Optional<Champion> champion = registry.champion();
        champion.ifPresent(found -> found.warnings().forEach(warning -> spec.commandLine().getErr().println("closerate: " + warning.in(texts()))));
        return champion;
    }

    @Command(name = "show", description = "Show a version, its files and its history.", mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES, footer = {"  closerate registry show /srv/grids 4f1d", "      the version whose name begins so",
                "  closerate registry show /srv/grids --file grid.json > grid.json"})
    int show(@Parameters(index = "0", paramLabel = "PLACE", description = PLACE) String place,
            @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION",
                    description = "The beginning of its name (default: the one in force).") String version,
            @Option(names = "--file", paramLabel = "NAME", description = "Print this file of it, and nothing else.") String file,
            @Option(names = "--json", description = JSON) boolean json) {
        try (Registry registry = RegistryJob.existing(place)) {
            VersionId id = version != null ? registry.find(version)
                    : inForce(registry).map(Champion::id).orElseThrow(() -> usage("show", texts().text("cli.registry.none-in-force")));
            Contents contents = registry.read(id);
            List<Entry> history = registry.history().stream().filter(entry -> entry.version().filter(id::equals).isPresent()).toList();
            if (file == null && json) {
                out().println(RegistryJson.show(id, contents, history));
            } else if (file == null) {
                out().println(id);
                contents.sums().lines().forEach(out()::println);
                history.forEach(this::print);
            } else if (contents.names().contains(file)) {
                out().print(contents.text(file));
            } else {
                throw usage("show", texts().text("cli.registry.no-file", id.brief(), file, String.join(", ", contents.names())));
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

    @Command(name = "verify", description = "Check every byte; exit code 65 if one is not what it was.", mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES, footer = {"  closerate registry verify /srv/grids", "  closerate registry verify jdbc:postgresql://db/closerate --quiet"})
    int verify(@Parameters(paramLabel = "PLACE", description = PLACE) String place, @Option(names = "--json", description = JSON) boolean json,
            @Option(names = "--quiet", description = QUIET) boolean quiet) {
        try (Registry registry = RegistryJob.existing(place)) {
            List<Finding> findings = registry.verify();
            boolean damaged = findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.DAMAGE);
            if (json) {
                out().println(RegistryJson.verify(registry, findings, damaged));
            } else {
                findings.forEach(finding -> out().println(texts()
                        .text(finding.kind() == Finding.Kind.DAMAGE ? "cli.registry.damage" : "cli.registry.unfinished", finding.told())));
            }
            if (!damaged && !json && !quiet) {
                out().println(texts().text("cli.registry.sound", registry.versions().size(), registry.history().size()));
            }
            return (damaged ? ExitCode.DATA : ExitCode.DONE).number();
        }
    }

    @Command(name = "clean-up", description = "Remove old versions, never the one in force or the one before it.", mixinStandardHelpOptions = true,
            footerHeading = EXAMPLES, footer = "  closerate registry clean-up /srv/grids --keep 24")
    int cleanUp(@Parameters(paramLabel = "PLACE", description = PLACE) String place,
            @Option(names = "--keep", paramLabel = "N", defaultValue = "" + Turn.KEPT,
                    description = "How many to keep (default and least: ${DEFAULT-VALUE}).") int keep,
            @Option(names = "--lock-wait", paramLabel = "SECONDS", defaultValue = "0", description = WAIT) long wait,
            @Option(names = "--json", description = JSON) boolean json, @Option(names = "--quiet", description = QUIET) boolean quiet) {
        if (keep < Turn.KEPT) {
            throw usage("clean-up", texts().text("cli.registry.keep", Turn.KEPT, keep));
        }
        try (Registry registry = RegistryJob.existing(place)) {
            List<VersionId> gone = RegistryJob.of(registry, Duration.ofSeconds(wait)).cleanUp(keep);
            if (json) {
                out().println(RegistryJson.cleanedUp(gone));
            } else if (!quiet) {
                gone.forEach(id -> out().println(texts().text("cli.registry.removed", id.toString())));
            }
        }
        return ExitCode.DONE.number();
    }
}
