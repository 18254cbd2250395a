package io.closerate.fit;

import io.closerate.bin.Binning;
import io.closerate.bin.Cut;
import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.engine.Engine;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
 */
public record JointFit(Binning binning, LogitModel model, double[] freedom) {

    /** Below this many degrees of freedom an attribute says nothing that the others do not. */
    public static final double NOTHING = 0.1;

    private static final int SAMPLE = 2_000;
    private static final double START = 3;

    /** Above this many leads and places, strengths are told by one slice alone. */
    private static final double MANY = 3e7;

    public JointFit {
        freedom = freedom.clone();
    }

    @Override
    public double[] freedom() {
        return freedom.clone();
    }

    /**
     * {@return what the leads of these slices teach}
     *
     * @param engine the leads
     * @param fine the fine bins
     * @param training the slices to learn from
     * @param seed the seed of the sample that the first fit is made on
     */
    public static JointFit of(Engine engine, Binning fine, Slices training, long seed) {
        BinnedLeads leads = engine.binned(fine);
        List<Tallies> tallies = leads.count(training);
        Slices few = few(training, tallies);
        Ascent ascent = new Ascent(leads, few, start(leads, training, tallies, seed), 0);
        Prior prior = Strengths.settle(ascent, Prior.of(fine, tallies, START), 0);
        int passes = ascent.passes();
        if (!few.equals(training)) {
            ascent = new Ascent(leads, training, ascent.at(), 0);
            ascent.under(prior);
            ascent.climb();
            passes += ascent.passes();
        }
        return new Joining(fine, tallies, ascent, prior).fit(passes);
    }

    /** Strengths do not depend on how many leads there are, so one slice tells them as well where it is large. */
    private static Slices few(Slices training, List<Tallies> tallies) {
        double work = (double) tallies.get(0).total().leads() * tallies.size() * tallies.size();
        return work > MANY ? Slices.of(training.chosen().nextSetBit(0)) : training;
    }

    private static double[] start(BinnedLeads leads, Slices training, List<Tallies> tallies, long seed) {
        int[] offsets = leads.binning().offsets();
        CodedRows sample = leads.sample(training, SAMPLE, seed);
        Tally book = tallies.get(0).total();
        return SmileLogit.fit(sample, offsets, START).orElseGet(() -> {
            double[] zero = new double[1 + offsets[offsets.length - 1]];
            zero[0] = StrictMath.log((double) book.wins() / book.losses());
            return zero;
        });
    }

    /** From fine bins to levels. */
    private record Joining(Binning fine, List<Tallies> tallies, Ascent ascent, Prior prior) {

        JointFit fit(int passes) {
            double[] at = ascent.at();
            double[][] covariance = ascent.covariance();
            int[] offsets = fine.offsets();
            List<Cut> cuts = new ArrayList<>();
            List<Double> coefficients = new ArrayList<>();
            List<Double> errors = new ArrayList<>();
            double[] freedom = new double[tallies.size()];
            double intercept = at[0];
            for (int t = 0; t < tallies.size(); t++) {
                freedom[t] = Strengths.freedom(prior, covariance, t);
                double[] own = Arrays.copyOfRange(at, 1 + offsets[t], 1 + offsets[t + 1]);
                double mean = mean(own, tallies.get(t), all(own.length));
                Levels levels = levels(t, own, freedom[t], mean);
                intercept += mean;
                for (List<Integer> level : levels.members()) {
                    coefficients.add(mean(own, tallies.get(t), level) - mean);
                    errors.add(error(covariance, 1 + offsets[t], level, tallies.get(t)));
                }
                cuts.add(levels.cut());
            }
            return new JointFit(Binning.of(cuts), new LogitModel(intercept, coefficients.stream().mapToDouble(x -> x).toArray(),
                    errors.stream().mapToDouble(x -> x).toArray(), Prior.RIDGE, ascent.logLikelihood(), passes), freedom);
        }

        private Levels levels(int t, double[] own, double freedom, double mean) {
            Term term = fine.terms().get(t);
            Tally all = tallies.get(t).total();
            double base = StrictMath.log((all.wins() + 0.5) / (all.losses() + 0.5));
            return freedom < NOTHING ? Levels.alone(term.cuts().get(0), tallies.get(t))
                    : Levels.of(term.cuts().get(0), tallies.get(t), Arrays.stream(own).map(each -> base + each - mean).toArray());
        }

        private static List<Integer> all(int size) {
            return java.util.stream.IntStream.range(0, size).boxed().toList();
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
