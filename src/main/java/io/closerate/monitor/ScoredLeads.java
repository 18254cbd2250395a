package io.closerate.monitor;

import io.closerate.bin.Cut;
import io.closerate.bin.Term;
import io.closerate.engine.Coding;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.lead.LeadTable;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Leads as a grid sees them: the level that each takes in each line, and its score. */
public final class ScoredLeads {

    private final Grid grid;
    private final List<int[]> places;
    private final int[] scores;
    private final List<String> lacking;

    private ScoredLeads(Grid grid, List<int[]> places, int[] scores, List<String> lacking) {
        this.grid = grid;
        this.places = places;
        this.scores = scores;
        this.lacking = lacking;
    }

    /** {@return all leads of a table; a column that it does not have counts as empty} */
    public static ScoredLeads of(Grid grid, LeadTable table) {
        return of(grid, table, IntStream.range(0, table.size()).toArray());
    }

    /** {@return the leads in these rows of a table; a column that it does not have counts as empty} */
    public static ScoredLeads of(Grid grid, LeadTable table, int[] rows) {
        Map<Cut, short[]> codes = new HashMap<>();
        List<int[]> places = new ArrayList<>();
        int[] scores = new int[rows.length];
        for (Line line : grid.lines()) {
            int[] points = line.levels().stream().mapToInt(level -> level.points()).toArray();
            int[] here = places(line.term(), table, rows, codes);
            places.add(here);
            for (int i = 0; i < rows.length; i++) {
                scores[i] += points[here[i]];
            }
        }
        return new ScoredLeads(grid, places, scores, lacking(grid, table));
    }

    private static int[] places(Term term, LeadTable table, int[] rows, Map<Cut, short[]> codes) {
        int[] places = new int[rows.length];
        for (Cut cut : term.cuts()) {
            short[] bins = codes.computeIfAbsent(cut, each -> codes(each, table));
            for (int i = 0; i < rows.length; i++) {
                places[i] = places[i] * cut.bins().size() + bins[rows[i]];
            }
        }
        return places;
    }

    private static short[] codes(Cut cut, LeadTable table) {
        if (columns(cut.signal()).stream().allMatch(table::has)) {
            return Coding.codes(cut, cut.signal().readings(table));
        }
        short[] missing = new short[table.size()];
        Arrays.fill(missing, (short) cut.bins().missing());
        return missing;
    }

    private static List<String> columns(Signal signal) {
        return signal.reference().isEmpty() ? List.of(signal.column()) : List.of(signal.column(), signal.reference());
    }

    private static List<String> lacking(Grid grid, LeadTable table) {
        return grid.lines().stream().flatMap(line -> line.term().cuts().stream()).flatMap(cut -> columns(cut.signal()).stream())
                .filter(column -> !table.has(column)).distinct().toList();
    }

    /** {@return the number of leads} */
    public int size() {
        return scores.length;
    }

    /** {@return the score of lead {@code i}} */
    public int score(int i) {
        return scores[i];
    }

    /** {@return the close probability of lead {@code i}} */
    public double probability(int i) {
        return grid.curve().probability(scores[i]);
    }

    /** {@return from a score to a close probability} */
    public CloseCurve curve() {
        return grid.curve();
    }

    /** {@return the columns that the grid looks at and the table does not have} */
    public List<String> lacking() {
        return lacking;
    }

    /** {@return how many leads there are at each level and score} */
    public Mix mix() {
        Map<String, List<Long>> lines = new LinkedHashMap<>();
        for (int t = 0; t < places.size(); t++) {
            long[] leads = new long[grid.lines().get(t).levels().size()];
            for (int place : places.get(t)) {
                leads[place]++;
            }
            lines.put(grid.lines().get(t).attribute(), Arrays.stream(leads).boxed().toList());
        }
        TreeMap<Integer, Long> byScore = new TreeMap<>();
        for (int score : scores) {
            byScore.merge(score, 1L, Long::sum);
        }
        return new Mix(scores.length, lines, byScore);
    }
}
