package io.closerate.source;

import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of the columns, as the first row gives them.
 *
 * @param names stripped, and different even when case is not told apart
 * @param notes on names that had to be made up
 * @param index name to position, from 0
 */
record Header(List<String> names, List<Message> notes, Map<String, Integer> index) {

    Header {
        names = List.copyOf(names);
        index = Map.copyOf(index);
        notes = List.copyOf(notes);
    }

    /** {@return the header that {@code row} is; throws if names repeat} */
    static Header of(String file, RawRow row) {
        if (row == null) {
            throw SourceException.badData(Message.of("fault.source.empty", file));
        }
        if (row.fault() != null) {
            throw SourceException.badData(Message.of("fault.source.header", file, row.line(), row.fault().message()));
        }
        List<String> names = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (int i = 0; i < row.cells().length; i++) {
            String name = row.cells()[i].strip();
            if (name.isEmpty()) {
                name = "column " + (i + 1);
                notes.add(Message.of("source.note.no-name", i + 1, name));
            }
            names.add(name);
        }
        refuseDuplicates(file, names);
        Map<String, Integer> index = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
        return new Header(names, notes, index);
    }

    private static void refuseDuplicates(String file, List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Integer first = seen.putIfAbsent(folded(names.get(i)), i);
            if (first != null) {
                throw SourceException.badData(Message.of("fault.source.alike", file, first + 1, i + 1, names.get(first), names.get(i)));
            }
        }
    }

    /** Without case, by way of capitals as {@link String#equalsIgnoreCase} does it. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** {@return how many columns there are} */
    int size() {
        return names.size();
    }

    /** {@return {@code row}, with a fault if its length does not fit} */
    RawRow checked(RawRow row) {
        if (row.fault() != null || fits(row.cells(), size())) {
            return row;
        }
        Reason reason = row.cells().length < size() ? Reason.TOO_FEW_CELLS : Reason.TOO_MANY_CELLS;
        return new RawRow(row.line(), row.cells(), reason);
    }

    /** {@return whether there are {@code size} cells; blank ones behind the last, which spreadsheets leave, are fine} */
    static boolean fits(String[] cells, int size) {
        for (int i = size; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return cells.length >= size;
    }
}
