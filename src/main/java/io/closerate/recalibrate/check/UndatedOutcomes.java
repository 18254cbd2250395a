package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.List;
import java.util.stream.IntStream;

/** Of more than one decided lead in ten nobody says when: whether the grid in force has seen it cannot be told. */
final class UndatedOutcomes implements Check {

    private static final double LIMIT = 0.1;

    @Override
    public String name() {
        return "undated-outcomes";
    }

    @Override
    public List<Finding> look(Batch batch) {
        if (batch.snapshot().closed().isEmpty()) {
            return List.of();
        }
        long[] closed = batch.snapshot().closed().get();
        int[] decided = IntStream.range(0, closed.length).filter(batch.snapshot()::isDecided).toArray();
        return Finding.byShare(this, LIMIT, new Share(IntStream.of(decided).filter(row -> closed[row] == Long.MIN_VALUE).count(), decided.length),
                "decided leads have no day on which they were decided");
    }
}
