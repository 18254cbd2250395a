package io.closerate.cli;

import io.closerate.calibrate.Version;
import io.closerate.language.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, in roff, made from what its help says.
 *
 * @param command the command
 * @param language its language
 */
record ManPage(CommandSpec command, Language language) {

    private static final Map<String, String> FRENCH = Map.of("NAME", "NOM", "SYNOPSIS", "SYNOPSIS", "DESCRIPTION", "DESCRIPTION", "ARGUMENTS", "ARGUMENTS",
            "OPTIONS", "OPTIONS", "COMMANDS", "COMMANDES", "EXAMPLES", "EXEMPLES", "SEE ALSO", "VOIR AUSSI");

    /** {@return the name of its page, {@code closerate-registry-list}} */
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        StringBuilder page = new StringBuilder(".\\\" Made by GeneratedPagesTest from the help of the command; not to be edited.\n");
        page.append(".TH \"%s\" \"1\" \"\" \"Closerate %s\" \"Closerate\"\n.nh\n.ad l\n".formatted(name().toUpperCase(java.util.Locale.ROOT), Version.CURRENT));
        section(page, "NAME", escaped(name()) + " \\- " + escaped(first(description())) + "\n");
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        section(page, "SYNOPSIS", escaped(help.synopsis(0).replaceAll("\\s+", " ").strip()) + "\n");
        section(page, "DESCRIPTION", escaped(description()) + "\n");
        section(page, "ARGUMENTS", command.positionalParameters().stream().filter(each -> !each.hidden()).map(ManPage::argument).collect(Collectors.joining()));
        section(page, "OPTIONS", command.options().stream().filter(each -> !each.hidden()).map(ManPage::option).collect(Collectors.joining()));
        section(page, "COMMANDS", commands().map(each -> item("\\fB" + escaped(each.name()) + "\\fR", first(new ManPage(each, language).description())))
                .collect(Collectors.joining()));
        section(page, "EXAMPLES", ".nf\n" + Stream.of(command.usageMessage().footer()).map(line -> escaped(line) + "\n").collect(Collectors.joining()) + ".fi\n");
        section(page, "SEE ALSO", related().map(each -> "\\fB" + escaped(each) + "\\fR(1)").collect(Collectors.joining(", ")) + "\n");
        return page.toString();
    }

    private Stream<CommandSpec> commands() {
        return command.subcommands().values().stream().map(each -> each.getCommandSpec()).filter(each -> !each.usageMessage().hidden());
    }

    private Stream<String> related() {
        Stream<String> below = commands().map(each -> each.qualifiedName("-"));
        return command.parent() == null ? below : Stream.concat(Stream.of(command.parent().qualifiedName("-")), below);
    }

    private String description() {
        UsageMessageSpec usage = command.usageMessage();
        return Stream.concat(Stream.of(usage.header()), Stream.of(usage.description())).map(line -> line.replace("%n", "").replace("%%", "%"))
                .collect(Collectors.joining(" "));
    }

    private static String first(String description) {
        return description.replaceFirst("\\.( .*)?$", "");
    }

    private static String argument(PositionalParamSpec argument) {
        return item("\\fI" + escaped(argument.paramLabel()) + "\\fR", words(argument.description()));
    }

    private static String option(OptionSpec option) {
        String names = Stream.of(option.names()).map(name -> "\\fB" + escaped(name) + "\\fR").collect(Collectors.joining(", "));
        boolean isFlag = option.arity().max() == 0;
        return item(isFlag ? names : names + " \\fI" + escaped(option.paramLabel()) + "\\fR", words(option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
                .replace("${COMPLETION-CANDIDATES}", option.completionCandidates() == null ? "" : String.join(", ", option.completionCandidates())));
    }

    private static String words(String[] description) {
        return String.join(" ", List.of(description)).replace("%%", "%");
    }

    private static String item(String term, String words) {
        return ".TP\n" + term + "\n" + escaped(words) + "\n";
    }

    private void section(StringBuilder page, String heading, String body) {
        if (!body.isBlank() && !body.equals(".nf\n.fi\n")) {
            page.append(".SH \"").append(language == Language.FRENCH ? FRENCH.get(heading) : heading).append("\"\n").append(body);
        }
    }

    /** A backslash, a dash, and a dot or quote at the begin of a line mean something to roff. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
