package io.closerate.bin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Cuts numbers into ranges of about equal numbers of leads, at the roundest number near each quantile.
 *
 * <p>A value that many leads share gets a range of its own. Numbers that are codes ({@link SpecialCodes}) get a bin of their
 * own and are not counted among the others.
 */
final class NumberBinner {

    /** How far a cut may move for the sake of a round number, in cells. */
    private static final double SLACK = 0.25;

    /** The least leads of a range. */
    private static final double FEWEST = 10;

    /** Where the outermost cells are cut again: a number's effect is often greatest where leads are fewest. */
    private static final double[] TAILS = {0.5, 0.2};

    private final BinningRules rules;

    NumberBinner(BinningRules rules) {
        this.rules = rules;
    }

    Bins bins(NumberProfile profile) {
        return bins(profile, LevelRules.NONE);
    }

    /** The bins between cuts that somebody chose, or else that suit the leads; codes are bins of their own in any case. */
    Bins bins(NumberProfile profile, LevelRules asked) {
        List<Double> codes = SpecialCodes.in(profile, asked);
        List<Bin> bins = new ArrayList<>();
        NumberProfile amounts = profile.without(codes);
        if (!asked.cuts().isEmpty()) {
            bins.addAll(Bins.ranges(asked.cuts().stream().mapToDouble(Double::doubleValue).toArray()));
        } else if (amounts.distinct() > 0) {
            bins.addAll(Bins.ranges(new Cuts(amounts).list()));
        }
        codes.forEach(code -> bins.add(new Bin.Special(List.of(code))));
        return Bins.of(bins);
    }

    /** Where to cut a profile. */
    private final class Cuts {

        private final double[] values;
        private final long[] upTo;
        private final double least;

        Cuts(NumberProfile profile) {
            this.values = profile.values();
            this.upTo = new long[values.length];
            long sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += profile.tallies().at(i).leads();
                upTo[i] = sum;
            }
            this.least = Math.min(FEWEST, (double) sum / rules.cells());
        }

        double[] list() {
            List<Integer> firsts = new ArrayList<>();
            List<Double> cuts = new ArrayList<>();
            if (values.length <= rules.cells()) {
                return Arrays.stream(values).skip(1).map(value -> cutBefore(indexOf(value))).toArray();
            }
            double leads = upTo[upTo.length - 1];
            for (double share : shares()) {
                double slack = SLACK * Math.min(1.0 / rules.cells(), Math.min(share, 1 - share));
                int low = at(leads * (share - slack));
                int high = at(leads * (share + slack));
                if (low == high) {
                    add(low, cutBefore(low), firsts, cuts);
                    add(high + 1, cutBefore(high + 1), firsts, cuts);
                } else {
                    double cut = RoundNumber.between(values[low], values[high]);
                    add(indexOf(cut), cut, firsts, cuts);
                }
            }
            return cuts.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** The shares of leads that should lie below the cuts: even ones, and closer ones in both tails. */
        private double[] shares() {
            double cell = 1.0 / rules.cells();
            DoubleStream even = IntStream.range(1, rules.cells()).mapToDouble(i -> i * cell);
            DoubleStream tails = Arrays.stream(TAILS).flatMap(part -> DoubleStream.of(part * cell, 1 - part * cell));
            return DoubleStream.concat(even, tails).sorted().toArray();
        }

        /** Adds a cut before value number {@code first} if enough leads stand between it and its neighbours. */
        private void add(int first, double cut, List<Integer> firsts, List<Double> cuts) {
            if (first <= 0 || first >= values.length) {
                return;
            }
            long before = firsts.isEmpty() ? 0 : upTo[firsts.get(firsts.size() - 1) - 1];
            long here = upTo[first - 1];
            if (here - before >= least && upTo[upTo.length - 1] - here >= least) {
                firsts.add(first);
                cuts.add(cut);
            }
        }

        /** The number of the value at which so many leads are reached. */
        private int at(double leads) {
            int found = Arrays.binarySearch(upTo, (long) Math.ceil(leads));
            return Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
        }

        /** The number of the first value that is not below {@code cut}. */
        private int indexOf(double cut) {
            int found = Arrays.binarySearch(values, cut);
            return found >= 0 ? found : -found - 1;
        }

        private double cutBefore(int first) {
            return first <= 0 || first >= values.length ? 0 : RoundNumber.between(values[first - 1], values[first]);
        }
    }
}
