package io.closerate.recalibrate.gate;

import java.util.List;

/** The index of gates; the first that does not let pass names the verdict. */
public final class Gates {

    private static final List<Gate> ALL = List.of(new BaseRateGate(), new BrierGate(), new LogLossGate(), new AucGate(), new InterceptGate(),
            new SlopeGate(), new SegmentGate(), new TierGate(), new MonotoneGate());

    private Gates() {
    }

    /** {@return all gates} */
    public static List<Gate> all() {
        return ALL;
    }

    /** {@return what all gates say} */
    public static List<Ruling> judge(Contest contest) {
        return ALL.stream().flatMap(gate -> gate.judge(contest).stream()).toList();
    }
}
