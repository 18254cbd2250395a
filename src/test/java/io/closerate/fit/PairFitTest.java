package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.Slices;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairFitTest {

    private static JointFit fit(int leads, long seed, Books.Truth truth) {
        LocalEngine engine = LocalEngine.of(Books.history(leads, seed, truth), 2);
        return PairFit.add(engine, Books.fit(engine), 8);
    }

    @Test
    void findsTheTwoThatBelongTogether() {
        JointFit fit = fit(8_000, 1, (x, y, word) -> -1 + x * y);
        assertThat(fit.binning().terms().subList(4, fit.binning().terms().size())).extracting(Term::name).containsExactly("x × y");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        int found = 0;
        for (int seed = 1; seed <= 20; seed++) {
            found += fit(1_500, seed, (x, y, word) -> -1 + x + 0.5 * y).binning().terms().size() - 4;
        }
        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void takesNoMoreThanAsked() {
        LocalEngine engine = LocalEngine.of(Books.history(8_000, 1, (x, y, word) -> -1 + x * y), 2);
        JointFit alone = Books.fit(engine);
        assertThat(PairFit.add(engine, alone, 0)).isSameAs(alone);
    }

    /** The gain, counted lead by lead. */
    @Test
    void theGainIsWhatItIsSaidToBe() {
        LocalEngine engine = LocalEngine.of(Books.history(2_000, 5, (x, y, word) -> -1 + 1.5 * x * y), 3);
        JointFit alone = Books.fit(engine);
        BinnedLeads leads = engine.binned(alone.binning());
        double[] coefficients = new double[1 + alone.model().coefficients().length];
        coefficients[0] = alone.levels()[0];
        System.arraycopy(alone.model().coefficients(), 0, coefficients, 1, coefficients.length - 1);
        PairSearch.Pair best = new PairSearch(leads, List.of(Slices.first(5)), coefficients, 4).found().get(0);
        assertThat(List.of(best.first(), best.second())).containsExactly(0, 1);
        double most = Double.NEGATIVE_INFINITY;
        for (double strength : new double[] {4, 16, 64}) {
            most = Math.max(most, gain(leads, coefficients, strength));
        }
        assertThat(best.gain()).isCloseTo(most, within(1e-6));
    }

    private static double gain(BinnedLeads leads, double[] coefficients, double strength) {
        int[] offsets = leads.binning().offsets();
        int columns = offsets[2] - offsets[1];
        double[][][] sums = new double[5][offsets[1] * columns][2];
        for (int fold = 0; fold < 5; fold++) {
            CodedRows rows = leads.sample(Slices.of(fold), Integer.MAX_VALUE, 1);
            for (int row = 0; row < rows.size(); row++) {
                int[] places = rows.places()[row];
                double logit = coefficients[0];
                for (int t = 0; t < places.length; t++) {
                    logit += coefficients[1 + offsets[t] + places[t]];
                }
                double p = 1 / (1 + Math.exp(-logit));
                double[] cell = sums[fold][places[0] * columns + places[1]];
                cell[0] += (rows.won()[row] ? 1 : 0) - p;
                cell[1] += p * (1 - p);
            }
        }
        double gain = 0;
        for (int cell = 0; cell < sums[0].length; cell++) {
            for (int fold = 0; fold < 5; fold++) {
                double residual = 0;
                double weight = 0;
                for (int other = 0; other < 5; other++) {
                    residual += other == fold ? 0 : sums[other][cell][0];
                    weight += other == fold ? 0 : sums[other][cell][1];
                }
                double d = residual / (weight + strength);
                gain += d * sums[fold][cell][0] - d * d * sums[fold][cell][1] / 2;
            }
        }
        return gain;
    }
}
