package io.closerate.recalibrate.check;

import io.closerate.calibrate.Plan;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.Words;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.stats.ranking.Auc;
import io.closerate.stats.ranking.ScoreCounts;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A column that tells the outcome nearly by itself, as only one filled in afterwards can: Cramér's V with the outcome above 0.9, or of
 * numbers an AUC above 0.99 or below 0.01. Of words at most 50 are looked at, and of numbers also whether they are filled in at all.
 */
final class OutcomeLeak implements Check {

    private static final double V = 0.9;
    private static final double AUC = 0.99;
    private static final int MANY = 50;
    private static final int ENOUGH = 30;

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public List<Finding> look(Batch batch) {
        int[] rows = batch.decided();
        long wins = batch.wins(rows);
        if (rows.length < ENOUGH || wins < 3 || rows.length - wins < 3) {
            return List.of();
        }
        return batch.snapshot().table().columns().stream().filter(column -> mayBeAsked(batch.plan(), column.name()))
                .filter(column -> tells(batch, column, rows)).findFirst()
                .map(column -> Finding.refusal(this, "\"%s\" tells won from lost nearly by itself, as only a column can that is filled in afterwards: ignore it",
                        column.name())).orElse(List.of());
    }

    private static boolean mayBeAsked(Plan plan, String column) {
        return !plan.roles().columns().contains(column) && !plan.ignore().contains(column) && (plan.only().isEmpty() || plan.only().contains(column));
    }

    private static boolean tells(Batch batch, Column column, int[] rows) {
        if (column.kind() == ColumnKind.NUMBER) {
            double[] numbers = batch.snapshot().table().numbers(column.name());
            return v(batch, rows, IntStream.of(rows).map(row -> Double.isNaN(numbers[row]) ? 0 : 1).toArray(), 2).orElse(0) > V
                    || Math.abs(auc(batch, rows, numbers).orElse(0.5) - 0.5) > AUC - 0.5;
        }
        if (column.kind() == ColumnKind.DATE) {
            long[] days = batch.snapshot().table().epochDays(column.name());
            return v(batch, rows, IntStream.of(rows).map(row -> days[row] == Long.MIN_VALUE ? 0 : 1).toArray(), 2).orElse(0) > V;
        }
        Words words = batch.snapshot().words(column.name());
        int levels = words.dictionary().size();
        return levels <= MANY && v(batch, rows, IntStream.of(rows).map(words::code).toArray(), levels).orElse(0) > V;
    }

    private static OptionalDouble v(Batch batch, int[] rows, int[] codes, int levels) {
        double[][] tallies = new double[levels][2];
        for (int i = 0; i < rows.length; i++) {
            tallies[codes[i]][0] += batch.snapshot().isWon(rows[i]) ? 1 : 0;
            tallies[codes[i]][1]++;
        }
        var test = AttributeTest.of(Arrays.stream(tallies).map(tally -> new Proportion(tally[0], tally[1])).toList());
        return test.isEstimable() ? OptionalDouble.of(test.get().cramersV()) : OptionalDouble.empty();
    }

    private static Optional<Double> auc(Batch batch, int[] rows, double[] numbers) {
        int[] known = IntStream.of(rows).filter(row -> !Double.isNaN(numbers[row])).toArray();
        if (known.length < ENOUGH) {
            return Optional.empty();
        }
        return Optional.ofNullable(Auc.of(ScoreCounts.ofRows(IntStream.of(known).mapToDouble(row -> numbers[row]).toArray(), batch.won(known)))
                .map(Auc::value).orElse(null));
    }
}
