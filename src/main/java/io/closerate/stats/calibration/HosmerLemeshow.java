package io.closerate.stats.calibration;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.WinCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Hosmer-Lemeshow test, for those who ask for it: its verdict depends on the grouping, and Van Calster et al.
 * (2019, doi:10.1186/s12916-019-1466-7) advise against it. Prefer {@link CalibrationModel} and
 * {@link ReliabilityCurve}.
 *
 * <ul>
 *   <li>Cuts are quantiles of type 7 at k/groups, equal cuts count once; groups are closed on the right.
 *   <li>Fewer than 3 groups left: no test. A certain forecast, or fewer than 2 leads per group: not estimable.
 * </ul>
 *
 * @param groups the groups, lowest first; a group may hold no leads
 */
public record HosmerLemeshow(List<Group> groups) {

    /**
     * The leads between two cuts.
     *
     * @param count the leads
     * @param expected wins that were promised
     */
    public record Group(WinCount count, double expected) {

        static final Group EMPTY = new Group(WinCount.NONE, 0);

        Group plus(WinCount more, double p) {
            return new Group(count.plus(more), expected + more.leads() * p);
        }

        double distance() {
            double off = count.wins() - expected;
            return count.leads() == 0 ? 0 : off * off / expected + off * off / (count.leads() - expected);
        }
    }

    public HosmerLemeshow {
        groups = List.copyOf(groups);
    }

    /** {@return the test with at most this many groups, {@code >= 3}} */
    public static Estimate<HosmerLemeshow> of(Forecasts forecasts, int groups) {
        if (groups < 3) {
            throw new IllegalArgumentException("there must be at least 3 groups, but there were " + groups);
        }
        if (forecasts.certain()) {
            return Estimate.not("a forecast of 0 or 1 expects nothing that could be compared");
        }
        if (forecasts.total().leads() < 2L * groups) {
            return Estimate.not("there are fewer than two leads per group");
        }
        return Estimate.of(new HosmerLemeshow(between(cuts(forecasts, groups), forecasts)));
    }

    private static List<Group> between(double[] cuts, Forecasts forecasts) {
        Group[] groups = new Group[cuts.length - 1];
        Arrays.fill(groups, Group.EMPTY);
        int group = 0;
        for (int i = 0; i < forecasts.size() && groups.length > 0; i++) {
            while (forecasts.probability(i) > cuts[group + 1]) {
                group++;
            }
            groups[group] = groups[group].plus(forecasts.count(i), forecasts.probability(i));
        }
        return List.of(groups);
    }

    private static double[] cuts(Forecasts forecasts, int groups) {
        List<Double> cuts = new ArrayList<>();
        for (int k = 0; k <= groups; k++) {
            long whole = Math.multiplyExact(forecasts.total().leads() - 1, k);
            double low = ofRank(forecasts, whole / groups);
            double high = ofRank(forecasts, Math.min(whole / groups + 1, forecasts.total().leads() - 1));
            double cut = low + (double) (whole % groups) / groups * (high - low);
            if (cuts.isEmpty() || cut != cuts.get(cuts.size() - 1)) {
                cuts.add(cut);
            }
        }
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The probability of the lead number {@code rank}, from 0, in ascending order. */
    private static double ofRank(Forecasts forecasts, long rank) {
        long seen = 0;
        int i = -1;
        while (seen <= rank) {
            seen += forecasts.count(++i).leads();
        }
        return forecasts.probability(i);
    }

    /** {@return the test, with two degrees of freedom less than there are groups} */
    public Estimate<ChiSquaredTest> test() {
        return groups.size() < 3
                ? Estimate.not("ties leave fewer than three groups")
                : Estimate.of(new ChiSquaredTest(groups.stream().mapToDouble(Group::distance).sum(), groups.size() - 2));
    }
}
