package io.closerate.signal;

import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;

/**
 * The word in a column.
 *
 * @param column the column
 */
public record WordSignal(String column) implements Signal {

    @Override
    public String name() {
        return column;
    }

    @Override
    public String type() {
        return "word";
    }

    @Override
    public Reading read(Lead lead) {
        return Reading.word(lead.text(column));
    }

    @Override
    public Readings readings(LeadTable table) {
        return Readings.Categories.of(table.words(column), String::strip);
    }
}
