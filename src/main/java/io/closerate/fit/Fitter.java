package io.closerate.fit;

import io.closerate.engine.BinnedLeads;
import io.closerate.lead.Slices;

/** A way to find points. */
public interface Fitter {

    /** {@return its name, as written in plans and grids} */
    String method();

    /** {@return the points learned from the leads of these slices} */
    Fitted fit(BinnedLeads leads, Slices training);
}
