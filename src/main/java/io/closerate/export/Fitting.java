package io.closerate.export;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.stats.distribution.Logit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Poorer grids for poorer systems. Curve and tiers follow the points, so that what is left still means what it says. */
final class Fitting {

    private Fitting() {
    }

    /**
     * {@return the grid with as few lines as possible set to no points so that it fits; those whose points differ least among leads go first}
     *
     * @param fits whether a system can carry a grid
     */
    static Optional<Grid> dropping(Grid grid, Predicate<Grid> fits) {
        Grid none = with(grid, level -> 0);
        List<Integer> places = new ArrayList<>(IntStream.range(0, grid.lines().size()).boxed().toList());
        places.sort(Comparator.comparingDouble(place -> spread(grid, none, place)));
        Grid poorer = grid;
        for (int place : places) {
            if (fits.test(poorer)) {
                return Optional.of(poorer);
            }
            List<Line> lines = new ArrayList<>(poorer.lines());
            lines.set(place, none.lines().get(place));
            poorer = following(grid, lines);
        }
        return Optional.empty();
    }

    /** {@return the grid with no points for these attributes} */
    static Grid without(Grid grid, List<String> attributes) {
        return following(grid, grid.lines().stream().map(line -> attributes.contains(line.attribute())
                ? new Line(line.term(), line.levels().stream().map(level -> level.withPoints(0)).toList()) : line).toList());
    }

    /** How far the points of a line are apart among leads. */
    private static double spread(Grid grid, Grid none, int place) {
        List<Line> one = new ArrayList<>(none.lines());
        one.set(place, grid.lines().get(place));
        return Likeness.of(withLines(grid, one), none).variance();
    }

    /** {@return the grid with other points} */
    static Grid with(Grid grid, ToIntFunction<Level> points) {
        return with(grid, grid.lines().stream().flatMap(line -> line.levels().stream()).mapToInt(points).toArray());
    }

    /** {@return the grid with other points, laid out as {@link Grid#points()} is} */
    static Grid with(Grid grid, int[] points) {
        PrimitiveIterator.OfInt next = Arrays.stream(points).iterator();
        return following(grid, grid.lines().stream().map(line -> new Line(line.term(),
                line.levels().stream().map(level -> level.withPoints(next.nextInt())).toList())).toList());
    }

    /** {@return the grid with these lines, and the curve and tiers that follow from what a score there says of the score of the grid} */
    private static Grid following(Grid grid, List<Line> lines) {
        Grid poorer = withLines(grid, lines);
        Likeness likeness = Likeness.of(grid, poorer);
        double worth = likeness.otherVariance() > 0 ? Math.max(0, likeness.covariance() / likeness.otherVariance()) : 0;
        double shift = likeness.mean() - worth * likeness.otherMean();
        Tiers tiers = worth > 0 ? tiers(grid.tiers(), from -> (int) Math.ceil((from - shift) / worth)) : grid.tiers();
        return with(poorer, curve(grid.curve(), shift, worth, poorer), tiers);
    }

    /** What a score of the poorer grid says, which is worth {@code shift + worth * score} in the grid. */
    private static CloseCurve curve(CloseCurve curve, double shift, double worth, Grid poorer) {
        if (curve instanceof LogisticCurve logistic) {
            return new LogisticCurve(logistic.intercept() + logistic.slope() * shift, logistic.slope() * worth);
        }
        return new KnotCurve(((KnotCurve) curve).shape(), IntStream.rangeClosed(poorer.lowest(), poorer.highest())
                .mapToObj(score -> new KnotCurve.Knot(score, curve.probability(shift + worth * score))).toList());
    }

    /** {@return the grid with a logistic curve, through the probabilities a standard deviation below and above its mean score} */
    static Grid logistic(Grid grid) {
        Likeness self = Likeness.of(grid, grid);
        double spread = Math.max(1, Math.sqrt(Math.max(0, self.variance())));
        double low = Logit.logOdds(grid.curve().probability(self.mean() - spread));
        double high = Logit.logOdds(grid.curve().probability(self.mean() + spread));
        double slope = (high - low) / (2 * spread);
        return with(grid, new LogisticCurve(low - slope * (self.mean() - spread), slope), grid.tiers());
    }

    private static Grid with(Grid grid, CloseCurve curve, Tiers tiers) {
        return new Grid(grid.name(), grid.method(), grid.scale(), grid.book(), grid.lines(), curve, tiers, grid.origin());
    }

    private static Grid withLines(Grid grid, List<Line> lines) {
        return new Grid(grid.name(), grid.method(), grid.scale(), grid.book(), lines, grid.curve(), grid.tiers(), grid.origin());
    }

    /** A tier that would begin where the one above it does keeps its name one point below. */
    private static Tiers tiers(Tiers tiers, ToIntFunction<Integer> from) {
        List<Tier> moved = new ArrayList<>();
        for (Tier tier : tiers.list()) {
            int start = tier.from() == Integer.MIN_VALUE ? Integer.MIN_VALUE : from.applyAsInt(tier.from());
            boolean above = moved.isEmpty() || start < moved.get(moved.size() - 1).from();
            moved.add(new Tier(tier.name(), above ? start : moved.get(moved.size() - 1).from() - 1));
        }
        return new Tiers(moved);
    }
}
