package io.closerate.oracle;

import java.util.List;

/**
 * What the oracles say of a folder of fixtures.
 *
 * @param json fixture name to case id to values, in the shape of the {@code expected} parts; null for a case that could not
 *     be answered
 * @param notes one line for each such case, and for each fixture that no oracle knows
 */
public record Answers(String json, List<String> notes) {

    public Answers {
        notes = List.copyOf(notes);
    }
}
