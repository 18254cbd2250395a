package io.closerate.stats.rates;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Weight of evidence per level and the information value of an attribute.
 *
 * <p>{@code woe = ln(share of all wins / share of all losses)} of a level, positive where it closes better than average;
 * {@code iv = sum (share of wins - share of losses) woe}. A pseudo-count is added to the wins and to the losses of every
 * level that has leads before shares are taken.
 *
 * <ul>
 *   <li>A level without leads: weight 0, part 0, and it takes no part in the sums.</li>
 *   <li>A level without wins or without losses: infinite with a pseudo-count of 0, and flagged by {@code zeroCell}.</li>
 *   <li>Only wins or only losses: not estimable, whatever the pseudo-count.</li>
 *   <li>Chance alone gives an information value of about {@code (levels - 1) (1/wins + 1/losses)}: 0.19 for a
 *       useless attribute of ten levels on 300 leads, 60 of them won. Read the value with its {@code nullTest}.</li>
 * </ul>
 *
 * <p>The value is the divergence J of Kullback and Leibler (1951), doi:10.1214/aoms/1177729694.
 *
 * @param weights weight of evidence per level, in natural log odds
 * @param parts what each level adds to the information value, {@code >= 0}
 * @param value the information value, {@code >= 0}, may be infinite
 * @param zeroCell whether a level with leads had no wins or no losses
 * @param nullTest {@code iv / (1/wins + 1/losses)}, chi-squared with levels - 1 degrees of freedom where levels do not
 *     differ; not estimable for one level or an infinite value
 */
public record InformationValue(
        List<Double> weights, List<Double> parts, double value, boolean zeroCell, Estimate<ChiSquaredTest> nullTest) {

    /** The usual pseudo-count: half a win and half a loss. */
    public static final double HALF = 0.5;

    public InformationValue {
        weights = List.copyOf(weights);
        parts = List.copyOf(parts);
    }

    /** {@return the information value with a pseudo-count of {@link #HALF}} */
    public static Estimate<InformationValue> of(List<Proportion> levels) {
        return of(levels, HALF);
    }

    /** {@return the information value with a pseudo-count {@code >= 0}; not estimable if only one outcome was seen} */
    public static Estimate<InformationValue> of(List<Proportion> levels, double pseudoCount) {
        if (!(pseudoCount >= 0 && pseudoCount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pseudoCount must be >= 0 and finite, but was " + pseudoCount);
        }
        Proportion pooled = Proportion.pooled(levels);
        return pooled.hasBothOutcomes() ? Estimate.of(compute(levels, pooled, pseudoCount))
                : Estimate.not("wins and losses were not both seen");
    }

    private static InformationValue compute(List<Proportion> levels, Proportion pooled, double pseudoCount) {
        int seen = Proportion.seen(levels).size();
        List<Double> weights = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        double value = 0;
        for (Proportion level : levels) {
            double wins = (level.wins() + pseudoCount) / (pooled.wins() + seen * pseudoCount);
            double losses = (level.losses() + pseudoCount) / (pooled.losses() + seen * pseudoCount);
            double weight = level.count() == 0 ? 0 : StrictMath.log(wins / losses);
            double part = weight == 0 ? 0 : (wins - losses) * weight;
            weights.add(weight);
            parts.add(part);
            value += part;
        }
        boolean zeroCell = levels.stream().anyMatch(level -> level.count() > 0 && !level.hasBothOutcomes());
        return new InformationValue(weights, parts, value, zeroCell, nullTest(value, pooled, seen - 1));
    }

    private static Estimate<ChiSquaredTest> nullTest(double value, Proportion pooled, int df) {
        if (df < 1) {
            return Estimate.not("fewer than two levels have leads");
        } else if (Double.isInfinite(value)) {
            return Estimate.not("a level has no wins or no losses, which makes the value infinite");
        }
        return Estimate.of(new ChiSquaredTest(value / (1 / pooled.wins() + 1 / pooled.losses()), df));
    }
}
