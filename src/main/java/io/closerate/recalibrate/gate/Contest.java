package io.closerate.recalibrate.gate;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.stats.calibration.Forecasts;
import java.util.Optional;

/**
 * What a challenger is judged by.
 *
 * @param batch the leads
 * @param challenger the grid that would be published
 * @param duel champion against challenger; none before the first publication
 * @param limits what the plan demands
 */
public record Contest(Batch batch, Challenger challenger, Optional<Duel> duel, Limits limits) {

    /** {@return what the challenger states of leads that it has not seen; of a first grid, what grids made in the same way foretold} */
    public Forecasts forecasts() {
        return duel.map(Duel::forecasts).orElseGet(() -> challenger.calibrated().orElseThrow().chosen().foretold().forecasts());
    }
}
