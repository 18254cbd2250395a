package io.closerate.calibrate;

import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.NumberProfile;
import io.closerate.bin.Profile;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.Engine;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is fixed before points are learned: the cuts of every signal, chosen on the leads of some slices, and the leads read
 * through them.
 *
 * @param leads the leads, read through the cuts
 * @param training the slices that were learned from
 * @param profiles the profile of each signal over them
 */
record Lesson(BinnedLeads leads, Slices training, List<Profile> profiles) {

    /** Chooses the cuts. A signal of which nothing is known in these slices has levels for missing and unseen only. */
    static Lesson of(Engine engine, List<Signal> signals, Slices training) {
        List<Profile> profiles = engine.profile(signals, training);
        long leads = profiles.get(0).known().plus(profiles.get(0).missing()).leads();
        Binner binner = Binner.of(BinningRules.of(leads));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signals.get(i), binner.bins(profiles.get(i))));
        }
        return new Lesson(engine.binned(Binning.of(cuts)), training, profiles);
    }

    /** {@return whether signal number {@code i} answered whole numbers only} */
    boolean isWhole(int i) {
        return profiles.get(i) instanceof NumberProfile numbers && numbers.isWhole();
    }
}
