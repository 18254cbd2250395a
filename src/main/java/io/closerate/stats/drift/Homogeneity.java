package io.closerate.stats.drift;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.Proportion;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two samples come from one distribution over the bins.
 *
 * <p>It is the test of an attribute turned on its side: the bins are the levels, and instead of won or lost each lead is of
 * the older or of the newer sample. Bins empty in both samples are left out.
 *
 * <ul>
 *   <li>A sample without leads, or a single filled bin: not estimable.</li>
 *   <li>With thousands of leads everything is significant: look at Cramer's V too.</li>
 * </ul>
 *
 * @param table the bins as levels, the older sample's leads as wins
 */
public record Homogeneity(AttributeTest table) {

    /** {@return the comparison; not estimable if a sample is empty or everything lies in one bin} */
    public static Estimate<Homogeneity> of(TwoSamples samples) {
        if (!samples.emptiness().isEmpty()) {
            return Estimate.not(samples.emptiness());
        }
        if (samples.filledBins() == 1) {
            return Estimate.not("a single bin cannot shift");
        }
        List<Proportion> bins = IntStream.range(0, samples.bins())
                .mapToObj(i -> new Proportion(samples.base(i), (double) samples.base(i) + samples.current(i))).toList();
        return Estimate.of(new Homogeneity(new AttributeTest(bins)));
    }

    /** {@return Pearson's test: {@code sum (o - e)^2 / e} over the bins of both samples} */
    public ChiSquaredTest chiSquared() {
        return table.chiSquared();
    }

    /** {@return the likelihood ratio test: {@code G = 2 sum o ln(o / e)}} */
    public ChiSquaredTest likelihoodRatio() {
        return table.likelihoodRatio();
    }

    /** {@return Cramer's V: {@code sqrt(chi2 / (N + M))}, the size of the effect, in [0, 1]} */
    public double cramersV() {
        return table.cramersV();
    }
}
