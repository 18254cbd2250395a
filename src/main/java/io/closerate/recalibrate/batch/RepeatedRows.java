package io.closerate.recalibrate.batch;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.Hash;
import io.closerate.lead.Words;
import java.util.Arrays;

/** Rows that repeat an earlier one in every cell but the id. */
final class RepeatedRows {

    private RepeatedRows() {
    }

    /** {@return their share, in [0, 1]} */
    static double share(Snapshot snapshot) {
        long[] prints = new long[snapshot.size()];
        for (Column column : snapshot.table().columns()) {
            if (!snapshot.roles().id().filter(column.name()::equals).isPresent()) {
                add(snapshot, column, prints);
            }
        }
        return prints.length == 0 ? 0 : 1 - (double) Arrays.stream(prints).distinct().count() / prints.length;
    }

    private static void add(Snapshot snapshot, Column column, long[] prints) {
        if (column.kind() == ColumnKind.WORD) {
            Words words = snapshot.words(column.name());
            Arrays.setAll(prints, row -> Hash.of(words.dictionary().get(words.code(row)), prints[row]));
        } else if (column.kind() == ColumnKind.NUMBER) {
            double[] numbers = snapshot.table().numbers(column.name());
            Arrays.setAll(prints, row -> Hash.of(Double.doubleToLongBits(numbers[row]), prints[row]));
        } else {
            long[] days = snapshot.table().epochDays(column.name());
            Arrays.setAll(prints, row -> Hash.of(days[row], prints[row]));
        }
    }
}
