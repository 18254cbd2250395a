package io.closerate.monitor;

import io.closerate.grid.Grid;
import io.closerate.grid.Tier;
import io.closerate.lead.LeadTable;
import io.closerate.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it does to leads to be scored by another grid.
 *
 * @param leads how many leads tell it; 0 where it is told by the tallies of levels, lines taken as independent
 * @param correlation of the scores, in [-1, 1]; not estimable if one grid gives all leads the same
 * @param tiers share of leads by tier before, then tier after; the best first, tiers without leads left out
 * @param rise the share of leads that come into a better tier
 * @param fall the share of leads that come into a worse one
 * @param before the mean close probability before
 * @param after the mean close probability after
 * @param moved by how much the close probability of a lead moves on average, up or down
 */
public record Effect(long leads, Estimate<Double> correlation, Map<String, Map<String, Double>> tiers, double rise, double fall,
        double before, double after, double moved) {

    /** {@return the effect on these leads, at least one} */
    static Estimate<Effect> of(Grid before, Grid after, LeadTable table) {
        ScoredLeads first = ScoredLeads.of(before, table);
        ScoredLeads second = ScoredLeads.of(after, table);
        Sums sums = new Sums(before, after);
        for (int i = 0; i < first.size(); i++) {
            sums.add(first.score(i), second.score(i), 1);
        }
        return first.size() == 0 ? Estimate.not("there are no leads") : Estimate.of(sums.effect(first.size()));
    }

    /** {@return the effect as far as the tallies of the levels tell it} */
    static Estimate<Effect> of(Grid before, Grid after) {
        return JointScores.of(before, after).map(scores -> {
            Sums sums = new Sums(before, after);
            scores.forEach(sums::add);
            return sums.effect(0);
        });
    }

    /** {@return the share of leads whose tier is another one} */
    public double tierMoved() {
        return rise + fall;
    }

    /** Sums over leads, each with a weight. */
    private static final class Sums {

        private final Grid before;
        private final Grid after;
        private final double[] moments = new double[6];
        private final double[] chances = new double[3];
        private final double[][] tiers;

        Sums(Grid before, Grid after) {
            this.before = before;
            this.after = after;
            this.tiers = new double[before.tiers().list().size()][after.tiers().list().size()];
        }

        void add(int first, int second, double weight) {
            double[] powers = {1, first, second, (double) first * first, (double) second * second, (double) first * second};
            for (int i = 0; i < powers.length; i++) {
                moments[i] += weight * powers[i];
            }
            double p = before.curve().probability(first);
            double q = after.curve().probability(second);
            chances[0] += weight * p;
            chances[1] += weight * q;
            chances[2] += weight * Math.abs(q - p);
            tiers[tier(before, first)][tier(after, second)] += weight;
        }

        private static int tier(Grid grid, int score) {
            List<Tier> list = grid.tiers().list();
            int tier = 0;
            while (score < list.get(tier).from()) {
                tier++;
            }
            return tier;
        }

        Effect effect(long leads) {
            double all = moments[0];
            double rise = 0;
            double fall = 0;
            Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
            for (int i = 0; i < tiers.length; i++) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (int j = 0; j < tiers[i].length; j++) {
                    if (tiers[i][j] > 0) {
                        row.put(after.tiers().list().get(j).name(), tiers[i][j] / all);
                        int better = name(before, i).compareTo(name(after, j));
                        rise += better > 0 ? tiers[i][j] / all : 0;
                        fall += better < 0 ? tiers[i][j] / all : 0;
                    }
                }
                if (!row.isEmpty()) {
                    shares.put(name(before, i), row);
                }
            }
            return new Effect(leads, correlation(), shares, rise, fall, chances[0] / all, chances[1] / all, chances[2] / all);
        }

        /** Tiers are called A, B, C, … from the best. */
        private static String name(Grid grid, int tier) {
            return grid.tiers().list().get(tier).name();
        }

        private Estimate<Double> correlation() {
            double all = moments[0];
            double first = moments[3] / all - moments[1] / all * (moments[1] / all);
            double second = moments[4] / all - moments[2] / all * (moments[2] / all);
            double both = moments[5] / all - moments[1] / all * (moments[2] / all);
            return first > 1e-9 && second > 1e-9 ? Estimate.of(Math.max(-1, Math.min(1, both / Math.sqrt(first * second))))
                    : Estimate.not("one of the grids gives every lead the same score");
        }
    }
}
