package io.closerate.stats.models;

import io.closerate.stats.Estimate;
import io.closerate.stats.distribution.Logit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The coefficients of a fitted model, one for each column of its design.
 *
 * <ul>
 *   <li>An aliased column, a linear combination of columns before it, has no coefficient of its own. It takes part in
 *       sums as 0, and its name is in {@link #aliased()}.
 * </ul>
 */
public final class Coefficients {

    private final List<String> names;
    private final int[] kept;
    private final double[] beta;

    private Coefficients(List<String> names, int[] kept, double[] beta) {
        this.names = names;
        this.kept = kept;
        this.beta = beta;
    }

    /** {@return the coefficients of all columns, of which only those numbered in {@code kept} were estimated} */
    static Coefficients of(List<String> names, int[] kept, double[] estimated) {
        double[] beta = new double[names.size()];
        for (int k = 0; k < kept.length; k++) {
            beta[kept[k]] = estimated[k];
        }
        return new Coefficients(names, kept, beta);
    }

    /** {@return the given coefficients of a design with the given names, the intercept first} */
    public static Coefficients of(List<String> names, double[] beta) {
        if (beta.length != names.size()) {
            throw new IllegalArgumentException("%d columns need as many coefficients, but there were %d"
                    .formatted(names.size(), beta.length));
        }
        double[] checked = Arrays.stream(beta).map(Finite::of).toArray();
        return new Coefficients(List.copyOf(names), IntStream.range(0, beta.length).toArray(), checked);
    }

    /** {@return the same coefficients with another intercept} */
    Coefficients withIntercept(double intercept) {
        double[] changed = beta.clone();
        changed[0] = intercept;
        return new Coefficients(names, kept, changed);
    }

    /** {@return the names of the columns} */
    public List<String> names() {
        return names;
    }

    /** {@return the names of the columns that have a coefficient} */
    public List<String> estimated() {
        return IntStream.of(kept).mapToObj(names::get).toList();
    }

    /** {@return the names of the columns that are linear combinations of columns before them} */
    public List<String> aliased() {
        return IntStream.range(0, names.size()).filter(j -> !isKept(j)).mapToObj(names::get).toList();
    }

    /** {@return the coefficient of a column; not estimable where the column is aliased} */
    public Estimate<Double> of(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("there is no column %s among %s".formatted(name, names));
        }
        return isKept(column) ? Estimate.of(beta[column])
                : Estimate.not("column " + name + " is a linear combination of columns before it");
    }

    private boolean isKept(int column) {
        return Arrays.binarySearch(kept, column) >= 0;
    }

    /** {@return all coefficients in the order of the columns; 0 for an aliased one} */
    public double[] toArray() {
        return beta.clone();
    }

    /** {@return the coefficient of the constant column} */
    public double intercept() {
        return beta[0];
    }

    /** {@return the log odds of every row of {@code data}, its offset included} */
    public double[] logOdds(Observations data) {
        if (data.design().columns() != beta.length) {
            throw new IllegalArgumentException("the design must have %d columns, but had %d"
                    .formatted(beta.length, data.design().columns()));
        }
        return IntStream.range(0, data.design().rows())
                .mapToDouble(i -> data.offset(i) + sum(data.design().row(i))).toArray();
    }

    /** {@return the win probability of every row of {@code data}} */
    public double[] probabilities(Observations data) {
        return Arrays.stream(logOdds(data)).map(Logit::probability).toArray();
    }

    private double sum(double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * beta[j];
        }
        return sum;
    }
}
