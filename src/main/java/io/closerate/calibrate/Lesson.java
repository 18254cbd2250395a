package io.closerate.calibrate;

import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.NumberProfile;
import io.closerate.bin.Profile;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.Engine;
import io.closerate.fit.Fitted;
import io.closerate.fit.Fitters;
import io.closerate.fit.JointFit;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the leads of some slices teach: levels, and points by each method.
 *
 * @param leads the leads, read through the levels
 * @param training the slices that were learned from
 * @param profiles the profile of each signal over them
 * @param joint the model over all attributes together
 * @param fitted the points by close rates and those by logistic regression
 */
record Lesson(BinnedLeads leads, Slices training, List<Profile> profiles, JointFit joint, List<Fitted> fitted) {

    /** Learns. A signal of which nothing is known in these slices has levels for missing and unseen only. */
    static Lesson of(Engine engine, List<Signal> signals, Slices training, Learning learning) {
        List<Profile> profiles = engine.profile(signals, training);
        Binner binner = Binner.of(BinningRules.of(profiles));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signals.get(i), binner.bins(profiles.get(i))));
        }
        JointFit joint = JointFit.of(engine, Binning.of(cuts), training, learning.seed());
        BinnedLeads leads = engine.binned(joint.binning());
        List<Fitted> fitted = Fitters.all(learning.scale(), joint.model()).stream().map(fitter -> fitter.fit(leads, training)).toList();
        return new Lesson(leads, training, profiles, joint, fitted);
    }

    /** {@return the attributes that the logistic model makes nothing of} */
    List<SetAside> dropped() {
        List<SetAside> dropped = new ArrayList<>();
        for (int t = 0; t < joint.freedom().length; t++) {
            if (joint.freedom()[t] < JointFit.NOTHING) {
                dropped.add(new SetAside(joint.binning().terms().get(t).name(), "says nothing beyond chance that the others do not say"));
            }
        }
        return dropped;
    }

    /** {@return whether signal number {@code i} answered whole numbers only} */
    boolean isWhole(int i) {
        return profiles.get(i) instanceof NumberProfile numbers && numbers.isWhole();
    }
}
