package io.closerate.recalibrate.check;

import io.closerate.lead.ColumnKind;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.ColumnProfile;
import io.closerate.stats.drift.StabilityIndex;
import io.closerate.stats.drift.TwoSamples;
import io.closerate.stats.drift.ZeroRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** How far the cells of a column have moved: the stability index of new leads against those of the grid in force. */
final class Shift {

    /** Chance alone goes that far once in a thousand comparisons. */
    private static final double ALPHA = 0.001;

    private Shift() {
    }

    /** {@return the index, where it is beyond chance; missing cells take no part} */
    static Optional<Double> beyondChance(Batch batch, String column) {
        return batch.then(column).flatMap(then -> samples(batch, column, then))
                .flatMap(samples -> Optional.ofNullable(StabilityIndex.of(samples, ZeroRule.ADD_HALF).orElse(null)))
                .filter(index -> index.df() > 0 && index.value() > index.critical(ALPHA).orElse(Double.MAX_VALUE))
                .map(StabilityIndex::value);
    }

    private static Optional<TwoSamples> samples(Batch batch, String column, ColumnProfile then) {
        ColumnProfile now = batch.now(column);
        if (then.kind() == ColumnKind.NUMBER && !then.deciles().isEmpty()) {
            double[] all = batch.snapshot().table().numbers(column);
            double[] known = Arrays.stream(batch.fresh()).mapToDouble(row -> all[row]).filter(x -> !Double.isNaN(x)).toArray();
            return Optional.of(TwoSamples.of(longs(then.counts()), longs(then.count(known))));
        }
        TreeMap<String, Long> words = new TreeMap<>(then.words());
        now.words().forEach(words::putIfAbsent);
        return then.words().isEmpty() || now.words().isEmpty() ? Optional.empty()
                : Optional.of(TwoSamples.of(then.countsOf(words), now.countsOf(words)));
    }

    private static long[] longs(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
