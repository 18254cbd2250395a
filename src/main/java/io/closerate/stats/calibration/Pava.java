package io.closerate.stats.calibration;

/** The pool-adjacent-violators algorithm on sums, in linear time. */
final class Pava {

    private Pava() {
    }

    /**
     * {@return the non-decreasing values nearest to {@code sums[i] / weights[i]} in weighted least squares}
     *
     * <p>Neighbours that are equal or out of order are pooled; comparing by cross products keeps counts exact.
     *
     * @param weights all positive
     * @param sums weighted sums of what is fitted
     */
    static double[] fit(double[] weights, double[] sums) {
        int n = weights.length;
        double[] weight = new double[n];
        double[] sum = new double[n];
        int[] end = new int[n];
        int top = -1;
        for (int i = 0; i < n; i++) {
            top++;
            weight[top] = weights[i];
            sum[top] = sums[i];
            while (top > 0 && sum[top - 1] * weight[top] >= sum[top] * weight[top - 1]) {
                weight[top - 1] += weight[top];
                sum[top - 1] += sum[top];
                top--;
            }
            end[top] = i;
        }
        double[] fitted = new double[n];
        for (int block = 0, i = 0; block <= top; block++) {
            for (double value = sum[block] / weight[block]; i <= end[block]; i++) {
                fitted[i] = value;
            }
        }
        return fitted;
    }
}
