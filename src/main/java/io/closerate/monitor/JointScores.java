package io.closerate.monitor;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often two grids give the same lead which scores, as far as the tallies of their levels tell it.
 *
 * <p>Lines are taken as independent of each other, which they seldom are: a guide where there are no leads at hand. Where a line was cut
 * anew, the leads of a level are shared out among the levels that overlap with it in proportion to theirs.
 */
final class JointScores {

    private static final double MOST_WORK = 1e9;

    private final double[][] shares;
    private final int lowest;
    private final int lowestOther;

    private JointScores(double[][] shares, int lowest, int lowestOther) {
        this.shares = shares;
        this.lowest = lowest;
        this.lowestOther = lowestOther;
    }

    /** Points of a lead at one line by either grid. */
    private record Step(int first, int second) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    /** Takes a pair of scores and the share of leads that have it. */
    interface Use {
        void pair(int first, int second, double share);
    }

    static Estimate<JointScores> of(Grid before, Grid after) {
        List<Map<Step, Double>> lines = lines(before, after);
        double cells = (before.highest() - before.lowest() + 1.0) * (after.highest() - after.lowest() + 1.0);
        if (!(cells * lines.stream().mapToInt(Map::size).sum() <= MOST_WORK)) {
            return Estimate.not("the grids have too many scores to tell without leads");
        }
        double[][] shares = {{1}};
        for (Map<Step, Double> line : lines) {
            shares = plus(shares, line);
        }
        return Estimate.of(new JointScores(shares, lines.stream().mapToInt(line -> lowest(line, true)).sum(),
                lines.stream().mapToInt(line -> lowest(line, false)).sum()));
    }

    private static int lowest(Map<Step, Double> line, boolean first) {
        return line.keySet().stream().mapToInt(step -> first ? step.first : step.second).min().orElse(0);
    }

    private static int highest(Map<Step, Double> line, boolean first) {
        return line.keySet().stream().mapToInt(step -> first ? step.first : step.second).max().orElse(0);
    }

    private static double[][] plus(double[][] shares, Map<Step, Double> line) {
        int low = lowest(line, true);
        int lowOther = lowest(line, false);
        double[][] sum = new double[shares.length + highest(line, true) - low][shares[0].length + highest(line, false) - lowOther];
        line.forEach((step, share) -> {
            for (int i = 0; i < shares.length; i++) {
                double[] into = sum[i + step.first - low];
                for (int j = 0; j < shares[i].length; j++) {
                    into[j + step.second - lowOther] += share * shares[i][j];
                }
            }
        });
        return sum;
    }

    private static List<Map<Step, Double>> lines(Grid before, Grid after) {
        Set<Line> all = new LinkedHashSet<>(after.lines());
        before.lines().stream().filter(line -> GridDiff.partner(line, after).isEmpty()).forEach(all::add);
        List<Map<Step, Double>> lines = new ArrayList<>();
        for (Line line : all) {
            boolean later = after.lines().contains(line);
            Optional<Line> partner = GridDiff.partner(line, later ? before : after);
            Map<Step, Double> steps = new TreeMap<>();
            double leads = Math.max(1, line.levels().stream().mapToLong(JointScores::leads).sum());
            for (Level level : line.levels()) {
                add(steps, level, partner, new double[] {leads(level) / leads, later ? 1 : 0});
            }
            lines.add(steps.isEmpty() ? Map.of(new Step(0, 0), 1.0) : steps);
        }
        return lines;
    }

    private static long leads(Level level) {
        return level.evidence().tally().leads();
    }

    private static void add(Map<Step, Double> steps, Level level, Optional<Line> partner, double[] shareAndLater) {
        if (shareAndLater[0] == 0) {
            return;
        }
        List<Level> others = partner.map(line -> Overlap.of(level, line)).orElse(List.of());
        if (others.isEmpty()) {
            steps.merge(shareAndLater[1] == 1 ? new Step(0, level.points()) : new Step(level.points(), 0), shareAndLater[0], Double::sum);
            return;
        }
        double all = others.stream().mapToDouble(other -> leads(other)).sum();
        for (Level other : others) {
            double share = all == 0 ? 1.0 / others.size() : leads(other) / all;
            if (share > 0) {
                steps.merge(new Step(other.points(), level.points()), share * shareAndLater[0], Double::sum);
            }
        }
    }

    void forEach(Use use) {
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares[i].length; j++) {
                if (shares[i][j] > 0) {
                    use.pair(lowest + i, lowestOther + j, shares[i][j]);
                }
            }
        }
    }
}
