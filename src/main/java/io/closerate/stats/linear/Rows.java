package io.closerate.stats.linear;

/**
 * Adds multiples of rows to a row.
 *
 * <p>Four at a time: each entry of the sum is then loaded and stored once instead of four times, which is what large matrices cost. The rows
 * are added in their order, so the answer is to the last bit that of adding them one by one.
 */
final class Rows {

    /** How many are added at a time. */
    static final int FOUR = 4;

    private Rows() {
    }

    /** Adds {@code factor * row} to a row, from one place to before the end. */
    static void add(double[] sum, double factor, double[] row, int from, int end) {
        if (factor != 0) {
            for (int j = from; j < end; j++) {
                sum[j] += factor * row[j];
            }
        }
    }

    /**
     * Adds four rows, the first one of them at {@code first}, to a row, from one place to before the end.
     *
     * @param factors by which each is multiplied
     */
    static void addFour(double[] sum, double[] factors, double[][] rows, int first, int from, int end) {
        double a = factors[0];
        double b = factors[1];
        double c = factors[2];
        double d = factors[3];
        if (a == 0 && b == 0 && c == 0 && d == 0) {
            return;
        }
        double[] ra = rows[first];
        double[] rb = rows[first + 1];
        double[] rc = rows[first + 2];
        double[] rd = rows[first + 3];
        for (int j = from; j < end; j++) {
            sum[j] = sum[j] + a * ra[j] + b * rb[j] + c * rc[j] + d * rd[j];
        }
    }
}
