package io.closerate.recalibrate.gate;

import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.Forecasts;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.PairedLoss;
import io.closerate.stats.ranking.ScorePairs;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Champion and challenger on the same leads, which neither has seen: the champion because they were decided after it was made, the
 * challenger because for each half of them one was made, in the same way, without that half.
 *
 * @param rows the leads, as rows of the snapshot; at least one
 * @param champion the close probability that the grid in force gives to each
 * @param challenger the one that the challenger gives to it
 * @param won whether it was won
 */
public record Duel(int[] rows, double[] champion, double[] challenger, boolean[] won) {

    public Duel {
        rows = rows.clone();
        champion = champion.clone();
        challenger = challenger.clone();
        won = won.clone();
    }

    @Override
    public int[] rows() {
        return rows.clone();
    }

    @Override
    public double[] champion() {
        return champion.clone();
    }

    @Override
    public double[] challenger() {
        return challenger.clone();
    }

    @Override
    public boolean[] won() {
        return won.clone();
    }

    /** {@return the duel over some of its leads, given by their place in it} */
    public Duel of(int[] places) {
        boolean[] ends = new boolean[places.length];
        IntStream.range(0, places.length).forEach(i -> ends[i] = won[places[i]]);
        return new Duel(Arrays.stream(places).map(i -> rows[i]).toArray(), Arrays.stream(places).mapToDouble(i -> champion[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> challenger[i]).toArray(), ends);
    }

    /** {@return the leads by pairs of probabilities, champion first} */
    public ScorePairs pairs() {
        return ScorePairs.ofRows(champion, challenger, won);
    }

    /** {@return the losses of both} */
    public Estimate<PairedLoss> losses(Loss loss) {
        return PairedLoss.of(pairs(), loss);
    }

    /** {@return what the challenger states} */
    public Forecasts forecasts() {
        return Forecasts.ofRows(challenger, won);
    }
}
