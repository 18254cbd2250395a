package io.closerate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Faults as one line each, and an exit code; a stack trace only where {@code --debug} asks for it. */
final class Faults {

    private Faults() {
    }

    static int ofUsage(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("closerate: " + fault.getMessage().replace("\n", " ") + meant(fault));
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static String meant(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
        }
        return "";
    }

    static int ofRun(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        ExitCode code = ExitCode.of(fault);
        boolean debug = parsed.expandedArgs().contains("--debug");
        err.println("closerate: " + message(fault, code));
        if (debug) {
            fault.printStackTrace(err);
        }
        err.flush();
        return code.number();
    }

    static String message(Exception fault, ExitCode code) {
        if (code == ExitCode.BUG) {
            return "a fault of ours (%s: %s); run it again with --debug and tell us what it prints"
                    .formatted(fault.getClass().getSimpleName(), fault.getMessage());
        }
        if (fault instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        return fault instanceof IOException && code == ExitCode.IO ? "reading or writing broke off: " + fault.getMessage() : fault.getMessage();
    }
}
