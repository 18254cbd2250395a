package io.closerate.cli;

import io.closerate.calibrate.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that are also keys of a plan file, each under the same name. */
final class PlanOptions {

    @Option(names = "--outcome", paramLabel = "COL", description = "The column that tells won from lost.")
    private String outcome;

    @Option(names = "--won", paramLabel = "VALUE", split = ",", description = "Its values that mean won.")
    private List<String> won;

    @Option(names = "--lost", paramLabel = "VALUE", split = ",",
            description = "Its values that mean lost; without this, every other one. What is neither is open.")
    private List<String> lost;

    @Option(names = "--id", paramLabel = "COL", description = "The column that names a lead.")
    private String id;

    @Option(names = "--created", paramLabel = "COL", description = "The day a lead came in; the last leads are then held out.")
    private String created;

    @Option(names = "--closed", paramLabel = "COL", description = "The day a lead was won or lost.")
    private String closed;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Look at the book as of this day: what closed later is open.")
    private String asOf;

    @Option(names = "--ignore", paramLabel = "COL", split = ",", description = "Columns to leave out.")
    private List<String> ignore;

    @Option(names = "--only", paramLabel = "COL", split = ",", description = "Columns to look at alone.")
    private List<String> only;

    @Option(names = "--method", paramLabel = "NAME", description = "auto, close-rate or logistic (default: auto).")
    private String method;

    @Option(names = "--points", paramLabel = "SCALE",
            description = "How close rates become points: difference, ratio or log-odds (default: difference).")
    private String points;

    @Option(names = "--held-out", paramLabel = "SHARE", description = "The share of leads to judge by (default: 0.1).")
    private String heldOut;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses which leads are held out (default: 1).")
    private String seed;

    @Option(names = "--language", paramLabel = "CODE", description = "The language of report and charts: en or fr (default: the machine's).")
    private String language;

    @Option(names = "--capacity", paramLabel = "N", description = "How many leads a week you can work, for the report.")
    private String capacity;

    @Option(names = "--name", paramLabel = "NAME", description = "What the grid is called (default: the file's name).")
    private String name;

    @Option(names = "--join", paramLabel = "FILE", description = "A second file; without --outcome, having a row there means won.")
    private String join;

    @Option(names = "--on", paramLabel = "COL", description = "The column that joins both files.")
    private String on;

    @Option(names = "--separator", paramLabel = "CHAR", description = "What stands between cells, or tab (default: found by looking).")
    private String separator;

    @Option(names = "--encoding", paramLabel = "NAME", description = "UTF-8, windows-1252, … (default: found by looking).")
    private String encoding;

    @Option(names = "--decimal", paramLabel = "SIGN", description = "point or comma (default: found by looking).")
    private String decimal;

    @Option(names = "--dates", paramLabel = "ORDER", description = "year-first, day-first or month-first (default: found by looking).")
    private String dates;

    /** {@return what was given on the command line} */
    static Settings settings(CommandSpec command) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ArgSpec each : command.options()) {
            String key = ((picocli.CommandLine.Model.OptionSpec) each).longestName().substring(2);
            if (Settings.KEYS.contains(key) && each.getValue() != null) {
                values.put(key, each.getValue() instanceof List<?> list ? list.stream().map(String::valueOf).map(String::strip).toList()
                        : List.of(each.getValue().toString()));
            }
        }
        return new Settings(values);
    }
}
