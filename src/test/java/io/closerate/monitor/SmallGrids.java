package io.closerate.monitor;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Origin;
import io.closerate.grid.Scale;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.signal.Signals;
import io.closerate.stats.Estimate;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/** Small grids made by hand. */
public final class SmallGrids {

    private SmallGrids() {
    }

    /** {@return a grid of these lines; a point is a tenth in log odds, tiers A from 5 and B from 0} */
    public static Grid grid(Line... lines) {
        Tally book = lines[0].levels().stream().map(level -> level.evidence().tally()).reduce(Tally.NONE, Tally::plus);
        Tiers tiers = new Tiers(List.of(new Tier("A", 5), new Tier("B", 0), new Tier("C", Integer.MIN_VALUE)));
        return new Grid("small", "close-rate", Scale.DIFFERENCE, book, List.of(lines), new LogisticCurve(-1, 0.1), tiers,
                new Origin("0", 1, "0000000000000000"));
    }

    /** {@return a line of words, one a level; a tally and points for each, nothing for missing and unseen} */
    public static Line words(String column, List<String> words, List<Tally> tallies, int... points) {
        return line("word", column, words.stream().<Bin>map(word -> new Bin.Words(List.of(word))).toList(), tallies, points);
    }

    /** {@return a line of ranges between these cuts} */
    public static Line ranges(String column, double[] cuts, List<Tally> tallies, int... points) {
        return line("number", column, Bins.ranges(cuts), tallies, points);
    }

    private static Line line(String type, String column, List<Bin> bins, List<Tally> tallies, int... points) {
        Term term = Term.of(new Cut(Signals.of(type, column, ""), Bins.of(bins)));
        List<Level> levels = new ArrayList<>();
        for (int place = 0; place < term.size(); place++) {
            boolean known = place < tallies.size();
            Evidence none = Evidence.none();
            Evidence evidence = !known ? none : new Evidence(tallies.get(place), Estimate.not("made by hand"), Estimate.not("made by hand"),
                    Estimate.not("made by hand"), Estimate.not("made by hand"), Estimate.not("made by hand"));
            levels.add(new Level(Labels.of(term.at(place).get(0), NumberKind.ANY), term.at(place), place < points.length ? points[place] : 0, evidence, ""));
        }
        return new Line(term, levels);
    }

    /** {@return tallies of 100 leads each, with these wins} */
    public static List<Tally> hundreds(int... wins) {
        List<Tally> tallies = new ArrayList<>();
        for (int each : wins) {
            tallies.add(new Tally(100, each));
        }
        return tallies;
    }
}
