package io.closerate.fit;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.LevelObjective;
import io.closerate.bin.LevelRules;
import io.closerate.grid.Evidence;
import io.closerate.stats.binning.Cells;
import io.closerate.stats.binning.Constraints;
import io.closerate.stats.binning.Contrast;
import io.closerate.stats.binning.Floors;
import io.closerate.stats.binning.Objective;
import io.closerate.stats.binning.OptimalBinning;
import io.closerate.stats.binning.Trend;
import io.closerate.stats.distribution.Logit;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws the fine bins of one attribute together into levels that people can read.
 *
 * <p>Bins are joined where the likelihood hardly cares: the exact optimum of the log likelihood at the smoothed close
 * rates, less {@value #WORTH} for each level. Ranges join their neighbours. Words stay as they are while they are few; many words are
 * sorted by their smoothed rate and join likewise.
 *
 * @param cut the levels
 * @param members for each level the numbers of the fine bins in it
 */
record Levels(Cut cut, List<List<Integer>> members) {

    /** What a level must gain in log likelihood to be worth its line. */
    private static final double WORTH = 0.05;

    /** A level cut by close rates alone must gain as much. */
    private static final double WORTH_ALONE = 2;

    private static final int MOST = 15;
    private static final double LEAST_LEADS = 20;

    /**
     * {@return the levels of a cut}
     *
     * @param cut the fine bins
     * @param tallies one a bin
     * @param logits the smoothed log odds of each bin
     * @param rules what is asked of the levels
     */
    static Levels of(Cut cut, Tallies tallies, double[] logits, LevelRules rules) {
        double[] expected = new double[logits.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = tallies.at(i).leads() * Logit.probability(logits[i]);
        }
        return new Joiner(tallies, new Counts(tallies.list().stream().mapToDouble(each -> each.leads()).toArray(), expected),
                constraints(Constraints.NONE, rules), WORTH, rules).of(cut);
    }

    /**
     * {@return the levels of a cut whose bins are judged by their own close rates, for want of a better guide}
     *
     * <p>Words that are too many to stand alone are sorted by rate, and of many rates some are high or low by chance: theirs are shrunk
     * first (beta-binomial empirical Bayes), so that words which differ by chance alone become one level.
     */
    static Levels alone(Cut cut, Tallies tallies, LevelRules rules) {
        Constraints constraints = constraints(Constraints.NONE.withTrend(Trend.AUTO).withFloors(new Floors(LEAST_LEADS, 3, 3)), rules);
        double[] leads = tallies.list().stream().mapToDouble(each -> each.leads()).toArray();
        double[] wins = tallies.list().stream().mapToDouble(each -> each.wins()).toArray();
        if (cut.bins().list().stream().filter(Bin.Words.class::isInstance).count() > constraints.maxBins()) {
            List<Evidence> evidence = AttributeAnalyzer.analyze(List.of(tallies)).get(0).levels();
            Arrays.setAll(wins, bin -> evidence.get(bin).shrunkRate().map(rate -> leads[bin] * rate).orElse(wins[bin]));
        }
        return new Joiner(tallies, new Counts(leads, wins), constraints, WORTH_ALONE, rules).of(cut);
    }

    private static Constraints constraints(Constraints usual, LevelRules rules) {
        Floors floors = new Floors(Math.max(usual.floors().leads(), rules.leads()), usual.floors().wins(), usual.floors().losses());
        return usual.withMaxBins(rules.most().orElse(MOST)).withTrend(rules.trend().orElse(usual.trend())).withFloors(floors).withContrast(rules.contrast());
    }

    /** Leads and wins of each bin, as far as known or smoothed. */
    private record Counts(double[] leads, double[] wins) {

        double rate(int bin) {
            return leads[bin] == 0 ? 0 : wins[bin] / leads[bin];
        }
    }

    /** Joins bins under constraints. */
    private record Joiner(Tallies tallies, Counts counts, Constraints constraints, double worth, LevelRules rules) {

        Levels of(Cut cut) {
            List<Integer> ranges = those(cut.bins(), Bin.Range.class);
            List<Integer> words = those(cut.bins(), Bin.Words.class);
            List<List<Integer>> members = new ArrayList<>();
            if (ranges.size() > 1 && rules.cuts().isEmpty()) {
                members.addAll(enough(joined(ranges, constraints)));
            } else if (words.size() > constraints.maxBins() || !rules.contrast().equals(Contrast.NONE) || words.stream().anyMatch(bin -> !isEnough(List.of(bin)))) {
                List<Integer> sorted = words.stream().sorted(Comparator.comparingDouble(counts::rate)).toList();
                List<List<Integer>> groups = words.size() > constraints.maxBins() || !rules.contrast().equals(Contrast.NONE)
                        ? joined(sorted, Constraints.NONE.withMaxBins(constraints.maxBins()).withContrast(rules.contrast())) : sorted.stream().map(List::of).toList();
                enough(groups).stream().sorted(Comparator.comparingDouble(group -> -group.stream().mapToDouble(bin -> counts.leads[bin]).sum()))
                        .forEach(members::add);
            } else {
                IntStream.range(0, cut.bins().missing()).filter(bin -> !(cut.bins().at(bin) instanceof Bin.Special))
                        .forEach(bin -> members.add(List.of(bin)));
            }
            those(cut.bins(), Bin.Special.class).forEach(bin -> members.add(List.of(bin)));
            List<Bin> bins = members.stream().map(group -> Levels.joined(cut.bins(), group)).toList();
            members.add(List.of(cut.bins().missing()));
            members.add(List.of(cut.bins().unseen()));
            return new Levels(new Cut(cut.signal(), Bins.of(bins)), members);
        }

        private static List<Integer> those(Bins bins, Class<? extends Bin> kind) {
            return IntStream.range(0, bins.size()).filter(bin -> kind.isInstance(bins.at(bin))).boxed().toList();
        }

        /** Joins neighbours in a list of bins. */
        private List<List<Integer>> joined(List<Integer> bins, Constraints under) {
            double[] leads = bins.stream().mapToDouble(bin -> counts.leads[bin]).toArray();
            double[] wins = bins.stream().mapToDouble(bin -> counts.wins[bin]).toArray();
            List<Integer> cuts = OptimalBinning.of(objective(), under).cut(Cells.of(leads, wins)).cuts();
            TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < bins.size(); i++) {
                int at = i;
                groups.computeIfAbsent((int) cuts.stream().filter(first -> first <= at).count(), group -> new ArrayList<>()).add(bins.get(i));
            }
            return List.copyOf(groups.values());
        }

        private Objective objective() {
            return rules.objective() == LevelObjective.INFORMATION_VALUE ? Objective.informationValue() : Objective.logLikelihood(worth);
        }

        private boolean isEnough(List<Integer> group) {
            return rules.allow(group.stream().mapToLong(bin -> tallies.at(bin).leads()).sum(),
                    group.stream().mapToLong(bin -> tallies.at(bin).wins()).sum());
        }

        /** Joins groups of too few leads or wins with that neighbour whose rate is nearer, until all have enough. */
        private List<List<Integer>> enough(List<List<Integer>> groups) {
            List<List<Integer>> left = new ArrayList<>(groups);
            for (int poor = poor(left); poor >= 0 && left.size() > 1; poor = poor(left)) {
                boolean below = poor == left.size() - 1
                        || poor > 0 && apart(left.get(poor - 1), left.get(poor)) <= apart(left.get(poor), left.get(poor + 1));
                int first = below ? poor - 1 : poor;
                List<Integer> both = new ArrayList<>(left.get(first));
                both.addAll(left.remove(first + 1));
                left.set(first, both);
            }
            return left;
        }

        private int poor(List<List<Integer>> groups) {
            return IntStream.range(0, groups.size()).filter(i -> !isEnough(groups.get(i))).findFirst().orElse(-1);
        }

        private double apart(List<Integer> first, List<Integer> second) {
            return Math.abs(rate(first) - rate(second));
        }

        private double rate(List<Integer> group) {
            double leads = group.stream().mapToDouble(bin -> counts.leads[bin]).sum();
            return leads == 0 ? 0 : group.stream().mapToDouble(bin -> counts.wins[bin]).sum() / leads;
        }
    }

    static Bin joined(Bins bins, List<Integer> group) {
        Bin first = bins.at(group.get(0));
        if (first instanceof Bin.Range range) {
            return new Bin.Range(range.from(), ((Bin.Range) bins.at(group.get(group.size() - 1))).to());
        }
        return first instanceof Bin.Words ? Bin.Words.of(group.stream().flatMap(bin -> ((Bin.Words) bins.at(bin)).words().stream()).toList())
                : first;
    }
}
