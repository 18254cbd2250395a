package io.closerate.engine;

import io.closerate.bin.Binning;
import io.closerate.bin.Profile;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import java.util.List;

/**
 * Who reads the leads and counts.
 *
 * <p>Everything above this floor is arithmetic on the answers. They are sums over the leads of the chosen slices, exact and
 * independent of how the leads are parted among workers.
 */
public interface Engine {

    /** {@return the profile of each signal over the leads of these slices, in the order of the signals} */
    List<Profile> profile(List<Signal> signals, Slices slices);

    /** {@return the leads, read through a binning, ready for questions} */
    BinnedLeads binned(Binning binning);
}
