package io.closerate.points;

import io.closerate.stats.binning.Trend;
import java.util.List;

/** Chooses the points of one line that cost the least and keep its rule: exactly, place by place or by dynamic programming. */
final class LineChoice {

    private LineChoice() {
    }

    /**
     * {@return for each place the number of its value}
     *
     * @param cost of each place, of each value; infinite where it may not be, also after this for what the rule forbids
     * @param values the values, ascending
     */
    static int[] of(double[][] cost, int[] values, LineRule rule) {
        int[] chosen = new int[cost.length];
        for (int place = 0; place < cost.length; place++) {
            for (int v = 0; v < values.length; v++) {
                cost[place][v] = rule.allows(place, values[v]) ? cost[place][v] : Double.POSITIVE_INFINITY;
            }
            chosen[place] = least(cost[place], values);
        }
        if (rule.trend() != Trend.NONE && rule.ordered() > 1) {
            int[] best = null;
            double least = Double.POSITIVE_INFINITY;
            for (Trend trend : rule.trend() == Trend.AUTO ? List.of(Trend.PEAK, Trend.VALLEY) : List.of(rule.trend())) {
                Course course = new Course(cost, values, trend);
                int[] here = course.run(rule.ordered());
                if (course.cost < least) {
                    least = course.cost;
                    best = here;
                }
            }
            System.arraycopy(best, 0, chosen, 0, best.length);
        }
        return chosen;
    }

    /** The cheapest value; of equal ones the nearest to 0. */
    private static int least(double[] cost, int[] values) {
        int best = 0;
        for (int v = 1; v < cost.length; v++) {
            if (cost[v] < cost[best] || cost[v] == cost[best] && Math.abs(values[v]) < Math.abs(values[best])) {
                best = v;
            }
        }
        return best;
    }

    /** The cheapest course that keeps a trend. */
    private static final class Course {

        private final double[][] costs;
        private final int[] values;
        private final Trend trend;
        private double cost;

        Course(double[][] costs, int[] values, Trend trend) {
            this.costs = costs;
            this.values = values;
            this.trend = trend;
        }

        int[] run(int places) {
            int states = trend.phases() * values.length;
            double[] reached = new double[states];
            int[][] from = new int[places][states];
            for (int place = 0; place < places; place++) {
                double[] next = new double[states];
                for (int state = 0; state < states; state++) {
                    from[place][state] = place == 0 ? state : before(reached, state);
                    next[state] = costs[place][state % values.length] + (place == 0 ? 0 : reached[from[place][state]]);
                }
                reached = next;
            }
            int at = before(reached, states);
            cost = reached[at];
            int[] chosen = new int[places];
            for (int place = places - 1; place >= 0; place--) {
                chosen[place] = at % values.length;
                at = from[place][at];
            }
            return chosen;
        }

        /** The cheapest state from which this one may be reached; the cheapest of all for one beyond the last. */
        private int before(double[] reached, int state) {
            int phase = state / values.length;
            int best = Math.min(state, reached.length - 1);
            for (int other = 0; other < reached.length && other / values.length <= phase; other++) {
                boolean may = phase == trend.phases() || trend.sign(phase) * (values[state % values.length] - values[other % values.length]) >= 0;
                if (may && reached[other] < reached[best]) {
                    best = other;
                }
            }
            return best;
        }
    }
}
