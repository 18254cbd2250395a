package io.closerate.stats.calibration;

import io.closerate.stats.Interval;
import io.closerate.stats.ranking.WinCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The CORP reliability diagram: stated probability against the close rate that isotonic regression finds there.
 *
 * <p>Its bins choose themselves, so it is the default picture of calibration. Points on the diagonal mean that the
 * forecasts can be taken at their word; the consistency bands say how far from it chance alone would carry them.
 *
 * <p>Dimitriadis, Gneiting and Jordan (2021), doi:10.1073/pnas.2016191118.
 *
 * @param points one per distinct probability, lowest first
 */
public record ReliabilityCurve(List<Point> points) {

    /**
     * One distinct stated probability.
     *
     * @param stated the probability that was stated
     * @param count the leads it was stated for
     * @param calibrated the close rate there by isotonic regression
     */
    public record Point(double stated, WinCount count, double calibrated) {
    }

    public ReliabilityCurve {
        points = List.copyOf(points);
    }

    /** {@return the curve of these forecasts} */
    public static ReliabilityCurve of(Forecasts forecasts) {
        Isotonic curve = Isotonic.fit(forecasts.counts());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < forecasts.size(); i++) {
            points.add(new Point(forecasts.probability(i), forecasts.count(i), curve.fitted(i)));
        }
        return new ReliabilityCurve(points);
    }

    /**
     * Pointwise consistency bands: where the curve would lie if the stated probabilities were true.
     *
     * <p>Holds {@code draws} numbers per distinct probability in memory.
     *
     * @param confidence share of draws inside a band at each point, in (0, 1)
     * @return one band per distinct probability, lowest first
     */
    public static List<Interval> bands(Forecasts forecasts, double confidence, Simulation simulation) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + confidence);
        }
        double[] leads = new double[forecasts.size()];
        Arrays.setAll(leads, i -> forecasts.count(i).leads());
        double[][] curves = new double[leads.length][simulation.draws()];
        int[] done = {0};
        simulation.run(forecasts, wins -> {
            double[] fitted = Pava.fit(leads, Arrays.stream(wins).asDoubleStream().toArray());
            for (int i = 0; i < fitted.length; i++) {
                curves[i][done[0]] = fitted[i];
            }
            done[0]++;
        });
        return Arrays.stream(curves).map(draws -> band(draws, confidence)).toList();
    }

    private static Interval band(double[] draws, double confidence) {
        Arrays.sort(draws);
        double tail = (1 - confidence) / 2;
        return new Interval(Simulation.quantile(draws, tail), Simulation.quantile(draws, 1 - tail));
    }
}
