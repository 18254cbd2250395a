package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.List;
import java.util.stream.IntStream;

/** More than one lead in a hundred was decided before it came in. */
final class DateOrder implements Check {

    private static final double LIMIT = 0.01;

    @Override
    public String name() {
        return "date-order";
    }

    @Override
    public List<Finding> look(Batch batch) {
        if (batch.snapshot().created().isEmpty() || batch.snapshot().closed().isEmpty()) {
            return List.of();
        }
        long[] created = batch.snapshot().created().get();
        long[] closed = batch.snapshot().closed().get();
        long[] both = IntStream.range(0, created.length).filter(row -> created[row] != Long.MIN_VALUE && closed[row] != Long.MIN_VALUE)
                .mapToLong(row -> closed[row] - created[row]).toArray();
        return Finding.byShare(this, LIMIT, new Share(IntStream.range(0, both.length).filter(i -> both[i] < 0).count(), both.length),
                "leads were decided before they came in");
    }
}
