package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.ArrayList;
import java.util.List;

/** More than one row in a hundred could not be cut into cells, or more than one cell in a hundred is no number or day where one belongs. */
final class BadRows implements Check {

    private static final double LIMIT = 0.01;

    @Override
    public String name() {
        return "bad-rows";
    }

    @Override
    public List<Finding> look(Batch batch) {
        List<Finding> found = new ArrayList<>(Finding.byShare(this, LIMIT,
                new Share(batch.intake().setAside(), batch.intake().rows()), "rows cannot be used"));
        found.addAll(Finding.byShare(this, LIMIT, new Share(batch.intake().unreadable(), batch.intake().rows()),
                "rows have a cell that is no number or day where one belongs"));
        return found;
    }
}
