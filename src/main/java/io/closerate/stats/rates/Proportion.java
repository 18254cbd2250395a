package io.closerate.stats.rates;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.util.Comparator;
import java.util.List;

/**
 * Wins among a count of leads; weighted leads make both of them fractional.
 *
 * @param wins in {@code [0, count]}
 * @param count finite, {@code >= 0}
 */
public record Proportion(double wins, double count) {

    /** The proportion of no leads. */
    public static final Proportion NONE = new Proportion(0, 0);

    /** The smaller group first; of equal ones that with fewer wins. */
    static final Comparator<Proportion> BY_SIZE =
            Comparator.comparingDouble(Proportion::count).thenComparingDouble(Proportion::wins);

    public Proportion {
        if (!(wins >= 0 && wins <= count && count < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("wins must be in [0, count], but were %s of %s".formatted(wins, count));
        }
    }

    /** {@return all groups taken together} */
    public static Proportion pooled(List<Proportion> groups) {
        return groups.stream().reduce(NONE, Proportion::plus);
    }

    /** {@return the groups that have leads at all, in their order} */
    static List<Proportion> seen(List<Proportion> groups) {
        return groups.stream().filter(group -> group.count > 0).toList();
    }

    /** {@return both taken together} */
    public Proportion plus(Proportion other) {
        return new Proportion(wins + other.wins, count + other.count);
    }

    /** {@return the leads that were lost} */
    public double losses() {
        return count - wins;
    }

    /** {@return the same leads with wins and losses exchanged} */
    public Proportion mirrored() {
        return new Proportion(losses(), count);
    }

    /** {@return the close rate, wins / count; not estimable without leads} */
    public Estimate<Double> rate() {
        return count == 0 ? Estimate.not("no lead was seen") : Estimate.of(wins / count);
    }

    /** {@return Wilson's limits of the close rate, the ones to use unless there is a reason for others} */
    public Estimate<Interval> interval(double confidence) {
        return interval(RateInterval.WILSON, confidence);
    }

    /** {@return limits of the close rate for a confidence in (0, 1); not estimable without leads} */
    public Estimate<Interval> interval(RateInterval method, double confidence) {
        return method.of(this, confidence);
    }

    /** {@return whether wins and losses were both seen} */
    boolean hasBothOutcomes() {
        return wins > 0 && losses() > 0;
    }

    /** {@return whether the counts are whole, as an exact test needs them} */
    boolean isWhole() {
        return wins == Math.rint(wins) && count == Math.rint(count);
    }
}
