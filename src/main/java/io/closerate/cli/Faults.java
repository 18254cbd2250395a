package io.closerate.cli;

import io.closerate.language.Mistake;
import io.closerate.language.Texts;
import io.closerate.language.Told;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Faults as one line each, and an exit code; a stack trace only where {@code --debug} asks for it. */
final class Faults {

    private Faults() {
    }

    static int ofUsage(ParameterException fault, String[] args) {
        return usage(fault);
    }

    private static int usage(ParameterException fault) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        Texts texts = Closerate.texts(line.getCommandSpec());
        err.println("closerate: " + new Misuse(fault, texts).words().replace("\n", " "));
        err.println(texts.text("cli.fault.try", line.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.number();
    }

    static int ofRun(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (fault instanceof StandardOutput.Fault unheard) {
            return ofOutput(unheard, line);
        }
        if (fault instanceof ParameterException misuse) {
            return usage(misuse);
        }
        ExitCode code = ExitCode.of(fault);
        boolean debug = parsed.expandedArgs().contains("--debug");
        err.println("closerate: " + message(fault, code, Closerate.texts(line.getCommandSpec())));
        if (debug) {
            fault.printStackTrace(err);
        }
        err.flush();
        return code.number();
    }

    /** Nothing is said where a reader has seen enough. */
    static int ofOutput(StandardOutput.Fault fault, CommandLine line) {
        if (fault.isClosed()) {
            return StandardOutput.CLOSED;
        }
        line.getErr().println("closerate: " + Closerate.texts(line.getCommandSpec()).text("cli.fault.standard-output", String.valueOf(fault.getMessage())));
        line.getErr().flush();
        return ExitCode.IO.number();
    }

    /** {@return one line that says what is wrong, where, and what to do} */
    static String message(Exception fault, ExitCode code, Texts texts) {
        if (fault instanceof Told told) {
            return told.told().in(texts);
        }
        if (code == ExitCode.BUG) {
            return texts.text("cli.fault.ours", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
        }
        if (fault instanceof NoSuchFileException missing) {
            return texts.text("cli.fault.no-file", missing.getFile());
        }
        return fault instanceof IOException && code == ExitCode.IO ? texts.text("cli.fault.broke-off", String.valueOf(fault.getMessage())) : fault.getMessage();
    }

    /** {@return wrong use of a command, for what somebody's value turned out to be} */
    static ParameterException misuse(CommandLine line, Mistake mistake) {
        return new ParameterException(line, mistake.told().in(Closerate.texts(line.getCommandSpec())), mistake);
    }
}
