package io.closerate.points;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up leads that answer yes (place 1) or no (place 0) to some questions.
 *
 * @param rows the answers of each lead
 * @param won 1 where it was won
 */
record Answers(int[][] rows, double[] won) {

    /** Leads of which some questions count and some do not, the answers hanging together. */
    static Answers of(int leads, int questions, long seed) {
        Random random = new Random(seed);
        double[] worth = IntStream.range(0, questions).mapToDouble(q -> q % 2 == 0 ? random.nextGaussian() : 0.2 * random.nextGaussian()).toArray();
        double[] often = IntStream.range(0, questions).mapToDouble(q -> 0.1 + 0.35 * random.nextDouble()).toArray();
        int[][] rows = new int[leads][questions];
        double[] won = new double[leads];
        for (int i = 0; i < leads; i++) {
            double mood = 0.2 * random.nextGaussian();
            double logit = -0.8;
            for (int q = 0; q < questions; q++) {
                rows[i][q] = random.nextDouble() < often[q] + mood * (q % 3) / 2 ? 1 : 0;
                logit += rows[i][q] * worth[q];
            }
            won[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
        }
        return new Answers(rows, won);
    }

    Patterns patterns() {
        int[] sizes = new int[rows[0].length];
        Arrays.fill(sizes, 2);
        return Patterns.of(sizes, rows, won);
    }

    /** The least loss a lead of any card of at most {@code most} lines with points from -limit to limit for one answer: everything is tried. */
    double leastOfAll(int most, int limit) {
        double[] least = {Double.POSITIVE_INFINITY};
        supports(new int[0], most, lines -> {
            double[][] cells = cells(lines);
            // No points do better than each cell's own close rate.
            if (saturated(cells) < least[0]) {
                least[0] = Math.min(least[0], leastOf(cells, lines.length, limit));
            }
        });
        return least[0] / rows.length;
    }

    private void supports(int[] so, int most, java.util.function.Consumer<int[]> each) {
        if (so.length == most) {
            each.accept(so);
            return;
        }
        for (int q = so.length == 0 ? 0 : so[so.length - 1] + 1; q < rows[0].length; q++) {
            int[] next = Arrays.copyOf(so, so.length + 1);
            next[so.length] = q;
            supports(next, most, each);
        }
    }

    private double[][] cells(int[] lines) {
        double[][] cells = new double[2][1 << lines.length];
        for (int i = 0; i < rows.length; i++) {
            int cell = 0;
            for (int k = 0; k < lines.length; k++) {
                cell |= rows[i][lines[k]] << k;
            }
            cells[0][cell]++;
            cells[1][cell] += won[i];
        }
        return cells;
    }

    private static double saturated(double[][] cells) {
        double loss = 0;
        for (int c = 0; c < cells[0].length; c++) {
            double w = cells[1][c];
            double l = cells[0][c] - w;
            loss -= (w > 0 ? w * Math.log(w / cells[0][c]) : 0) + (l > 0 ? l * Math.log(l / cells[0][c]) : 0);
        }
        return loss;
    }

    private static double leastOf(double[][] cells, int lines, int limit) {
        double least = Double.POSITIVE_INFINITY;
        int base = 2 * limit + 1;
        int[] points = new int[lines];
        for (int number = 0; number < Math.pow(base, lines); number++) {
            for (int k = 0, rest = number; k < lines; k++, rest /= base) {
                points[k] = rest % base - limit;
            }
            // More points never mean less: the other sign of the same points has been tried or will be.
            if (points[lines - 1] >= 0) {
                least = Math.min(least, loss(cells, points));
            }
        }
        return least;
    }

    /** The loss of the best line, of either sign, found by plain Newton steps. */
    private static double loss(double[][] cells, int[] points) {
        double[] scores = new double[cells[0].length];
        for (int c = 0; c < scores.length; c++) {
            for (int k = 0; k < points.length; k++) {
                scores[c] += (c >> k & 1) * points[k];
            }
        }
        double a = Math.log(Arrays.stream(cells[1]).sum() / (Arrays.stream(cells[0]).sum() - Arrays.stream(cells[1]).sum()));
        double b = 0;
        double loss = 0;
        for (int step = 0; step < 8; step++) {
            double[] s = new double[5];
            loss = 0;
            for (int c = 0; c < scores.length; c++) {
                double logit = a + b * scores[c];
                double odds = Math.exp(logit);
                double p = odds / (1 + odds);
                double w = cells[0][c] * p * (1 - p);
                loss += cells[0][c] * Math.log1p(odds) - cells[1][c] * logit;
                s[0] += cells[1][c] - cells[0][c] * p;
                s[1] += (cells[1][c] - cells[0][c] * p) * scores[c];
                s[2] += w;
                s[3] += w * scores[c];
                s[4] += w * scores[c] * scores[c];
            }
            double d = s[2] * s[4] - s[3] * s[3];
            if (d < 1e-9) {
                break;
            }
            a += (s[4] * s[0] - s[3] * s[1]) / d;
            b += (s[2] * s[1] - s[3] * s[0]) / d;
        }
        return loss;
    }
}
