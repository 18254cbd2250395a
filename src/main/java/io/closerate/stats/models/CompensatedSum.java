package io.closerate.stats.models;

/** A sum in Neumaier's manner: what rounding takes away is carried along and given back at the end. */
final class CompensatedSum {

    private double sum;
    private double lost;

    void add(double x) {
        double next = sum + x;
        lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
