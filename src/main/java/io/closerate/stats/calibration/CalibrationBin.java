package io.closerate.stats.calibration;

import io.closerate.stats.ranking.WinCount;

/**
 * The leads of one bin: what was promised and what came.
 *
 * @param number the bin, from 0
 * @param count its leads, at least one
 * @param mean their mean stated probability
 * @param variance the variance of the stated probability within the bin, {@code >= 0}
 * @param covariance the covariance of outcome and stated probability within the bin
 */
public record CalibrationBin(int number, WinCount count, double mean, double variance, double covariance) {

    /** The bin made of the distinct probabilities {@code from}, inclusive, {@code to}, exclusive. */
    static CalibrationBin of(int number, Forecasts forecasts, int from, int to) {
        WinCount count = WinCount.NONE;
        double promised = 0;
        for (int i = from; i < to; i++) {
            count = count.plus(forecasts.count(i));
            promised += forecasts.count(i).leads() * forecasts.probability(i);
        }
        double mean = promised / count.leads();
        double squares = 0;
        double products = 0;
        for (int i = from; i < to; i++) {
            WinCount here = forecasts.count(i);
            double off = forecasts.probability(i) - mean;
            squares += here.leads() * off * off;
            products += (here.wins() - here.leads() * count.rate()) * off;
        }
        return new CalibrationBin(number, count, mean, squares / count.leads(), products / count.leads());
    }

    /** {@return the mean stated probability minus the close rate: above 0 where too much was promised} */
    public double gap() {
        return mean - count.rate();
    }
}
