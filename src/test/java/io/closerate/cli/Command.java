package io.closerate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * A command that was run in this JVM.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained
 */
public record Command(int code, String out, String err) {

    /** {@return the command with these arguments, run} */
    public static Command run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code;
        try (PrintWriter toOut = new PrintWriter(out); PrintWriter toErr = new PrintWriter(err)) {
            code = Main.run(List.of(args), toOut, toErr);
        }
        return new Command(code, out.toString(), err.toString());
    }
}
