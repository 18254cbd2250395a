package io.closerate.export;

import io.closerate.grid.Grid;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something of a grid that another system cannot carry.
 *
 * @param limit the limit that is broken, with what the grid has: {@code "a formula field holds 3,900 characters; this grid needs 5,120"}
 * @param mend what to do about it: {@code "use helper fields: --to salesforce-helpers"}
 */
public record Refusal(String limit, String mend) {

    /**
     * Throws if an exporter refuses a grid.
     *
     * @throws IllegalArgumentException with every refusal
     */
    static void check(GridExporter exporter, Grid grid, ExportOptions options) {
        List<Refusal> refusals = exporter.refusals(grid, options);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("%s cannot carry this grid: %s".formatted(exporter.name(),
                    refusals.stream().map(Refusal::line).collect(Collectors.joining("; "))));
        }
    }

    /** {@return both in one line} */
    public String line() {
        return limit + ": " + mend;
    }
}
