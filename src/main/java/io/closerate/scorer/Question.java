package io.closerate.scorer;

import io.closerate.bin.Bins;
import io.closerate.lead.Lead;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Reading;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is asked of a lead, and where the answer falls; the kinds are those of a grid file's {@code signals}.
 *
 * @param type {@code word}, {@code number}, {@code email} or {@code days}
 * @param column the column that is read
 * @param reference the second column, for days; otherwise empty
 * @param bins where answers fall
 */
record Question(String type, String column, String reference, Bins bins) {

    int bin(Lead lead) {
        return bins.of(read(lead));
    }

    private Reading read(Lead lead) {
        return switch (type) {
            case "word" -> Reading.word(lead.text(column));
            case "number" -> number(lead.number(column));
            case "email" -> Reading.word(EmailClass.of(lead.text(column)));
            case "days" -> days(lead.date(column), lead.date(reference));
            default -> throw new IllegalArgumentException("a signal of type \"" + type + "\" is not known: use a later version of Closerate");
        };
    }

    private static Reading number(OptionalDouble number) {
        return number.isPresent() ? new Reading.Number(number.getAsDouble()) : Reading.MISSING;
    }

    private static Reading days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isPresent() && to.isPresent() ? new Reading.Number(to.get().toEpochDay() - from.get().toEpochDay()) : Reading.MISSING;
    }
}
