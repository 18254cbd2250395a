package io.closerate.recalibrate.check;

import io.closerate.lead.Words;
import io.closerate.recalibrate.batch.Batch;
import java.util.List;

/** More than one row in a hundred has the id of another one, or none. */
final class DuplicateIds implements Check {

    private static final double LIMIT = 0.01;

    @Override
    public String name() {
        return "duplicate-ids";
    }

    @Override
    public List<Finding> look(Batch batch) {
        if (batch.plan().roles().id().isEmpty()) {
            return List.of();
        }
        Words ids = batch.snapshot().words(batch.plan().roles().id().get());
        long[] counts = ids.counts();
        long amiss = 0;
        for (int i = 0; i < counts.length; i++) {
            amiss += ids.dictionary().get(i).isEmpty() ? counts[i] : counts[i] - 1;
        }
        return Finding.byShare(this, LIMIT, new Share(amiss, ids.size()), "leads have no id, or that of another one");
    }
}
