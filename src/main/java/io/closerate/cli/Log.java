package io.closerate.cli;

import io.closerate.job.RunJson;
import io.closerate.language.Texts;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What a job says on the way, on standard error.
 *
 * @param err standard error
 * @param isJson whether each line is a JSON object; otherwise lines are for people
 * @param isQuiet whether only warnings and errors are told
 * @param clock says when
 * @param texts the language of lines for people
 */
record Log(PrintWriter err, boolean isJson, boolean isQuiet, Clock clock, Texts texts) {

    void info(String message) {
        if (!isQuiet) {
            write("info", message);
        }
    }

    void warn(String message) {
        write("warning", message);
    }

    void error(String message) {
        write("error", message);
    }

    private void write(String level, String message) {
        err.println(isJson ? RunJson.log(clock.instant().truncatedTo(ChronoUnit.MILLIS), level, message)
                : level.equals("info") ? "closerate: " + message
                : "closerate: " + texts.text("fault.at", texts.text(level.equals("warning") ? "cli.log.warning" : "cli.log.error"), message));
        err.flush();
    }
}
