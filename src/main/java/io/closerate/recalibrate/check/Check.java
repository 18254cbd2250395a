package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.List;

/** One thing that can be wrong with a batch. */
public interface Check {

    /** {@return its name, as verdicts and plans write it} */
    String name();

    /** {@return what is wrong; nothing most of the time} */
    List<Finding> look(Batch batch);
}
