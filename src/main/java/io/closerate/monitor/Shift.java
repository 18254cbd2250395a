package io.closerate.monitor;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.drift.StabilityIndex;
import io.closerate.stats.drift.TwoSamples;
import io.closerate.stats.drift.ZeroRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How leads are spread over some bins, before and now.
 *
 * <p>The population stability index of both, half a lead added to every bin that anybody was seen in. Its customary limit of 0.1 is a
 * detector of noise in small samples: where nothing changed it is exceeded in 97 of 100 comparisons of 50 leads with 50. So an index is
 * read against its own critical value, {@code (1/N + 1/M)} times the quantile of chi-squared, and 0.1 only says from where on a
 * difference beyond chance matters.
 *
 * @param name the attribute, or the score
 * @param base leads per bin before
 * @param now leads per bin now
 * @param adjustedP the p-value that nothing changed, adjusted for the number of comparisons (Benjamini and Hochberg)
 */
public record Shift(String name, List<Long> base, List<Long> now, Estimate<Double> adjustedP) {

    /** From this index on a difference beyond chance matters. */
    public static final double MATTERS = 0.1;

    public Shift {
        base = List.copyOf(base);
        now = List.copyOf(now);
    }

    static Shift of(String name, long[] base, long[] now) {
        return new Shift(name, Arrays.stream(base).boxed().toList(), Arrays.stream(now).boxed().toList(), Estimate.not("not adjusted"));
    }

    Shift adjusted(Estimate<Double> p) {
        return new Shift(name, base, now, p);
    }

    /** {@return the index; not estimable where one side has no leads} */
    public Estimate<StabilityIndex> index() {
        int[] filled = IntStream.range(0, base.size()).filter(i -> base.get(i) + now.get(i) > 0).toArray();
        if (filled.length == 0) {
            return Estimate.not("there are no leads");
        }
        return StabilityIndex.of(TwoSamples.of(Arrays.stream(filled).mapToLong(base::get).toArray(),
                Arrays.stream(filled).mapToLong(now::get).toArray()), ZeroRule.ADD_HALF);
    }

    /** {@return the index that chance alone exceeds in one of twenty comparisons} */
    public Estimate<Double> critical() {
        return index().flatMap(index -> index.critical(Judgement.SURELY));
    }

    /** {@return the p-value that nothing changed} */
    public Estimate<Double> p() {
        return index().flatMap(StabilityIndex::nullTest).map(ChiSquaredTest::p);
    }

    /** {@return what is to be thought of it} */
    public Judgement judgement() {
        return Judgement.of(adjustedP, index().map(index -> index.value() >= MATTERS).orElse(false));
    }

    /** {@return the share of leads in a bin before; not estimable without leads} */
    public Estimate<Double> shareBefore(int bin) {
        return share(base, bin);
    }

    /** {@return the share of leads in a bin now; not estimable without leads} */
    public Estimate<Double> shareNow(int bin) {
        return share(now, bin);
    }

    private static Estimate<Double> share(List<Long> leads, int bin) {
        long all = leads.stream().mapToLong(Long::longValue).sum();
        return all == 0 ? Estimate.not("there are no leads") : Estimate.of((double) leads.get(bin) / all);
    }
}
