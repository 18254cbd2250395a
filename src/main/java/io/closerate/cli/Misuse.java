package io.closerate.cli;

import io.closerate.language.Texts;
import io.closerate.lead.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/**
 * Wrong use of a command, told in the user's language; what the parser says of it is English.
 *
 * @param fault what the parser found
 * @param texts the language
 */
record Misuse(ParameterException fault, Texts texts) {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    /** {@return what is wrong, and what may have been meant; what is unknown before what is missing, since a mistyped option is often both} */
    String words() {
        List<String> unmatched = fault.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            List<String> near = near(unmatched.get(0), fault.getCommandLine());
            String unknown = texts.text("cli.fault.unknown", unmatched.get(0));
            return near.isEmpty() ? unknown : texts.text("cli.fault.meant", unknown, String.join(texts.text("cli.fault.or"), near));
        }
        if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return texts.text("cli.fault.missing", missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return texts.text("cli.fault.twice", name(twice.getOverwritten()));
        }
        if (fault instanceof MutuallyExclusiveArgsException) {
            return texts.text("cli.fault.not-together", OPTION.matcher(String.valueOf(fault.getMessage())).results().map(MatchResult::group).distinct()
                    .collect(Collectors.joining(", ")));
        }
        return fault.getArgSpec() != null && fault.getValue() != null ? value() : fault.getMessage();
    }

    /** A value that is none of what the option takes. */
    private String value() {
        String given = texts.text("cli.fault.value", name(fault.getArgSpec()), fault.getValue());
        Class<?> type = fault.getArgSpec().type();
        if (type.isEnum()) {
            return given + "; " + texts.text("fault.there-are", Arrays.stream(type.getEnumConstants()).map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> texts.text("cli.fault.whole", given);
            case "LocalDate" -> texts.text("cli.fault.day", given);
            default -> fault.getCause() instanceof CommandLine.TypeConversionException told ? told.getMessage() : given;
        };
    }

    private static List<String> near(String unknown, CommandLine line) {
        if (!unknown.startsWith("-")) {
            return Nearest.of(unknown, line.getSubcommands().keySet());
        }
        List<String> options = line.getCommandSpec().options().stream().filter(each -> !each.hidden()).map(each -> each.longestName().substring(2)).toList();
        return Nearest.of(unknown.replaceFirst("^-+", "").replaceFirst("=.*", ""), options).stream().map(name -> "--" + name).toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()) : argument.paramLabel();
    }
}
