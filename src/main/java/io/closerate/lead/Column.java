package io.closerate.lead;

/**
 * A column of a lead table.
 *
 * @param name its header, not blank
 * @param kind what its cells are
 */
public record Column(String name, ColumnKind kind) {

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }
}
