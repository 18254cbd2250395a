package io.closerate.cli;

import io.closerate.calibrate.CalibrationException;
import io.closerate.language.Texts;
import io.closerate.lead.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Faults as one line each, and an exit code; a stack trace only where {@code --debug} asks for it. */
final class Faults {

    private Faults() {
    }

    static int ofUsage(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        Texts texts = Closerate.texts(line.getCommandSpec());
        err.println("closerate: " + words(fault, texts).replace("\n", " "));
        err.println(texts.text("cli.fault.try", line.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.number();
    }

    /** What is unknown is told before what is missing: a mistyped option is often both. */
    private static String words(ParameterException fault, Texts texts) {
        List<String> unmatched = fault.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            List<String> near = near(unmatched.get(0), fault.getCommandLine());
            String unknown = texts.text("cli.fault.unknown", unmatched.get(0));
            return near.isEmpty() ? unknown : texts.text("cli.fault.meant", unknown, String.join(texts.text("cli.fault.or"), near));
        }
        if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return texts.text("cli.fault.missing", missing.getMissing().stream().map(Faults::name).collect(Collectors.joining(", ")));
        }
        return fault.getMessage();
    }

    private static List<String> near(String unknown, CommandLine line) {
        if (!unknown.startsWith("-")) {
            return Nearest.of(unknown, line.getSubcommands().keySet());
        }
        List<String> options = line.getCommandSpec().options().stream().filter(each -> !each.hidden()).map(each -> each.longestName().substring(2)).toList();
        return Nearest.of(unknown.replaceFirst("^-+", "").replaceFirst("=.*", ""), options).stream().map(name -> "--" + name).toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }

    static int ofRun(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        ExitCode code = ExitCode.of(fault);
        boolean debug = parsed.expandedArgs().contains("--debug");
        err.println("closerate: " + message(fault, code, Closerate.texts(line.getCommandSpec())));
        if (debug) {
            fault.printStackTrace(err);
        }
        err.flush();
        return code.number();
    }

    static String message(Exception fault, ExitCode code, Texts texts) {
        if (code == ExitCode.BUG) {
            return texts.text("cli.fault.ours", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
        }
        if (fault instanceof NoSuchFileException missing) {
            return texts.text("cli.fault.no-file", missing.getFile());
        }
        if (fault instanceof CalibrationException calibration) {
            return calibration.in(texts).replace('\u00A0', ' ');
        }
        return fault instanceof IOException && code == ExitCode.IO ? texts.text("cli.fault.broke-off", String.valueOf(fault.getMessage())) : fault.getMessage();
    }
}
