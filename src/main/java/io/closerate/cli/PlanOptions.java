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

    @Option(names = "--ordered", description = "Rows are in the order of time, the earliest first; the last ones are then held out.")
    private Boolean ordered;

    @Option(names = "--ignore", paramLabel = "COL", split = ",", description = "Columns to leave out.")
    private List<String> ignore;

    @Option(names = "--only", paramLabel = "COL", split = ",", description = "Columns to look at alone.")
    private List<String> only;

    @Option(names = "--trend", paramLabel = "COL=TREND",
            description = "How points go over a number: auto, ascending, descending, peak, valley or none, such as age=ascending.")
    private List<String> trend;

    @Option(names = "--sign", paramLabel = "COL=SIGNS", description = "Words that may not be below or above 0: source=+Referral,-Bought list.")
    private List<String> sign;

    @Option(names = "--cuts", paramLabel = "COL=CUTS", description = "Where a number is cut, such as age=18,30,65.")
    private List<String> cuts;

    @Option(names = "--max-levels", paramLabel = "[COL=]N", description = "At most so many levels, of one column or of each.")
    private List<String> maxLevels;

    @Option(names = "--min-leads", paramLabel = "[COL=]N", description = "At least so many leads a level.")
    private List<String> minLeads;

    @Option(names = "--min-wins", paramLabel = "[COL=]N", description = "At least so many wins a level.")
    private List<String> minWins;

    @Option(names = "--min-difference", paramLabel = "[COL=]SHARE", description = "Neighbouring levels close at rates at least so far apart, such as 0.02.")
    private List<String> minDifference;

    @Option(names = "--max-p", paramLabel = "[COL=]P", description = "Neighbouring levels differ with at most this p-value, such as 0.05.")
    private List<String> maxP;

    @Option(names = "--objective", paramLabel = "[COL=]NAME",
            description = "What levels are chosen for: likelihood or information-value (default: likelihood).")
    private List<String> objective;

    @Option(names = "--special", paramLabel = "COL=CODES",
            description = "Numbers that are codes, each a level of its own, such as age=-1,999; age=none for none (default: found by looking).")
    private List<String> special;

    @Option(names = "--method", paramLabel = "NAME", description = "auto, close-rate or logistic (default: auto).")
    private String method;

    @Option(names = "--points", paramLabel = "SCALE",
            description = "How close rates become points: difference, ratio or log-odds (default: difference).")
    private String points;

    @Option(names = "--pairs", paramLabel = "N",
            description = "At most so many lines of two attributes, where they pay; 0 for none (default: 8).")
    private String pairs;

    @Option(names = "--max-lines", paramLabel = "K", description = "At most so many lines; points are then from -5 to 5 unless said otherwise.")
    private String maxLines;

    @Option(names = "--line-range", paramLabel = "RANGE", description = "The points of a level, such as -10..10.")
    private String lineRange;

    @Option(names = "--total", paramLabel = "RANGE", description = "The points of a lead, such as 0..100.")
    private String total;

    @Option(names = "--multiples", paramLabel = "N", description = "Points are multiples of N, such as 5.")
    private String multiples;

    @Option(names = "--only-points", paramLabel = "POINTS", split = ",", description = "A level has these points or 0, such as 25,10,-10.")
    private List<String> onlyPoints;

    @Option(names = "--held-out", paramLabel = "SHARE", description = "The share of leads to judge by (default: 0.1).")
    private String heldOut;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses which leads are held out (default: 1).")
    private String seed;

    @Option(names = "--capacity", paramLabel = "N", description = "How many leads a week you can work, for the report.")
    private String capacity;

    @Option(names = "--name", paramLabel = "NAME", description = "What the grid is called (default: the file's name).")
    private String name;

    @Option(names = "--exports", paramLabel = "NAME", split = ",",
            description = "Write the grid for other systems too, as closerate export --to does: json, xlsx, sql, all, …")
    private List<String> exports;

    @Option(names = "--join", paramLabel = "FILE", description = "A second file; without --outcome, having a row there means won.")
    private String join;

    @Option(names = "--on", paramLabel = "COL", description = "The column that joins both files.")
    private String on;

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
