package io.closerate.bin;

import io.closerate.stats.binning.Cells;
import io.closerate.stats.binning.Constraints;
import io.closerate.stats.binning.Floors;
import io.closerate.stats.binning.Objective;
import io.closerate.stats.binning.OptimalBinning;
import io.closerate.stats.binning.Trend;
import java.util.ArrayList;
import java.util.List;

/** Cuts numbers where the close rate changes: an exact optimum over cells of about equal numbers of leads. */
final class NumberBinner {

    private static final int CELLS = 100;

    private final BinningRules rules;

    NumberBinner(BinningRules rules) {
        this.rules = rules;
    }

    Bins bins(NumberProfile profile) {
        if (profile.distinct() == 0) {
            return Bins.of(List.of());
        }
        double[] values = profile.values();
        List<Integer> starts = cellStarts(profile);
        long[] leads = new long[starts.size()];
        long[] wins = new long[starts.size()];
        for (int cell = 0, value = 0; cell < leads.length; cell++) {
            int end = cell + 1 < leads.length ? starts.get(cell + 1) : values.length;
            for (; value < end; value++) {
                leads[cell] += profile.tallies().at(value).leads();
                wins[cell] += profile.tallies().at(value).wins();
            }
        }
        Constraints constraints = Constraints.NONE.withTrend(Trend.AUTO).withMaxBins(rules.maxLevels())
                .withFloors(new Floors(rules.minLeads(), rules.minWins(), rules.minWins()));
        double[] cuts = OptimalBinning.of(Objective.logLikelihood(rules.penalty()), constraints).cut(Cells.of(leads, wins)).cuts().stream()
                .mapToDouble(cell -> RoundNumber.between(values[starts.get(cell) - 1], values[starts.get(cell)])).toArray();
        return Bins.of(Bins.ranges(cuts));
    }

    /** Where a new cell begins among the distinct values: each holds about a hundredth of the leads, equal values together. */
    private static List<Integer> cellStarts(NumberProfile profile) {
        double share = profile.known().leads() / (double) CELLS;
        List<Integer> starts = new ArrayList<>(List.of(0));
        long inCell = 0;
        for (int i = 0; i < profile.distinct(); i++) {
            long here = profile.tallies().at(i).leads();
            boolean full = inCell > 0 && (inCell >= share || inCell + here > 1.5 * share);
            if (full && profile.distinct() > CELLS || inCell > 0 && profile.distinct() <= CELLS) {
                starts.add(i);
                inCell = 0;
            }
            inCell += here;
        }
        return starts;
    }
}
