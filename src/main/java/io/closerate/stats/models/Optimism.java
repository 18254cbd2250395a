package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How much better a model looks on the cases it was fitted to than on others, by Harrell's bootstrap: a model is fitted
 * to each resample, and its performance there less that on the original cases is one optimism (Harrell, Lee and Mark
 * 1996, doi:10.1002/(SICI)1097-0258(19960229)15:4&lt;361::AID-SIM168&gt;3.0.CO;2-4).
 *
 * <ul>
 *   <li>A resample with wins only, losses only, or both separated has no fit: it stays in the list with its reason, is
 *       counted by {@link #failed()}, and takes no part in the mean.
 * </ul>
 *
 * @param apparent performance of the fit to all cases on these
 * @param each optimism of each resample
 */
public record Optimism(Performance apparent, List<Estimate<Performance>> each) {

    public Optimism {
        each = List.copyOf(each);
    }

    /**
     * Estimates the optimism.
     *
     * @param design rows, one for each case
     * @param won 1 where the case was won, else 0
     * @param resamples row numbers of each resample, which may repeat
     */
    public static Estimate<Optimism> of(Design design, int[] won, List<int[]> resamples) {
        Observations all = Observations.of(design, won);
        return LogisticRegression.fit(all)
                .flatMap(fit -> Performance.of(fit.coefficients().logOdds(all), won))
                .map(apparent -> new Optimism(apparent, resamples.stream().map(rows -> of(all, won, rows)).toList()));
    }

    private static Estimate<Performance> of(Observations all, int[] won, int[] rows) {
        Observations resample = all.rows(rows);
        int[] wonThere = Arrays.stream(rows).map(i -> won[i]).toArray();
        return LogisticRegression.fit(resample).map(LogisticFit::coefficients).flatMap(model ->
                Performance.of(model.logOdds(resample), wonThere).flatMap(there ->
                        Performance.of(model.logOdds(all), won).map(there::minus)));
    }

    /** {@return row numbers of {@code count} resamples with replacement; the same seed gives the same ones} */
    public static List<int[]> resamples(int rows, int count, long seed) {
        Random random = new Random(seed);
        List<int[]> resamples = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            resamples.add(random.ints(rows, 0, rows).toArray());
        }
        return resamples;
    }

    /** {@return the mean optimism over the resamples that have one} */
    public Estimate<Performance> mean() {
        return Performance.mean(each.stream().filter(Estimate::isEstimable).map(Estimate::get).toList());
    }

    /** {@return the apparent performance less the mean optimism} */
    public Estimate<Performance> corrected() {
        return mean().map(apparent::minus);
    }

    /** {@return how many resamples had no fit} */
    public int failed() {
        return (int) each.stream().filter(one -> !one.isEstimable()).count();
    }
}
