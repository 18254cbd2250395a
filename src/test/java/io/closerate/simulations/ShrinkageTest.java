package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.BetaBinomial;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twelve levels of 3 to 200 leads, whose true rates spread by .08 about .3: how far off is each level's rate? */
@Tag("simulation")
class ShrinkageTest {

    private static final int[] LEADS = {3, 4, 5, 6, 8, 10, 15, 20, 40, 80, 120, 200};
    private static final double MEAN_LOG_ODDS = -0.87;
    private static final double SPREAD = 0.4;
    private static final int BOOKS = 2_000;

    @Test
    void shrinkageHalvesTheErrorOfLevelRates() {
        double raw = error(levels -> Estimate.not("as counted"));
        double moments = error(BetaBinomial::fitMoments);
        double likelihood = error(BetaBinomial::fitMaximumLikelihood);

        assertThat(moments / raw).isLessThanOrEqualTo(0.55);
        assertThat(likelihood / raw).isLessThanOrEqualTo(0.55);
        Figures.check("12 levels of 3 to 200 leads: root mean squared error of counted rates", "shown only", raw);
        Figures.check("12 levels of 3 to 200 leads: the same, shrunk by moments", "at most 0.55 of it", moments);
        Figures.check("12 levels of 3 to 200 leads: the same, shrunk by maximum likelihood", "at most 0.55 of it", likelihood);
    }

    private static double error(Function<List<Proportion>, Estimate<BetaBinomial>> fit) {
        double squares = 0;
        for (int book = 0; book < BOOKS; book++) {
            Draws draws = Draws.of(20261124, book);
            List<Double> truth = new ArrayList<>();
            List<Proportion> levels = new ArrayList<>();
            for (int leads : LEADS) {
                double rate = 1 / (1 + StrictMath.exp(-MEAN_LOG_ODDS - SPREAD * draws.normal()));
                int wins = 0;
                for (int i = 0; i < leads; i++) {
                    wins += draws.chance(rate) ? 1 : 0;
                }
                truth.add(rate);
                levels.add(new Proportion(wins, leads));
            }
            Estimate<BetaBinomial> prior = fit.apply(levels);
            for (int i = 0; i < LEADS.length; i++) {
                Proportion level = levels.get(i);
                double off = prior.map(known -> known.shrink(level, 0.95).rate()).orElse(level.rate().get()) - truth.get(i);
                squares += off * off;
            }
        }
        return Math.sqrt(squares / BOOKS / LEADS.length);
    }
}
