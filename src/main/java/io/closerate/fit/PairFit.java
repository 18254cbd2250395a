package io.closerate.fit;

import io.closerate.bin.Binning;
import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.Engine;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds lines of two attributes to a joint fit where they pay.
 *
 * <p>In rounds: {@link PairSearch} names the pairs that gain on leads not seen; those that have no attribute in common with a better one are
 * taken, their cells fitted on top of the lines already there, which stay as they are, and what is then left over is
 * searched again. An attribute whose points must go one way has a line of its own only: cells could bend it. In the end cells that are worth about the same
 * are joined ({@link PairLevels}); a line of which only one attribute is left is no line of two.
 */
public final class PairFit {

    private static final int MOST_CELLS = 300;
    private static final double START = 10;

    private final Engine engine;
    private final JointFit mains;
    private final List<Term> pairs = new ArrayList<>();
    private final List<PairSearch.Pair> taken = new ArrayList<>();
    private double[] coefficients;

    private PairFit(Engine engine, JointFit mains) {
        this.engine = engine;
        this.mains = mains;
        double[] own = mains.model().coefficients();
        this.coefficients = flat(List.of(mains.levels(), own));
    }

    /** {@return the same fit with at most {@code most} lines of two attributes added} */
    public static JointFit add(Engine engine, JointFit mains, int most) {
        return most == 0 || mains.binning().terms().size() < 2 ? mains : new PairFit(engine, mains).run(most);
    }

    private JointFit run(int most) {
        BinnedLeads leads = engine.binned(mains.binning());
        double[][] covariance = new double[0][];
        while (taken.size() < most) {
            List<PairSearch.Pair> next = next(leads, most - taken.size());
            if (next.isEmpty()) {
                break;
            }
            taken.addAll(next);
            next.forEach(pair -> pairs.add(Term.of(cut(pair.first()), cut(pair.second()))));
            List<Term> terms = new ArrayList<>(mains.binning().terms());
            terms.addAll(pairs);
            leads = engine.binned(new Binning(terms));
            covariance = climb(leads);
        }
        return taken.isEmpty() ? mains : joined(leads, covariance);
    }

    private io.closerate.bin.Cut cut(int term) {
        return mains.binning().terms().get(term).cuts().get(0);
    }

    private List<PairSearch.Pair> next(BinnedLeads leads, int most) {
        List<PairSearch.Pair> next = new ArrayList<>();
        PairSearch search = new PairSearch(leads, mains.stretches(), coefficients, mains.binning().terms().size());
        for (PairSearch.Pair pair : search.found()) {
            boolean free = !mains.rules().get(pair.first()).directs() && !mains.rules().get(pair.second()).directs();
            boolean small = cut(pair.first()).bins().size() * cut(pair.second()).bins().size() <= MOST_CELLS;
            if (free && small && next.size() < most && next.stream().noneMatch(pair::touches) && taken.stream().noneMatch(pair::isSame)) {
                next.add(pair);
            }
        }
        return next;
    }

    /** Fits the cells of all pairs together. */
    private double[][] climb(BinnedLeads leads) {
        int levels = mains.stretches().size();
        int held = levels + mains.model().coefficients().length;
        double[] start = Arrays.copyOf(coefficients, levels + leads.binning().offsets()[leads.binning().terms().size()]);
        Ascent ascent = new Ascent(leads, mains.stretches(), start, held);
        List<Tallies> tallies = leads.count(Slices.all(mains.stretches()));
        Strengths.settle(ascent, Prior.of(leads.binning(), tallies, START, levels), mains.binning().terms().size());
        coefficients = ascent.at();
        return ascent.covariance();
    }

    private JointFit joined(BinnedLeads leads, double[][] covariance) {
        List<Tallies> tallies = leads.count(Slices.all(mains.stretches()));
        int[] offsets = leads.binning().offsets();
        List<Term> terms = new ArrayList<>(mains.binning().terms());
        List<double[]> own = new ArrayList<>(List.of(mains.model().coefficients()));
        List<double[]> errors = new ArrayList<>(List.of(mains.model().standardErrors()));
        for (int t = terms.size(), n = leads.binning().terms().size(); t < n; t++) {
            int at = mains.stretches().size() + offsets[t];
            double[] variances = new double[offsets[t + 1] - offsets[t]];
            for (int i = 0; i < variances.length; i++) {
                variances[i] = covariance[at + i][at + i];
            }
            PairLevels levels = PairLevels.of(leads.binning().terms().get(t), tallies.get(t),
                    Arrays.copyOfRange(coefficients, at, at + variances.length), variances);
            if (levels.ofBoth()) {
                terms.add(levels.term());
                own.add(levels.coefficients());
                errors.add(levels.errors());
            }
        }
        LogitModel model = mains.model();
        return new JointFit(new Binning(terms), new LogitModel(model.intercept(), flat(own), flat(errors), model.ridge(), model.logLikelihood(),
                model.passes()), mains.freedom(), mains.stretches(), mains.levels(), mains.rules());
    }

    private static double[] flat(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
