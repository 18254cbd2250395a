package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Binning;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.Slices;
import io.closerate.tally.Tallies;
import java.util.List;
import org.junit.jupiter.api.Test;

class AscentTest {

    private final LocalEngine engine = LocalEngine.of(Books.history(1_000, 7, (x, y, word) -> -1 + x), 2);
    private final Binning fine = Books.fine(engine);
    private final BinnedLeads leads = engine.binned(fine);
    private final List<Tallies> tallies = leads.count(Slices.first(5));
    private final List<Slices> stretches = List.of(Slices.between(0, 2), Slices.between(2, 5));

    private Ascent top(Prior prior) {
        Ascent ascent = new Ascent(leads, stretches, new double[2 + fine.offsets()[4]], 0);
        ascent.under(prior);
        ascent.climb();
        return ascent;
    }

    /** Log likelihood less penalty, asked of the engine stretch by stretch. */
    private double objective(double[] at, Prior prior) {
        double sum = -prior.at(at);
        for (int level = 0; level < 2; level++) {
            double[] own = new double[at.length - 1];
            own[0] = at[level];
            System.arraycopy(at, 2, own, 1, own.length - 1);
            sum += leads.newton(own, stretches.get(level)).logLikelihood();
        }
        return sum;
    }

    @Test
    void nothingNearbyIsHigher() {
        Prior prior = Prior.of(fine, tallies, 2, 2);
        double[] top = top(prior).at();
        double highest = objective(top, prior);
        for (int i = 0; i < top.length; i++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] beside = top.clone();
                beside[i] += step;
                assertThat(objective(beside, prior)).isLessThan(highest);
            }
        }
    }

    @Test
    void aFirmerPriorLeavesLessFreedom() {
        double last = Double.POSITIVE_INFINITY;
        for (double strength : new double[] {0.1, 1, 10, 1000}) {
            Prior prior = Prior.of(fine, tallies, strength, 2);
            double freedom = Strengths.freedom(prior, top(prior).covariance(), 0);
            assertThat(freedom).isLessThan(last);
            last = freedom;
        }
    }

    @Test
    void theLevelsFitTheirStretches() {
        Prior prior = Prior.of(fine, tallies, 1e4, 2);
        double[] top = top(prior).at();
        for (int level = 0; level < 2; level++) {
            double rate = leads.count(stretches.get(level)).get(0).total().closeRate().get();
            assertThat(1 / (1 + Math.exp(-top[level]))).isCloseTo(rate, within(0.03));
        }
    }
}
