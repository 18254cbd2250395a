package io.closerate.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What columns are for, each under the name of its key in a plan file. */
final class RoleOptions {

    @Option(names = "--outcome", paramLabel = "COL", description = "The column that tells won from lost (default: as in the grid's plan.yaml).")
    private String outcome;

    @Option(names = "--won", paramLabel = "VALUE", split = ",", description = "Its values that mean won.")
    private List<String> won;

    @Option(names = "--lost", paramLabel = "VALUE", split = ",", description = "Its values that mean lost; without this, every other one.")
    private List<String> lost;

    @Option(names = "--created", paramLabel = "COL", description = "The day a lead came in.")
    private String created;

    @Option(names = "--closed", paramLabel = "COL", description = "The day a lead was won or lost.")
    private String closed;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Look at the leads as of this day: what closed later is open.")
    private String asOf;
}
