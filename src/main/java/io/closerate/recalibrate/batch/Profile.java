package io.closerate.recalibrate.batch;

import io.closerate.lead.Column;
import io.closerate.lead.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the leads were like that a version was made from: sums only, no lead can be found in it. Later batches are held against it.
 *
 * @param columns the columns by name, but for the id
 * @param months the leads by the month they came in, such as {@code 2026-11}; none where no column tells
 * @param outcomes the words of the outcome column that decide, with how often they stood there
 * @param repeated the share of rows that repeat an earlier one in all cells but the id, in [0, 1]
 */
public record Profile(SortedMap<String, ColumnProfile> columns, SortedMap<String, Month> months, SortedMap<String, Long> outcomes, double repeated) {

    public Profile {
        columns = new TreeMap<>(columns);
        months = new TreeMap<>(months);
        outcomes = new TreeMap<>(outcomes);
    }

    /** {@return the profile of a snapshot, which keeps it} */
    static Profile of(Snapshot snapshot) {
        int[] all = IntStream.range(0, snapshot.size()).toArray();
        SortedMap<String, ColumnProfile> columns = new TreeMap<>();
        for (Column column : snapshot.table().columns()) {
            if (!snapshot.roles().id().filter(column.name()::equals).isPresent()) {
                columns.put(column.name(), ColumnProfile.of(snapshot, column.name(), all));
            }
        }
        return new Profile(columns, months(snapshot), outcomes(snapshot, all), RepeatedRows.share(snapshot));
    }

    private static SortedMap<String, Month> months(Snapshot snapshot) {
        SortedMap<String, Month> months = new TreeMap<>();
        snapshot.created().ifPresent(days -> {
            for (int row = 0; row < days.length; row++) {
                if (days[row] != Long.MIN_VALUE) {
                    boolean won = snapshot.isWon(row);
                    months.merge(YearMonth.from(LocalDate.ofEpochDay(days[row])).toString(),
                            new Month(1, won ? 1 : 0, snapshot.isDecided(row) && !won ? 1 : 0), Month::plus);
                }
            }
        });
        return months;
    }

    /** {@return the words that decide these leads, with how often} */
    public static SortedMap<String, Long> outcomes(Snapshot snapshot, int[] rows) {
        Words words = snapshot.words(snapshot.roles().outcome().column());
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int row : rows) {
            if (snapshot.isDecided(row)) {
                counts.merge(words.dictionary().get(words.code(row)), 1L, Long::sum);
            }
        }
        return counts;
    }

    /** {@return all months from this one on together} */
    public Month since(String first) {
        return months.tailMap(first).values().stream().reduce(Month.NONE, Month::plus);
    }
}
