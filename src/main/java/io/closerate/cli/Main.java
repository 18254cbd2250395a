package io.closerate.cli;

import io.closerate.language.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Where the program begins. */
public final class Main {

    private static final int WIDTH = 100;

    private Main() {
    }

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.setProperty(Terminal.LANGUAGE, System.getProperty(Terminal.LANGUAGE, Terminal.locale(System.getenv())));
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = utf8(StandardStreams.out());
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int code = run(List.of(args), out, err);
        err.flush();
        System.exit(code);
    }

    /** What is printed is UTF-8 whatever the machine's own charset, as the files are. */
    private static PrintWriter utf8(OutputStream to) {
        return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), false);
    }

    /** {@return the exit code of a command that prints to these writers} */
    static int run(List<String> args, PrintWriter out, PrintWriter err) {
        CommandLine line = line(Closerate.languageOf(args));
        line.setOut(out).setErr(err);
        try {
            int code = line.execute(args.toArray(String[]::new));
            out.flush();
            return code;
        } catch (StandardOutput.Fault e) {
            return Faults.ofOutput(e, line);
        }
    }

    /** {@return the program, which explains itself in this language} */
    static CommandLine line(Language language) {
        CommandLine line = new CommandLine(new Closerate(language));
        HelpBundle.of(language).ifPresent(line::setResourceBundle);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
        line.setColorScheme(Help.defaultColorScheme(Terminal.isColoured() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler(Faults::ofUsage);
        line.setExecutionExceptionHandler(Faults::ofRun);
        line.setExecutionStrategy(parsed -> {
            try {
                return new CommandLine.RunLast().execute(parsed);
            } catch (StandardOutput.Fault e) {
                // While help is printed, where no command runs whose faults are handled.
                return Faults.ofOutput(e, line);
            }
        });
        return line;
    }
}
