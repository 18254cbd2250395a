package io.closerate.stats.binning;

import java.util.List;

/**
 * Merges ordered cells into the bins that are worth the most of all that satisfy the constraints: an exact optimum.
 *
 * <p>Dynamic programming over the last bin, the phase of the trend and, where their number is capped, the bins used:
 * {@code f(j..i) = V(j..i) + max over h of f(h..j-1)}, where bin j..i may follow bin h..j-1. Of n cells and at most k bins
 * this takes {@code O(n^3)} steps, {@code O(k n^3)} with a cap below n. The model is the one of Navas-Palencia, Optimal
 * binning: mathematical programming formulation, 2020, doi:10.48550/arXiv.2001.08025, which needs a solver.
 *
 * <ul>
 *   <li>Equal worth, up to rounding: fewer bins win.</li>
 *   <li>Nothing satisfies the constraints: a single bin, {@link Merge#feasible} being false.</li>
 *   <li>Only wins, or only losses, or no leads: a single bin, unless cuts are fixed.</li>
 * </ul>
 *
 * <p>{@link Trend#AUTO} chooses the trend before the bins, so that noise does not bend a curve. Each trend is judged by
 * the log likelihood of its own best bins under the same constraints, less {@code ln(N) / 2} for each bin (Schwarz's
 * criterion). A peak or a valley is taken only if it beats the better monotone trend by another {@code ln(N) / 2}, the
 * price of the turning point; ascending and descending that are judged alike are told apart by the objective.
 */
public final class OptimalBinning {

    private final Objective objective;
    private final Constraints constraints;

    private OptimalBinning(Objective objective, Constraints constraints) {
        this.objective = objective;
        this.constraints = constraints;
    }

    /** {@return the binning of most information value under these constraints} */
    public static OptimalBinning of(Constraints constraints) {
        return of(Objective.informationValue(), constraints);
    }

    /** {@return the binning of the greatest worth under these constraints} */
    public static OptimalBinning of(Objective objective, Constraints constraints) {
        return new OptimalBinning(objective, constraints);
    }

    /**
     * Merges cells into bins.
     *
     * @param cells the cells in their order; time grows with the third power of their number, so a few hundred
     * @throws IllegalArgumentException if a fixed cut is not between two of the cells
     */
    public Merge cut(Cells cells) {
        List<Integer> fixed = constraints.fixedCuts();
        if (!fixed.isEmpty() && fixed.get(fixed.size() - 1) >= cells.size()) {
            throw new IllegalArgumentException("a cut must be in [1, %d], but one was fixed at %d"
                    .formatted(cells.size() - 1, fixed.get(fixed.size() - 1)));
        }
        Spans spans = new Spans(cells);
        return constraints.trend() == Trend.AUTO ? choose(spans) : solve(spans, constraints.trend());
    }

    private Merge solve(Spans spans, Trend trend) {
        Search search = new Search(spans, objective, constraints.withTrend(trend));
        boolean feasible = search.best(trend.phases() - 1) > Spans.FORBIDDEN;
        List<Integer> cuts = feasible ? search.cuts() : List.of();
        return new Merge(cuts, trend, worth(cuts, spans), feasible);
    }

    private double worth(List<Integer> cuts, Spans spans) {
        double worth = 0;
        int start = 0;
        for (int cut : cuts) {
            worth += spans.value(start, cut, objective);
            start = cut;
        }
        return worth + spans.value(start, spans.cells(), objective);
    }

    private Merge choose(Spans spans) {
        Search peak = new Search(spans, Objective.schwarz(), constraints.withTrend(Trend.PEAK));
        Search valley = new Search(spans, Objective.schwarz(), constraints.withTrend(Trend.VALLEY));
        double leads = spans.wins(spans.cells())[0] + spans.losses(spans.cells())[0];
        double monotone = Math.max(peak.best(0), valley.best(0));
        double turning = Math.max(peak.best(1), valley.best(1)) - StrictMath.log(Math.max(1, leads)) / 2;
        if (turning > monotone) {
            return solve(spans, peak.best(1) >= valley.best(1) ? Trend.PEAK : Trend.VALLEY);
        }
        if (peak.best(0) == valley.best(0)) {
            Merge up = solve(spans, Trend.ASCENDING);
            Merge down = solve(spans, Trend.DESCENDING);
            return down.value() > up.value() ? down : up;
        }
        return solve(spans, peak.best(0) > valley.best(0) ? Trend.ASCENDING : Trend.DESCENDING);
    }
}
