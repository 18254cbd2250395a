package io.closerate.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every card of a few levels: where there are no more than {@value #MOST} of them all are tried.
 *
 * <p>One level of each line is worth 0; the others may have any value allowed. Points that have a common divisor say the same as those
 * without it, so they are passed over where the smaller numbers are allowed too.
 */
final class AllPoints {

    private static final double MOST = 20_000;
    private static final int CELLS = 100;

    private final Patterns leads;
    private final Allowed allowed;
    private final List<int[]> free = new ArrayList<>();

    AllPoints(Patterns leads, Allowed allowed) {
        this.leads = leads;
        this.allowed = allowed;
        for (int line = 0; line < leads.lines(); line++) {
            double[] here = leads.leadsAt(line);
            for (int place = 0; place < here.length; place++) {
                if (here[place] > 0 && place != allowed.mode(line)) {
                    free.add(new int[] {line, place});
                }
            }
        }
    }

    /** {@return whether they are few enough} */
    boolean areFew() {
        return leads.size() <= CELLS && leads.lines() > 0 && allowed.mode(0) >= 0
                && Math.pow(allowed.values().length, free.size()) <= MOST;
    }

    /** {@return the best of them, line by line} */
    int[][] best() {
        int[] values = allowed.values();
        boolean whole = values[values.length - 1] - values[0] == values.length - 1;
        int[] digits = new int[free.size()];
        int[][] best = new int[leads.lines()][];
        Arrays.setAll(best, line -> new int[leads.places(line)]);
        double least = Double.POSITIVE_INFINITY;
        do {
            int[] points = Arrays.stream(digits).map(digit -> values[digit]).toArray();
            if (!whole || Arrays.stream(points).reduce(0, AllPoints::divisor) <= 1) {
                double loss = loss(points);
                if (loss < least - 1e-9 * Math.abs(loss)) {
                    least = loss;
                    write(points, best);
                }
            }
        } while (next(digits, values.length));
        return best;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? Math.abs(a) : divisor(b, a % b);
    }

    private static boolean next(int[] digits, int base) {
        for (int i = 0; i < digits.length; i++) {
            if (++digits[i] < base) {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }

    private void write(int[] points, int[][] lines) {
        for (int i = 0; i < points.length; i++) {
            lines[free.get(i)[0]][free.get(i)[1]] = points[i];
        }
    }

    private double loss(int[] points) {
        double[] scores = new double[leads.size()];
        for (int i = 0; i < points.length; i++) {
            short[] places = leads.line(free.get(i)[0]);
            for (int k = 0; k < scores.length; k++) {
                scores[k] += places[k] == free.get(i)[1] ? points[i] : 0;
            }
        }
        return ScoreLine.fit(scores, leads.leads(), leads.wins(), ScoreLine.flat(leads.leads(), leads.wins())).loss();
    }
}
