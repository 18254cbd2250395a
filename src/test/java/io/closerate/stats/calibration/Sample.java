package io.closerate.stats.calibration;

import io.closerate.stats.distribution.Logit;
import java.util.SplittableRandom;

/** Seeded forecasts with ties for property tests: rows, and the ways to look at them. */
record Sample(double[] stated, boolean[] won) {

    /** Forecasts on a grid of 1/50 whose true logit is {@code slope} times the stated one. */
    static Sample seeded(long seed, int n, double slope) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = new Sample(new double[n], new boolean[n]);
        for (int i = 0; i < n; i++) {
            sample.stated[i] = (1 + random.nextInt(49)) / 50.0;
            sample.won[i] = random.nextDouble() < Logit.probability(slope * Logit.logOdds(sample.stated[i]));
        }
        return sample;
    }

    Sample reversed() {
        Sample copy = new Sample(new double[won.length], new boolean[won.length]);
        for (int i = 0; i < won.length; i++) {
            copy.stated[i] = stated[won.length - 1 - i];
            copy.won[i] = won[won.length - 1 - i];
        }
        return copy;
    }

    Sample twice() {
        Sample copy = new Sample(new double[2 * won.length], new boolean[2 * won.length]);
        for (int i = 0; i < copy.won.length; i++) {
            copy.stated[i] = stated[i % won.length];
            copy.won[i] = won[i % won.length];
        }
        return copy;
    }

    Forecasts forecasts() {
        return Forecasts.ofRows(stated, won);
    }
}
