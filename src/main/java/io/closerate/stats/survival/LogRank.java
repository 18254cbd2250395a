package io.closerate.stats.survival;

import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.linear.PositiveDefinite;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The log-rank test: whether an event comes equally fast in every group.
 *
 * <p>On each day the events are shared out in proportion to the leads at risk. The statistic is {@code u' V^-1 u}, with u
 * the observed less the expected events of all groups but one, and V their hypergeometric covariance; it follows a
 * chi-squared distribution when the groups are alike. Leads that end otherwise count as no longer followed.
 *
 * <ul>
 *   <li>A group never at risk on a day with an event is not tested; its observed and expected events are 0.</li>
 *   <li>No event, fewer than two groups at risk, or everybody at risk meeting the event at once: not estimable.</li>
 * </ul>
 *
 * <p>Mantel, Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer
 * Chemotherapy Reports 50, 1966.
 *
 * @param observed events of each group
 * @param expected events each group would have had at the common speed
 * @param test the test, with one degree of freedom less than there are groups tested
 */
public record LogRank(List<Long> observed, List<Double> expected, ChiSquaredTest test) {

    public LogRank {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
    }

    /** {@return the test over these groups} */
    public static Estimate<LogRank> of(List<FollowUp> groups, Event event) {
        RiskSets sets = RiskSets.of(groups, event);
        int[] tested = IntStream.range(0, groups.size()).filter(i -> sets.expected()[i] > 0).toArray();
        if (tested.length < 2) {
            return Estimate.not(tested.length == 0 ? "there was no event" : "only one group was at risk");
        }
        int[] free = Arrays.copyOf(tested, tested.length - 1);
        double[] u = IntStream.of(free).mapToDouble(i -> sets.observed()[i] - sets.expected()[i]).toArray();
        return sets.over(free).map(covariance -> covariance.solve(u)).map(solved -> new LogRank(
                Arrays.stream(sets.observed()).boxed().toList(), Arrays.stream(sets.expected()).boxed().toList(),
                new ChiSquaredTest(Math.max(0, IntStream.range(0, u.length).mapToDouble(i -> u[i] * solved[i]).sum()),
                        free.length)));
    }

    /** Sums over the days with events: what each group had, should have had, and how that varies. */
    private record RiskSets(long[] observed, double[] expected, double[][] covariance) {

        static RiskSets of(List<FollowUp> groups, Event event) {
            int k = groups.size();
            RiskSets sums = new RiskSets(new long[k], new double[k], new double[k][k]);
            double[] days = groups.stream().flatMap(group -> group.days().stream()).filter(day -> event.count(day) > 0)
                    .mapToDouble(FollowUp.Day::day).sorted().distinct().toArray();
            for (double day : days) {
                sums.add(groups.stream().mapToLong(group -> group.atRisk(day)).toArray(),
                        groups.stream().mapToLong(group -> event.count(group.on(day))).toArray());
            }
            return sums;
        }

        private void add(long[] atRisk, long[] events) {
            double n = LongStream.of(atRisk).sum();
            double d = LongStream.of(events).sum();
            for (int i = 0; i < atRisk.length; i++) {
                observed[i] += events[i];
                expected[i] += d * atRisk[i] / n;
                for (int j = 0; j < atRisk.length && n > 1; j++) {
                    double share = d * (n - d) / (n - 1) * atRisk[i] / n;
                    covariance[i][j] += share * ((i == j ? 1 : 0) - atRisk[j] / n);
                }
            }
        }

        /** The covariance of some groups; there is none when every event came to all leads at risk at once. */
        Estimate<PositiveDefinite> over(int[] groups) {
            double[][] part = IntStream.of(groups)
                    .mapToObj(i -> IntStream.of(groups).mapToDouble(j -> covariance[i][j]).toArray()).toArray(double[][]::new);
            return PositiveDefinite.find(part).map(Estimate::of)
                    .orElse(Estimate.not("the events leave nothing to compare"));
        }
    }
}
