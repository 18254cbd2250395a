package io.closerate.stats.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Seeded redrawing of outcomes as if the stated probabilities were true. The same seed gives the same draws everywhere.
 *
 * @param draws how many times, {@code >= 1}
 * @param seed where the generator starts
 */
public record Simulation(int draws, long seed) {

    public Simulation {
        if (draws < 1) {
            throw new IllegalArgumentException("there must be at least 1 draw, but there were " + draws);
        }
    }

    /** Hands each draw to {@code use}: wins per distinct probability, in an array that is filled anew for the next. */
    void run(Forecasts forecasts, Consumer<long[]> use) {
        BinomialSampler[] samplers = new BinomialSampler[forecasts.size()];
        Arrays.setAll(samplers, i -> new BinomialSampler(forecasts.count(i).leads(), forecasts.probability(i)));
        SplittableRandom random = new SplittableRandom(seed);
        long[] wins = new long[samplers.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < wins.length; i++) {
                wins[i] = samplers[i].draw(random);
            }
            use.accept(wins);
        }
    }

    /** The quantile {@code q} of sorted draws: the smallest one that at least a share q of them does not exceed. */
    static double quantile(double[] sorted, double q) {
        int rank = (int) Math.ceil(q * sorted.length);
        return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1];
    }
}
