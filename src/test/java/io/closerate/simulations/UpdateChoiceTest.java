package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.models.Coefficients;
import io.closerate.stats.models.Design;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.UpdateChoice;
import io.closerate.stats.models.UpdateChoice.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of closed leads for a model of five attributes with 4, 4, 3, 3 and 2 levels: which update is chosen? */
@Tag("simulation")
class UpdateChoiceTest {

    private static final int[] LEVELS = {4, 4, 3, 3, 2};
    private static final double[] CURRENT = {-0.9, 0.5, -0.4, 0.8, -0.6, 0.3, 0.6, 0.7, -0.5, 0.4, -0.7, 0.8};
    /** The second attribute turned over, and the third. */
    private static final double[] REVISED = {-0.9, 0.5, -0.4, 0.8, 0.6, -0.3, -0.6, -0.7, 0.5, 0.4, -0.7, 0.8};
    private static final double DROP = -0.7;
    private static final int BATCHES = 1_000;
    private static final UpdateChoice.Rule RULE = new UpdateChoice.Rule(0.05, 10);

    @ParameterizedTest
    @ValueSource(ints = {150, 400})
    void keepsTheModelWhenNothingChanged(int leads) {
        double kept = share(leads, CURRENT, Update.KEEP);

        assertThat(kept).isGreaterThanOrEqualTo(0.92);
        Figures.check("Nothing changed, %d closed leads, 12 coefficients: closed test keeps".formatted(leads), "at least 0.92", kept);
    }

    @Test
    void findsThatOnlyTheCloseRateFell() {
        double[] fallen = CURRENT.clone();
        fallen[0] += DROP;
        double intercept = share(400, fallen, Update.INTERCEPT);

        assertThat(intercept).isGreaterThanOrEqualTo(0.88);
        Figures.check("Close rate down by 0.7 log odds, 400 closed leads: closed test changes the intercept only",
                "at least 0.88", intercept);
    }

    @Test
    void refitsWhenTwoAttributesChanged() {
        double refitted = share(400, REVISED, Update.REFIT);

        assertThat(refitted).isGreaterThanOrEqualTo(0.99);
        Figures.check("Two attributes turned over, 400 closed leads: closed test refits", "at least 0.99", refitted);
    }

    private static double share(int leads, double[] truth, Update wanted) {
        int chosen = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            Observations data = draw(Draws.of(20261127 + leads, batch), leads, truth);
            Coefficients current = Coefficients.of(data.design().names(), CURRENT);
            chosen += UpdateChoice.of(data, current, RULE).selected() == wanted ? 1 : 0;
        }
        return (double) chosen / BATCHES;
    }

    private static Observations draw(Draws draws, int leads, double[] truth) {
        List<Design.Factor> factors = new ArrayList<>();
        for (int levels : LEVELS) {
            factors.add(new Design.Factor("attribute " + factors.size(),
                    IntStream.range(0, levels).mapToObj(Integer::toString).toList()));
        }
        int[][] index = new int[leads][LEVELS.length];
        for (int[] row : index) {
            for (int j = 0; j < row.length; j++) {
                row[j] = draws.whole(0, LEVELS[j] - 1);
            }
        }
        Design design = Design.ofLevels(factors, index);
        double[] p = Coefficients.of(design.names(), truth).probabilities(Observations.of(design, new int[leads]));
        return Observations.of(design, IntStream.range(0, leads).map(i -> draws.chance(p[i]) ? 1 : 0).toArray());
    }
}
