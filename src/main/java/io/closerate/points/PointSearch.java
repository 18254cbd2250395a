package io.closerate.points;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches whole-number points within limits for the least log loss: that of the best straight line from score to log odds, on
 * the tallies of all distinct leads.
 *
 * <p>Lines are chosen first ({@link SupportSearch}), the points of each choice afterwards: all of them are tried where they are few
 * ({@link AllPoints}), else a coordinate search ({@link Descent}) begins at the model's coefficients, brought to whole numbers at several scales.
 * Choices of lines come by the loss of their model, which no whole numbers can go below, so the search ends where the next
 * one cannot do better.
 *
 * <p>Given how probable each win is under a smoothed model instead of the wins themselves, the search finds the points that come nearest
 * to that model (a projection: Piironen, Paasiniemi and Vehtari, Projective inference in high-dimensional problems, 2020,
 * doi:10.1214/20-EJS1711). For a model that is not smoothed both are the same, as its sums of probabilities are the wins; for a smoothed
 * one the search learns no noise by heart.
 */
public final class PointSearch {

    /** Descents from so many starts, those that begin lowest. */
    private static final int DESCENTS = 5;

    private static final double[] SHIFTS = {0, 0.25, -0.25};

    private final Patterns leads;
    private final List<LineRule> rules;
    private final List<Support> supports;

    private PointSearch(Patterns leads, List<LineRule> rules, List<Support> supports) {
        this.leads = leads;
        this.rules = rules;
        this.supports = supports;
    }

    /**
     * {@return the search over these leads}
     *
     * @param leads the leads
     * @param rules what each line must keep
     * @param coefficients what each place is worth in log odds, line after line
     * @param limits whose number of lines holds for every search
     */
    public static PointSearch of(Patterns leads, List<LineRule> rules, double[] coefficients, Limits limits) {
        boolean few = limits.lines().isPresent() && limits.lines().getAsInt() < leads.lines();
        return new PointSearch(leads, List.copyOf(rules), few ? SupportSearch.of(leads, limits.lines().getAsInt())
                : List.of(Support.of(leads, coefficients)));
    }

    /** {@return the best card within these limits} */
    public Card card(Limits limits) {
        double all = Arrays.stream(leads.leads()).sum();
        int[] best = new int[IntStream.range(0, leads.lines()).map(leads::places).sum()];
        ScoreLine least = ScoreLine.flat(leads.leads(), leads.wins());
        for (Support support : supports) {
            if (support.loss() >= least.loss()) {
                break;
            }
            Descent here = search(support, limits);
            if (here.loss() < least.loss()) {
                least = here.line();
                best = laidOut(support.lines(), here.points());
            }
        }
        return new Card(best, least.level(), least.slope(), least.loss() / all);
    }

    private Descent search(Support support, Limits limits) {
        Patterns own = leads.over(support.lines());
        List<LineRule> ownRules = Arrays.stream(support.lines()).mapToObj(rules::get).toList();
        double[][] worth = IntStream.range(0, own.lines()).mapToObj(i -> support.of(i, own)).toArray(double[][]::new);
        Allowed allowed = new Allowed(own, ownRules, limits, worth);
        AllPoints all = new AllPoints(own, allowed);
        if (all.areFew() && limits.total().isEmpty() && ownRules.stream().allMatch(LineRule::isFree)) {
            return new Descent(own, allowed, all.best());
        }
        return Arrays.stream(allowed.scales()).boxed().flatMap(scale -> Arrays.stream(SHIFTS).mapToObj(shift -> allowed.nearest(scale, shift)))
                .flatMap(Optional::stream)
                .map(points -> new Descent(own, allowed, points)).sorted(Comparator.comparingDouble(Descent::loss)).limit(DESCENTS)
                .map(Descent::run).min(Comparator.comparingDouble(Descent::loss)).map(Descent::finish)
                .orElseGet(() -> new Descent(own, allowed, IntStream.range(0, own.lines()).mapToObj(line -> new int[own.places(line)]).toArray(int[][]::new)).run());
    }

    private int[] laidOut(int[] lines, int[][] points) {
        int[] all = new int[IntStream.range(0, leads.lines()).map(leads::places).sum()];
        int at = 0;
        for (int line = 0, next = 0; line < leads.lines(); line++) {
            if (next < lines.length && lines[next] == line) {
                System.arraycopy(points[next], 0, all, at, points[next].length);
                next++;
            }
            at += leads.places(line);
        }
        return all;
    }
}
