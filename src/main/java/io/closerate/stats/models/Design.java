package io.closerate.stats.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The explanatory side of a model: named columns of numbers, the first of them the constant 1.
 *
 * <p>Columns that belong together, such as the levels of one attribute, form a {@link Term} and are tested together.
 * A design never changes, and copies what it is made from.
 */
public final class Design {

    /** Name of the first column, which is 1 in every row. */
    public static final String INTERCEPT = "(intercept)";

    private final List<String> names;
    private final List<Term> terms;
    private final double[][] rows;

    /**
     * Columns that are tested together.
     *
     * @param name what they stand for
     * @param first the first of them, {@code >= 1}
     * @param columns how many there are, {@code >= 0}
     */
    public record Term(String name, int first, int columns) {

        /** {@return whether {@code column} belongs to this term} */
        public boolean holds(int column) {
            return column >= first && column < first + columns;
        }
    }

    /**
     * An attribute with levels.
     *
     * @param name its name
     * @param levels the names of its levels, at least one; the first is the reference and has no column
     */
    public record Factor(String name, List<String> levels) {
        public Factor {
            levels = List.copyOf(levels);
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("factor " + name + " needs at least one level");
            }
        }
    }

    private Design(List<String> names, List<Term> terms, double[][] rows) {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("column names must differ, but were " + names);
        }
        this.names = List.copyOf(names);
        this.terms = List.copyOf(terms);
        this.rows = rows;
    }

    /** {@return the design of {@code rows >= 1} rows with the constant column only} */
    public static Design intercept(int rows) {
        return of(List.of(), new double[rows][0]);
    }

    /**
     * Makes a design of numeric columns, each a term of its own; the constant column is put before them.
     *
     * @param names one name for each column
     * @param values at least one row of finite numbers, each as long as {@code names}
     */
    public static Design of(List<String> names, double[][] values) {
        List<String> all = new ArrayList<>(List.of(INTERCEPT));
        List<Term> terms = new ArrayList<>();
        for (String name : names) {
            terms.add(new Term(name, all.size(), 1));
            all.add(name);
        }
        double[][] rows = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = withConstant(values[i], names.size());
        }
        return new Design(all, terms, atLeastOne(rows));
    }

    /**
     * Makes a design of attributes with levels: one 0/1 column, named {@code attribute=level}, for each level but the
     * first.
     *
     * @param factors the attributes
     * @param index for each row the number of the level of each attribute, from 0
     */
    public static Design ofLevels(List<Factor> factors, int[][] index) {
        List<String> names = new ArrayList<>(List.of(INTERCEPT));
        List<Term> terms = new ArrayList<>();
        for (Factor factor : factors) {
            terms.add(new Term(factor.name(), names.size(), factor.levels().size() - 1));
            factor.levels().stream().skip(1).forEach(level -> names.add(factor.name() + "=" + level));
        }
        double[][] rows = new double[index.length][names.size()];
        for (int i = 0; i < index.length; i++) {
            code(factors, terms, index[i], rows[i]);
        }
        return new Design(names, terms, atLeastOne(rows));
    }

    private static void code(List<Factor> factors, List<Term> terms, int[] levels, double[] row) {
        if (levels.length != factors.size()) {
            throw new IllegalArgumentException("a row needs %d levels, but had %d"
                    .formatted(factors.size(), levels.length));
        }
        row[0] = 1;
        for (int j = 0; j < levels.length; j++) {
            int known = factors.get(j).levels().size();
            if (levels[j] < 0 || levels[j] >= known) {
                throw new IllegalArgumentException("level of %s must be in [0, %d), but was %d"
                        .formatted(factors.get(j).name(), known, levels[j]));
            }
            if (levels[j] > 0) {
                row[terms.get(j).first() + levels[j] - 1] = 1;
            }
        }
    }

    private static double[] withConstant(double[] values, int columns) {
        if (values.length != columns) {
            throw new IllegalArgumentException("a row needs %d values, but had %d".formatted(columns, values.length));
        }
        double[] row = new double[columns + 1];
        row[0] = 1;
        for (int j = 0; j < columns; j++) {
            row[j + 1] = Finite.of(values[j]);
        }
        return row;
    }

    private static double[][] atLeastOne(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a design needs at least one row");
        }
        return rows;
    }

    /** {@return this design with the columns of {@code other}, which has as many rows, but only one constant column} */
    public Design and(Design other) {
        if (other.rows() != rows()) {
            throw new IllegalArgumentException("designs must have equally many rows, but had %d and %d"
                    .formatted(rows(), other.rows()));
        }
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(other.names.subList(1, other.columns()));
        List<Term> allTerms = new ArrayList<>(terms);
        other.terms.forEach(term -> allTerms.add(new Term(term.name(), term.first() + columns() - 1, term.columns())));
        double[][] joined = new double[rows()][];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = Arrays.copyOf(rows[i], allNames.size());
            System.arraycopy(other.rows[i], 1, joined[i], columns(), other.columns() - 1);
        }
        return new Design(allNames, allTerms, joined);
    }

    /** {@return the given rows, in the given order; a row may come more than once} */
    public Design rows(int[] chosen) {
        double[][] picked = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = rows[chosen[i]];
        }
        return new Design(names, terms, atLeastOne(picked));
    }

    /** {@return the names of the columns, the first being {@link #INTERCEPT}} */
    public List<String> names() {
        return names;
    }

    /** {@return the terms, without the intercept} */
    public List<Term> terms() {
        return terms;
    }

    /** {@return the number of rows, {@code >= 1}} */
    public int rows() {
        return rows.length;
    }

    /** {@return the number of columns, {@code >= 1}} */
    public int columns() {
        return names.size();
    }

    /** {@return the value at a row and a column} */
    public double get(int row, int column) {
        return rows[row][column];
    }

    /** The row itself, for this package, which does not write to it. */
    double[] row(int i) {
        return rows[i];
    }
}
