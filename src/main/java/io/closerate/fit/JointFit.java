package io.closerate.fit;

import io.closerate.bin.Binning;
import io.closerate.bin.Cut;
import io.closerate.bin.LevelRules;
import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.engine.Engine;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Levels and their worth, found on all attributes together.
 *
 * <p>First each attribute is cut finely without looking at outcomes. A logistic model over all fine bins is fitted under a
 * {@link Prior} whose firmness the leads tell ({@link Strengths}), which smooths numbers, draws rare words to the mean and
 * leaves nothing of attributes that say nothing. Then bins are joined into {@link Levels}, each worth the mean of its bins
 * over the leads; they are not fitted again, for that would undo the smoothing.
 *
 * @param binning the levels, a term an attribute
 * @param model their coefficients, centred
 * @param freedom the effective degrees of freedom of each attribute
 * @param stretches the slices that were learned from, parted by time where it is known
 * @param levels the log odds of a lead with average places in each stretch
 * @param rules what was asked of the levels of each attribute
 */
public record JointFit(Binning binning, LogitModel model, double[] freedom, List<Slices> stretches, double[] levels, List<LevelRules> rules) {

    /** Below this many degrees of freedom an attribute says nothing that the others do not. */
    public static final double NOTHING = 0.1;

    private static final int SAMPLE = 2_000;
    private static final double START = 3;

    /** Above this many leads and places, strengths are told by a part of them. */
    private static final double MANY = 3e7;

    private static final int EVERY = 4;

    public JointFit {
        freedom = freedom.clone();
        stretches = List.copyOf(stretches);
        levels = levels.clone();
        rules = List.copyOf(rules);
    }

    /**
     * Fine bins, and what is asked of the levels that will be made of them.
     *
     * @param binning the fine bins, a term an attribute
     * @param rules one an attribute
     */
    public record Fine(Binning binning, List<LevelRules> rules) {

        public Fine {
            rules = List.copyOf(rules);
            if (rules.size() != binning.terms().size()) {
                throw new IllegalArgumentException("%d attributes need as many rules, not %d".formatted(binning.terms().size(), rules.size()));
            }
        }

        /** {@return these bins, nothing asked} */
        public static Fine of(Binning binning) {
            return new Fine(binning, Collections.nCopies(binning.terms().size(), LevelRules.NONE));
        }
    }

    @Override
    public double[] levels() {
        return levels.clone();
    }

    @Override
    public double[] freedom() {
        return freedom.clone();
    }

    /**
     * {@return what the leads of these slices teach}
     *
     * @param engine the leads
     * @param asked the fine bins
     * @param stretches the slices to learn from; where they are several, they follow each other in time, and each has its own
     *     level
     * @param seed the seed of the sample that the first fit is made on
     */
    public static JointFit of(Engine engine, Fine asked, List<Slices> stretches, long seed) {
        Binning fine = asked.binning();
        BinnedLeads leads = engine.binned(fine);
        List<Tallies> tallies = leads.count(Slices.all(stretches));
        List<Slices> few = few(stretches, tallies);
        Ascent ascent = new Ascent(leads, few, start(leads, stretches, tallies, seed), 0);
        Prior prior = Strengths.settle(ascent, Prior.of(fine, tallies, START, stretches.size()), 0);
        int passes = ascent.passes();
        if (!few.equals(stretches)) {
            ascent = new Ascent(leads, stretches, ascent.at(), 0);
            ascent.under(prior);
            ascent.climb();
            passes += ascent.passes();
        }
        return new Joining(asked, tallies, ascent, prior).fit(stretches, passes);
    }

    /** Strengths do not depend on how many leads there are, so every fourth slice tells them as well where that is many. */
    private static List<Slices> few(List<Slices> stretches, List<Tallies> tallies) {
        double work = (double) tallies.get(0).total().leads() * tallies.size() * tallies.size();
        return work > MANY ? stretches.stream().map(JointFit::everyFourth).toList() : stretches;
    }

    private static Slices everyFourth(Slices all) {
        int[] slices = all.chosen().stream().toArray();
        BitSet few = new BitSet();
        for (int i = 0; i < slices.length; i += EVERY) {
            few.set(slices[i]);
        }
        return new Slices(few);
    }

    private static double[] start(BinnedLeads leads, List<Slices> stretches, List<Tallies> tallies, long seed) {
        int[] offsets = leads.binning().offsets();
        CodedRows sample = leads.sample(Slices.all(stretches), SAMPLE, seed);
        Tally book = tallies.get(0).total();
        double[] first = SmileLogit.fit(sample, offsets, START).orElseGet(() -> {
            double[] zero = new double[1 + offsets[offsets.length - 1]];
            zero[0] = StrictMath.log((book.wins() + 0.5) / (book.losses() + 0.5));
            return zero;
        });
        double[] start = new double[stretches.size() + first.length - 1];
        Arrays.fill(start, 0, stretches.size(), first[0]);
        System.arraycopy(first, 1, start, stretches.size(), first.length - 1);
        return start;
    }

    /** From fine bins to levels. */
    private record Joining(Fine fine, List<Tallies> tallies, Ascent ascent, Prior prior) {

        JointFit fit(List<Slices> stretches, int passes) {
            double[] at = ascent.at();
            double[][] covariance = ascent.covariance();
            List<Cut> cuts = new ArrayList<>();
            List<Double> coefficients = new ArrayList<>();
            List<Double> errors = new ArrayList<>();
            double[] freedom = new double[tallies.size()];
            double[] stretchLevels = Arrays.copyOf(at, prior.levels());
            for (int t = 0; t < tallies.size(); t++) {
                freedom[t] = Strengths.freedom(prior, covariance, t);
                double[] own = Arrays.copyOfRange(at, prior.start(t), prior.start(t + 1));
                double mean = mean(own, tallies.get(t), IntStream.range(0, own.length).boxed().toList());
                Levels levels = levels(t, own, freedom[t], mean);
                Arrays.setAll(stretchLevels, i -> stretchLevels[i] + mean);
                for (List<Integer> level : levels.members()) {
                    coefficients.add(mean(own, tallies.get(t), level) - mean);
                    errors.add(error(covariance, prior.start(t), level, tallies.get(t)));
                }
                cuts.add(levels.cut());
            }
            return new JointFit(Binning.of(cuts), new LogitModel(Arrays.stream(stretchLevels).average().orElseThrow(), coefficients.stream().mapToDouble(x -> x).toArray(),
                    errors.stream().mapToDouble(x -> x).toArray(), Prior.RIDGE, ascent.logLikelihood(), passes), freedom,
                    stretches, stretchLevels, fine.rules());
        }

        private Levels levels(int t, double[] own, double freedom, double mean) {
            Term term = fine.binning().terms().get(t);
            Tally all = tallies.get(t).total();
            double base = StrictMath.log((all.wins() + 0.5) / (all.losses() + 0.5));
            return freedom < NOTHING ? Levels.alone(term.cuts().get(0), tallies.get(t), fine.rules().get(t))
                    : Levels.of(term.cuts().get(0), tallies.get(t), Arrays.stream(own).map(each -> base + each - mean).toArray(),
                            fine.rules().get(t));
        }

        /** The mean over the leads of some bins; without leads, the plain one. */
        private static double mean(double[] own, Tallies tallies, List<Integer> bins) {
            double leads = bins.stream().mapToDouble(bin -> tallies.at(bin).leads()).sum();
            return bins.stream().mapToDouble(bin -> own[bin] * (leads == 0 ? 1.0 / bins.size() : tallies.at(bin).leads() / leads)).sum();
        }

        private static double error(double[][] covariance, int offset, List<Integer> bins, Tallies tallies) {
            double leads = bins.stream().mapToDouble(bin -> tallies.at(bin).leads()).sum();
            double variance = 0;
            for (int i : bins) {
                for (int j : bins) {
                    double weight = leads == 0 ? 1.0 / bins.size() / bins.size()
                            : tallies.at(i).leads() / leads * tallies.at(j).leads() / leads;
                    variance += weight * covariance[offset + i][offset + j];
                }
            }
            return Math.sqrt(Math.max(0, variance));
        }
    }
}
