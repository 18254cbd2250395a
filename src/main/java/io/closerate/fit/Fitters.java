package io.closerate.fit;

import io.closerate.grid.Scale;
import java.util.List;

/** Index of the fitters. */
public final class Fitters {

    private Fitters() {
    }

    /**
     * {@return every fitter, the simplest first}
     *
     * @param scale how close rates become points
     * @param model the logistic model over the levels
     */
    public static List<Fitter> all(Scale scale, LogitModel model) {
        return List.of(new CloseRateFitter(scale), new LogisticFitter(model));
    }
}
