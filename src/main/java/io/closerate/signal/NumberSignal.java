package io.closerate.signal;

import io.closerate.lead.ColumnKind;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;
import java.util.Arrays;

/**
 * The number in a column; a cell that holds no number is missing.
 *
 * @param column the column
 */
public record NumberSignal(String column) implements Signal {

    @Override
    public String name() {
        return column;
    }

    @Override
    public String type() {
        return "number";
    }

    @Override
    public Reading read(Lead lead) {
        var number = lead.number(column);
        return number.isPresent() ? new Reading.Number(number.getAsDouble()) : Reading.MISSING;
    }

    @Override
    public Readings readings(LeadTable table) {
        if (table.has(column) && table.kind(column) == ColumnKind.NUMBER) {
            return new Readings.Numbers(table.numbers(column));
        }
        double[] values = new double[table.size()];
        Arrays.setAll(values, row -> table.lead(row).number(column).orElse(Double.NaN));
        return new Readings.Numbers(values);
    }
}
