package io.closerate.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A run, and what is said of it on the way, as lines of JSON for other programs. */
public final class RunJson {

    private RunJson() {
    }

    /** {@return the line for a run that came to a verdict} */
    public static String line(Run run, int exit) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("verdict", run.words()).put("exit", exit).put("alreadyDone", run.isRepeat())
                .put("plan", run.plan()).put("asOf", run.asOf().toString()).put("run", run.key());
        run.version().ifPresentOrElse(id -> line.put("version", id.toString()), () -> line.putNull("version"));
        ObjectNode details = line.putObject("details");
        run.details().forEach(details::put);
        return line.toString();
    }

    /** {@return the line for a run that broke off} */
    public static String failure(String cause, int exit, String why) {
        return JsonNodeFactory.instance.objectNode().put("verdict", "failed:" + cause).put("exit", exit).put("why", why).toString();
    }

    /** {@return a line of a log} */
    public static String log(Instant at, String level, String message) {
        return JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("level", level).put("message", message).toString();
    }
}
