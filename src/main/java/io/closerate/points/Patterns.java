package io.closerate.points;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Leads by the places that they take: each distinct row of places, how many leads have it, and how many of these are won or are
 * expected to be. Whatever points a grid has, this tells its loss exactly.
 */
public final class Patterns {

    /** Up to so many cells, those of some lines are merged by their number. */
    private static final int DENSE = 1 << 12;

    private final int[] sizes;
    private final short[][] places;
    private final double[] leads;
    private final double[] wins;

    private Patterns(int[] sizes, short[][] places, double[] leads, double[] wins) {
        this.sizes = sizes;
        this.places = places;
        this.leads = leads;
        this.wins = wins;
    }

    /**
     * {@return the patterns of these leads}
     *
     * @param sizes how many places each line has
     * @param rows for each lead, the place it takes in each line
     * @param wins for each lead 1 where it was won, 0 where it was lost; or how probable it is that it is won
     */
    public static Patterns of(int[] sizes, int[][] rows, double[] wins) {
        if (rows.length != wins.length || rows.length == 0) {
            throw new IllegalArgumentException("there must be as many outcomes as leads, and some, but there are %d and %d"
                    .formatted(wins.length, rows.length));
        }
        Map<Row, Integer> known = new HashMap<>();
        short[][] places = new short[sizes.length][rows.length];
        double[] leads = new double[rows.length];
        double[] won = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            int at = known.computeIfAbsent(new Row(rows[row]), each -> known.size());
            for (int line = 0; line < sizes.length; line++) {
                places[line][at] = (short) rows[row][line];
            }
            leads[at]++;
            won[at] += wins[row];
        }
        int n = known.size();
        return new Patterns(sizes.clone(), Arrays.stream(places).map(line -> Arrays.copyOf(line, n)).toArray(short[][]::new),
                Arrays.copyOf(leads, n), Arrays.copyOf(won, n));
    }

    /** The places of a lead, line by line: equal where all are. */
    private record Row(int[] places) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && Arrays.equals(places, that.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }

    /** {@return the same leads seen through some lines only; merged where that makes them few} */
    Patterns over(int[] lines) {
        int[] own = Arrays.stream(lines).map(line -> sizes[line]).toArray();
        short[][] seen = Arrays.stream(lines).mapToObj(line -> places[line]).toArray(short[][]::new);
        double cells = Arrays.stream(own).asDoubleStream().reduce(1, (a, b) -> a * b);
        Patterns view = new Patterns(own, seen, leads, wins);
        return cells > DENSE ? view : view.merged((int) cells);
    }

    private Patterns merged(int cells) {
        double[] leadsAt = new double[cells];
        double[] winsAt = new double[cells];
        for (int i = 0; i < leads.length; i++) {
            int cell = 0;
            for (int line = 0; line < sizes.length; line++) {
                cell = cell * sizes[line] + places[line][i];
            }
            leadsAt[cell] += leads[i];
            winsAt[cell] += wins[i];
        }
        int[] taken = IntStream.range(0, cells).filter(cell -> leadsAt[cell] > 0).toArray();
        short[][] own = new short[sizes.length][taken.length];
        for (int i = 0; i < taken.length; i++) {
            for (int line = sizes.length - 1, rest = taken[i]; line >= 0; rest /= sizes[line--]) {
                own[line][i] = (short) (rest % sizes[line]);
            }
        }
        return new Patterns(sizes, own, Arrays.stream(taken).mapToDouble(cell -> leadsAt[cell]).toArray(),
                Arrays.stream(taken).mapToDouble(cell -> winsAt[cell]).toArray());
    }

    /** {@return how many patterns there are} */
    int size() {
        return leads.length;
    }

    /** {@return how many lines there are} */
    int lines() {
        return sizes.length;
    }

    /** {@return how many places a line has} */
    int places(int line) {
        return sizes[line];
    }

    /** {@return the place in a line, pattern by pattern; not to be written to} */
    short[] line(int line) {
        return places[line];
    }

    /** {@return the leads, pattern by pattern; not to be written to} */
    double[] leads() {
        return leads;
    }

    /** {@return the wins, pattern by pattern; not to be written to} */
    double[] wins() {
        return wins;
    }

    /** {@return the leads at each place of a line} */
    double[] leadsAt(int line) {
        return sums(line, leads);
    }

    /** {@return the wins at each place of a line} */
    double[] winsAt(int line) {
        return sums(line, wins);
    }

    private double[] sums(int line, double[] of) {
        double[] sums = new double[sizes[line]];
        for (int i = 0; i < of.length; i++) {
            sums[places[line][i]] += of[i];
        }
        return sums;
    }
}
