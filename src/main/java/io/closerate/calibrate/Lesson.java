package io.closerate.calibrate;

import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.NumberKind;
import io.closerate.bin.NumberProfile;
import io.closerate.bin.Profile;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.Engine;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.fit.AttributeAnalyzer;
import io.closerate.fit.Fitted;
import io.closerate.fit.Fitter;
import io.closerate.fit.Fitters;
import io.closerate.fit.JointFit;
import io.closerate.fit.PairFit;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Evidence;
import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.lead.Slices;
import io.closerate.points.Patterns;
import io.closerate.signal.Signal;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the leads of some slices teach: levels, and points by each method.
 *
 * @param leads the leads, read through the levels, single attributes before lines of two
 * @param training the slices that were learned from
 * @param profiles the profile of each signal over them
 * @param joint the model over all attributes together
 * @param fitted the points by close rates, those by logistic regression, and those by the log odds of single attributes
 * @param whole how the points by logistic regression became whole numbers
 * @param limited the points by logistic regression as they came, and under each limit in turn
 */
record Lesson(BinnedLeads leads, Slices training, List<Profile> profiles, JointFit joint, List<Fitted> fitted, WholePoints whole,
        List<LimitedPoints.Step> limited) {

    /** Learns. A signal of which nothing is known in these slices has levels for missing and unseen only. */
    static Lesson of(Engine engine, List<Signal> signals, List<Slices> stretches, Learning learning) {
        Slices training = Slices.all(stretches);
        List<Profile> profiles = engine.profile(signals, training);
        Binner binner = Binner.of(BinningRules.of(profiles));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signals.get(i), binner.bins(profiles.get(i), learning.rules().of(signals.get(i)))));
        }
        JointFit alone = JointFit.of(engine, new JointFit.Fine(Binning.of(cuts), signals.stream().map(learning.rules()::of).toList()),
                stretches, learning.seed());
        JointFit joint = PairFit.add(engine, alone, learning.pairs());
        BinnedLeads leads = engine.binned(joint.binning());
        BinnedLeads attributes = joint == alone ? leads : engine.binned(alone.binning());
        List<Fitter> fitters = Fitters.all(learning.scale(), joint.model());
        Patterns expected = Expected.of(joint, leads, training, learning.seed());
        WholePoints whole = WholePoints.of(Directed.of(fitters.get(1).fit(leads, training), leads, training, joint.rules()), joint, leads, training, expected);
        List<LimitedPoints.Step> limited = new LimitedPoints(learning, joint).of(whole.fitted(), leads.binning().terms(), expected);
        List<Fitted> fitted = List.of(Directed.of(fitters.get(0).fit(attributes, training), attributes, training, joint.rules()),
                LimitedPoints.last(whole.fitted(), limited, learning.limits()), Fitters.all(Scale.LOG_ODDS, joint.model()).get(0).fit(attributes, training));
        return new Lesson(leads, training, profiles, joint, fitted, whole, limited);
    }

    /** {@return the points by close rates, none for the cells of two attributes} */
    int[] closeRate() {
        return Arrays.copyOf(fitted.get(0).points(), logistic().length);
    }

    /** {@return the scores of these slices by whole points rounded one by one and together, each beside the exact ones} */
    RoundingCost.Pairs rounding(Slices slices) {
        return new RoundingCost.Pairs(leads.scorePairs(whole.each(), whole.exact(), slices), leads.scorePairs(whole.fitted().points(), whole.exact(), slices));
    }

    /** {@return points that would add up to log odds if no two attributes had anything in common} */
    int[] alone() {
        return Arrays.copyOf(fitted.get(2).points(), logistic().length);
    }

    /** {@return the points by one of the methods} */
    int[] points(boolean closeRate) {
        return closeRate ? closeRate() : logistic();
    }

    /** {@return from the scores by one of the methods to a scale that all lessons share} */
    CommonScale scale(boolean closeRate) {
        return closeRate ? CommonScale.SAME : limited.get(limited.size() - 1).scale();
    }

    /** {@return the scores of these slices by one of the methods, on the scale that all lessons share} */
    ScoreTallies commonScores(boolean closeRate, Slices slices) {
        return scale(closeRate).of(leads.scores(points(closeRate), slices));
    }

    /** {@return a curve over common scores as one over the scores by one of the methods} */
    CloseCurve own(CloseCurve common, boolean closeRate) {
        int[] points = points(closeRate);
        int[] offsets = leads.binning().offsets();
        int[] range = new int[2];
        for (int t = 0; t + 1 < offsets.length; t++) {
            range[0] += Arrays.stream(points, offsets[t], offsets[t + 1]).min().orElse(0);
            range[1] += Arrays.stream(points, offsets[t], offsets[t + 1]).max().orElse(0);
        }
        return scale(closeRate).own(common, range);
    }

    /** {@return the points by logistic regression} */
    int[] logistic() {
        return fitted.get(1).points();
    }

    /** {@return the points by logistic regression, 0 for these attributes; the number after the last one is for all lines of two} */
    int[] without(Set<Integer> attributes) {
        int[] points = logistic();
        int[] offsets = leads.binning().offsets();
        for (int t = 0; t + 1 < offsets.length; t++) {
            int unit = Math.min(t, profiles.size());
            boolean out = leads.binning().terms().get(t).cuts().stream()
                    .anyMatch(cut -> attributes.stream().anyMatch(i -> i < profiles.size() && isOf(i, cut)));
            if (out || attributes.contains(unit)) {
                Arrays.fill(points, offsets[t], offsets[t + 1], 0);
            }
        }
        return points;
    }

    private boolean isOf(int attribute, Cut cut) {
        return leads.binning().terms().get(attribute).cuts().get(0).signal().equals(cut.signal());
    }

    /** {@return what the history says of each line: of single attributes together, then of lines of two} */
    List<AttributeAnalysis> analyses() {
        List<Tallies> tallies = leads.count(training);
        List<AttributeAnalysis> analyses = new ArrayList<>(AttributeAnalyzer.analyze(tallies.subList(0, profiles.size())));
        analyses.addAll(AttributeAnalyzer.analyze(tallies.subList(profiles.size(), tallies.size())));
        return analyses;
    }

    /**
     * {@return how much the close-rate grid has learned, in effective degrees of freedom: each level with points counts for the share of its shrunk
     * rate that is its own}
     */
    double closeRateFreedom() {
        int[] points = closeRate();
        List<Evidence> levels = analyses().stream().flatMap(attribute -> attribute.levels().stream()).toList();
        return IntStream.range(0, points.length).filter(place -> points[place] != 0)
                .mapToDouble(place -> levels.get(place).ownWeight().orElse(0.0)).sum();
    }

    /** {@return how much the logistic grid has learned, in effective degrees of freedom: what its prior leaves free, each cell of two attributes whole} */
    double logisticFreedom() {
        int[] offsets = leads.binning().offsets();
        return Arrays.stream(joint.freedom()).sum() + offsets[offsets.length - 1] - offsets[profiles.size()];
    }

    /** {@return the attributes that the logistic model makes nothing of} */
    List<SetAside> dropped() {
        List<SetAside> dropped = new ArrayList<>();
        for (int t = 0; t < joint.freedom().length; t++) {
            if (joint.freedom()[t] < JointFit.NOTHING) {
                dropped.add(new SetAside(joint.binning().terms().get(t).name(), Message.of("calibrate.aside.says-nothing-more")));
            }
        }
        return dropped;
    }

    /** {@return what kind of numbers this signal answered} */
    NumberKind numberKind(Signal signal) {
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i) instanceof NumberProfile known && leads.binning().terms().get(i).cuts().get(0).signal().equals(signal)) {
                return known.kind();
            }
        }
        return NumberKind.ANY;
    }
}
