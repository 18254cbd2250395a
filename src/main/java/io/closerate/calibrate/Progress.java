package io.closerate.calibrate;

import io.closerate.language.Message;

/** Told how far a long run is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, share) -> { };

    /**
     * Tells that {@code what} begins, {@code share} of all the work being done.
     *
     * @param what what is being done, a short phrase
     * @param share in [0, 1]
     */
    void step(Message what, double share);
}
