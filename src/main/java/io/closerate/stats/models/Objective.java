package io.closerate.stats.models;

import java.util.stream.IntStream;

/** A smooth function of coefficients that has one maximum. */
interface Objective {

    /** {@return the number of coefficients} */
    int size();

    /** {@return the function at {@code beta}; -Infinity or NaN where it does not exist} */
    double value(double[] beta);

    /** {@return its slopes at {@code beta}} */
    double[] gradient(double[] beta);

    /** {@return minus its second derivatives, or their expectation} */
    double[][] curvature(double[] beta);

    /** {@return how small the largest slope must become: 1e-10, or what rounding allows in very large data} */
    double tolerance();

    /** {@return this function with coefficient {@code fixed} held at 0} */
    default Objective holdingAtZero(int fixed) {
        Objective whole = this;
        int[] free = IntStream.range(0, size()).filter(j -> j != fixed).toArray();
        return new Objective() {
            @Override
            public int size() {
                return free.length;
            }

            @Override
            public double value(double[] beta) {
                return whole.value(spread(beta));
            }

            @Override
            public double[] gradient(double[] beta) {
                double[] all = whole.gradient(spread(beta));
                return IntStream.of(free).mapToDouble(j -> all[j]).toArray();
            }

            @Override
            public double[][] curvature(double[] beta) {
                double[][] all = whole.curvature(spread(beta));
                return IntStream.of(free).mapToObj(i -> IntStream.of(free).mapToDouble(j -> all[i][j]).toArray())
                        .toArray(double[][]::new);
            }

            @Override
            public double tolerance() {
                return whole.tolerance();
            }

            private double[] spread(double[] beta) {
                double[] all = new double[free.length + 1];
                for (int k = 0; k < free.length; k++) {
                    all[free[k]] = beta[k];
                }
                return all;
            }
        };
    }
}
