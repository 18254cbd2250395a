package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mix of an attribute has moved beyond chance. A mix may move, and is only worth a look (stability index from 0.25 on); what has moved
 * past recognition, such as two columns that changed places, is refused (from 1.5 on).
 */
final class LevelDrift implements Check {

    private static final double WORTH_SAYING = 0.25;
    private static final double LIMIT = 1.5;

    @Override
    public String name() {
        return "level-drift";
    }

    @Override
    public List<Finding> look(Batch batch) {
        List<Finding> found = new ArrayList<>();
        batch.used().forEach(column -> Shift.beyondChance(batch, column).filter(index -> index > WORTH_SAYING)
                .ifPresent(index -> found.add(new Finding(name(), index > LIMIT, String.format(Locale.ROOT,
                        "the mix of \"%s\" has moved: stability index %.2f, beyond chance", column, index)))));
        return found;
    }
}
