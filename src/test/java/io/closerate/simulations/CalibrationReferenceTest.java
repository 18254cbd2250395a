package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.calibration.Bins;
import io.closerate.stats.calibration.EceReference;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Simulation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grids whose probabilities are exactly true, on 200 leads: their calibration error is not 0, and its reference says so. */
@Tag("simulation")
class CalibrationReferenceTest {

    private static final int LEADS = 200;
    private static final int GRIDS = 1_000;
    private static final int REDRAWN = 500;

    @Test
    void theReferenceKnowsTheErrorOfAPerfectlyCalibratedGrid() {
        double error = 0;
        double expected = 0;
        double percentile = 0;
        int alarms = 0;
        for (int grid = 0; grid < GRIDS; grid++) {
            EceReference reference = EceReference.of(
                    perfect(Draws.of(20261129, grid)), Bins.equalMass(10), new Simulation(REDRAWN, 20261128 + grid));
            error += reference.observed() / GRIDS;
            expected += reference.mean() / GRIDS;
            percentile += reference.percentile95() / GRIDS;
            alarms += reference.p() <= 0.05 ? 1 : 0;
        }

        assertThat(error).isBetween(expected - 0.002, expected + 0.002);
        assertThat((double) alarms / GRIDS).isBetween(0.03, 0.065);
        check("mean calibration error in ten bins", "within 0.002 of the next", error);
        check("mean of its null reference", "shown only", expected);
        check("95th percentile of its null reference", "shown only", percentile);
        check("p of the calibration error at most .05", "0.03 to 0.065", (double) alarms / GRIDS);
    }

    private static void check(String what, String bar, double figure) {
        Figures.check("Perfectly calibrated grid on 200 leads: " + what, bar, figure);
    }

    private static Forecasts perfect(Draws draws) {
        double[] p = new double[LEADS];
        boolean[] won = new boolean[LEADS];
        for (int i = 0; i < LEADS; i++) {
            p[i] = 1 / (1 + StrictMath.exp(0.8 - 1.1 * draws.normal()));
            won[i] = draws.chance(p[i]);
        }
        return Forecasts.ofRows(p, won);
    }
}
