package io.closerate.recalibrate.gate;

import java.util.List;

/** One thing that a challenger must fulfil. */
public interface Gate {

    /** {@return its name, as verdicts write it} */
    String name();

    /** {@return what it says; nothing where it has nothing to judge by, more than once where it judges several things} */
    List<Ruling> judge(Contest contest);
}
