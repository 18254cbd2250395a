package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.List;

/**
 * Something of a grid that another system cannot carry.
 *
 * @param limit the limit that is broken, with what the grid has: "a formula field holds 3,900 characters; this grid needs 5,120"
 * @param mend what to do about it: "use helper fields: --to salesforce-helpers"
 */
public record Refusal(Message limit, Message mend) {

    /**
     * Throws if an exporter refuses a grid.
     *
     * @throws Mistake with every refusal
     */
    static void check(GridExporter exporter, Grid grid, ExportOptions options) {
        List<Refusal> refusals = exporter.refusals(grid, options);
        if (!refusals.isEmpty()) {
            throw new Mistake(Message.of("export.refusal", exporter.name(), Message.listed(refusals.stream().map(Refusal::told).toList())));
        }
    }

    /** {@return both in one line} */
    public Message told() {
        return Message.of("fault.at", limit, mend);
    }

    /** {@return both in one line, in English} */
    public String line() {
        return told().toString();
    }
}
