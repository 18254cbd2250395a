package io.closerate.lead;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One lead, asked by the names of its columns.
 *
 * <p>A column that the lead does not have is missing, like an empty cell.
 */
@FunctionalInterface
public interface Lead {

    /** {@return the cell as text without blanks around it; empty if it is missing} */
    String text(String column);

    /** {@return the cell as a number; empty if it is missing or no number} */
    default OptionalDouble number(String column) {
        return NumberStyle.EITHER.parse(text(column));
    }

    /** {@return the cell as a date; empty if it is missing or no date} */
    default Optional<LocalDate> date(String column) {
        String text = text(column);
        Optional<LocalDate> date = DateStyle.YEAR_FIRST.parse(text);
        return date.isPresent() ? date : DateStyle.DAY_FIRST.parse(text);
    }

    /**
     * A lead from a map.
     *
     * @param cells column to text; a null value is missing
     */
    static Lead of(Map<String, String> cells) {
        return column -> {
            String cell = cells.get(column);
            return cell == null ? "" : cell.strip();
        };
    }
}
