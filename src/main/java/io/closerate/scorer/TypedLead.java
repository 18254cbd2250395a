package io.closerate.scorer;

import io.closerate.lead.Lead;
import io.closerate.lead.NumberStyle;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A lead whose values have types: a number is a number whatever it would look like as a text, and its text has no idle decimals.
 *
 * @param values column to value
 */
record TypedLead(Map<String, ?> values) implements Lead {

    @Override
    public String text(String column) {
        Object value = values.get(column);
        if (value instanceof Number number && !isWhole(number)) {
            return Double.isFinite(number.doubleValue()) ? NumberStyle.POINT.write(number.doubleValue()) : "";
        }
        return value == null ? "" : value.toString().strip();
    }

    @Override
    public OptionalDouble number(String column) {
        if (!(values.get(column) instanceof Number number)) {
            return Lead.super.number(column);
        }
        double value = number.doubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty(); // and -0 is 0
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte || number instanceof BigInteger;
    }
}
