package io.closerate.points;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which levels of a line go up to the next whole number, and which go down: those of least cost that keep the order of the levels.
 *
 * <p>Levels between the same two whole numbers can only come into conflict with each other; of these, some go up, those that are worth most.
 * How many is found by trying all numbers.
 *
 * @param exact what each level is worth, in points
 * @param down the whole number below or at it
 * @param more what one point more than that costs; 0 for a level without leads
 */
record RoundingUp(double[] exact, int[] down, double[] more) {

    /**
     * {@return the points of least cost}
     *
     * @param now the points so far: they stay where others do not gain enough, and where more costs nothing
     * @param enough what is enough
     */
    int[] points(int[] now, double enough) {
        int[] points = now.clone();
        int[] order = IntStream.range(0, down.length).filter(place -> exact[place] > down[place] && more[place] != 0).boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -exact[place])).mapToInt(Integer::intValue).toArray();
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && down[order[to]] == down[order[from]]) {
                to++;
            }
            write(order, from, to, points, enough);
        }
        return points;
    }

    /** Those from one number in the order to another are in one unit. */
    private void write(int[] order, int from, int to, int[] points, double enough) {
        double now = 0;
        double sum = 0;
        double least = 0;
        int up = from;
        for (int i = from; i < to; i++) {
            int place = order[i];
            now += (points[place] - down[place]) * more[place];
            sum += more[place];
            if (sum < least) {
                least = sum;
                up = i + 1;
            }
        }
        if (now - least > enough) {
            for (int i = from; i < to; i++) {
                points[order[i]] = down[order[i]] + (i < up ? 1 : 0);
            }
        }
    }
}
