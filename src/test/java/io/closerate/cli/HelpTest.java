package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the program says of itself. */
class HelpTest {

    private static final ResourceBundle FRENCH = HelpBundle.of(Language.FRENCH).orElseThrow();
    private static final String COMMAND = " {2}(gunzip |JAVA_HOME=|closerate ).*";

    /** Every command, as people see it; picocli's own {@code help} among them. */
    static List<CommandSpec> commands(Language language) {
        List<CommandSpec> commands = new ArrayList<>();
        add(Main.line(language), commands);
        return commands;
    }

    private static void add(CommandLine line, List<CommandSpec> commands) {
        if (!line.getCommandSpec().usageMessage().hidden()) {
            commands.add(line.getCommandSpec());
            line.getSubcommands().values().forEach(each -> add(each, commands));
        }
    }

    private static boolean isOurs(CommandSpec command) {
        return !(command.userObject() instanceof CommandLine.HelpCommand);
    }

    @Test
    void everyCommandHasExamplesThatNameIt() {
        assertThat(commands(Language.ENGLISH)).hasSizeGreaterThan(16).filteredOn(HelpTest::isOurs).allSatisfy(command -> {
            assertThat(command.usageMessage().footerHeading()).as(command.qualifiedName()).isEqualTo("%nExamples:%n");
            assertThat(command.usageMessage().footer()).as(command.qualifiedName())
                    .anySatisfy(line -> assertThat(line).matches(COMMAND).contains("closerate", command.name()));
        });
    }

    @Test
    void theExamplesAreTheSameInFrench() {
        List<CommandSpec> french = commands(Language.FRENCH);
        List<CommandSpec> english = commands(Language.ENGLISH);
        for (int i = 0; i < english.size(); i++) {
            assertThat(examples(french.get(i))).as(english.get(i).qualifiedName()).isEqualTo(examples(english.get(i)));
        }
    }

    static List<String> examples(CommandSpec command) {
        return Stream.of(command.usageMessage().footer()).filter(line -> line.matches(COMMAND)).toList();
    }

    @Test
    void nothingIsMissingInFrenchAndNothingIdle() {
        Set<String> idle = new TreeSet<>(FRENCH.keySet());
        idle.removeAll(Set.of("usage.synopsisHeading", "usage.commandListHeading", "usage.footerHeading"));
        List<String> missing = new ArrayList<>();
        for (CommandSpec command : commands(Language.FRENCH)) {
            String own = command.qualifiedName(".") + ".";
            for (List<String> keys : keys(command)) {
                if (keys.stream().map(key -> FRENCH.containsKey(own + key) ? own + key : key).filter(FRENCH::containsKey).peek(idle::remove).count() == 0) {
                    missing.add(own + keys.get(0));
                }
            }
            idle.removeIf(key -> key.matches("\\Q" + own + "\\Eusage\\.(footer|header|description\\.\\d)(\\.\\d+)?"));
        }
        assertThat(missing).isEmpty();
        assertThat(idle).isEmpty();
    }

    /** The keys of which each argument, and the command itself, needs one. */
    private static List<List<String>> keys(CommandSpec command) {
        List<List<String>> keys = new ArrayList<>();
        keys.add(List.of("usage.description", "usage.description.0"));
        for (ArgSpec each : command.args()) {
            if (each.descriptionKey() != null && !each.descriptionKey().isEmpty()) {
                keys.add(List.of(each.descriptionKey()));
            } else {
                keys.add(List.of(each instanceof OptionSpec option ? option.longestName().substring(2)
                        : each.paramLabel() + "[" + ((PositionalParamSpec) each).index() + "]"));
            }
        }
        return keys;
    }

    @Test
    void frenchHelpIsFrench() {
        Command help = Command.run("calibrate", "--help", "--language", "fr");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage\u00A0: closerate calibrate").contains("Exemples\u00A0:", "Ses valeurs qui veulent dire gagné.", "Afficher cette aide")
                .doesNotContain("Examples", "Show this", "The column");
        assertThat(Command.run("--language=fr").out()).contains("Étalonne des grilles", "Commandes\u00A0:");
        assertThat(Command.run("score", "--language", "fr").err()).startsWith("closerate: il manque\u202F: ").contains("LEADS", "Essayez");
    }

    @Test
    void theMachinesLanguageDecidesWhereNobodyAsks() {
        System.setProperty(Terminal.LANGUAGE, "fr_FR.UTF-8");
        try {
            assertThat(Command.run("--help").out()).contains("Étalonne");
            assertThat(Command.run("--help", "--language", "en").out()).contains("Calibrates lead-scoring grids");
        } finally {
            System.clearProperty(Terminal.LANGUAGE);
        }
    }

    @ParameterizedTest
    @CsvSource({"calibrat x.csv, calibrate", "registry lst x, list", "calibrate x.csv --outcom status, --outcome", "score x --gird g, --grid",
        "jupyter instal, install", "monitor g l --fail-on-drif, --fail-on-drift"})
    void whatIsMistypedGetsASuggestion(String typed, String meant) {
        Command command = Command.run(typed.split(" "));
        assertThat(command.code()).isEqualTo(64);
        assertThat(command.err().lines().findFirst().orElseThrow()).startsWith("closerate: unknown: ").contains("did you mean").contains(meant);
    }

    @Test
    void coloursAreOffUnlessTheLauncherSeesATerminal() {
        assertThat(Command.run("--help").out()).doesNotContain("\u001B");
        System.setProperty("closerate.colours", "true");
        try {
            assertThat(Command.run("--help").out()).contains("\u001B[");
        } finally {
            System.clearProperty("closerate.colours");
        }
    }
}
