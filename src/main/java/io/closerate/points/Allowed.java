package io.closerate.points;

import io.closerate.grid.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which points the levels of each line may have.
 *
 * <p>Adding the same to all levels of a line changes no order of leads, so it can be chosen what is worth 0: the level of most leads on a card
 * of few lines or few numbers; else the lowest level where no points below 0 are allowed, and the level that leaves room on both sides where
 * more are allowed on one side; else the average lead.
 */
final class Allowed {

    /** From the largest numbers that limits allow down to a fifth of them. */
    private static final int STARTS = 16;
    private static final double SMALLER = 0.9;

    private final Patterns leads;
    private final List<LineRule> rules;
    private final Limits limits;
    private final double[][] worth;
    private final int[] values;
    private final int[] modes;

    /**
     * The points allowed on these lines.
     *
     * @param worth what each place of each line is worth in log odds
     */
    Allowed(Patterns leads, List<LineRule> rules, Limits limits, double[][] worth) {
        this.leads = leads;
        this.rules = rules;
        this.limits = limits;
        boolean few = limits.lines().isPresent() || !limits.only().isEmpty();
        this.modes = IntStream.range(0, leads.lines()).map(line -> few && !fromZero() ? mode(leads.leadsAt(line)) : -1).toArray();
        this.worth = IntStream.range(0, leads.lines()).mapToObj(line -> anchored(line, worth[line])).toArray(double[][]::new);
        this.values = limits.values((int) Math.ceil(Scale.ofLogOdds(widest())));
    }

    private static int mode(double[] leads) {
        int mode = 0;
        for (int place = 1; place < leads.length; place++) {
            mode = leads[place] > leads[mode] ? place : mode;
        }
        return mode;
    }

    /** Whether no points below 0 are allowed. */
    private boolean fromZero() {
        return limits.values(1)[0] == 0;
    }

    /** What a line's levels are worth at 0 points, if they are to use the range that is allowed, as far as it goes on either side. */
    private double zero(double[] taken) {
        int[] ends = limits.values(1);
        double low = ends[0];
        double high = ends[ends.length - 1];
        double least = Arrays.stream(taken).min().orElse(0);
        double most = Arrays.stream(taken).max().orElse(0);
        return low == -high ? 0 : (least * high - most * low) / (high - low);
    }

    private double[] anchored(int line, double[] own) {
        double[] here = leads.leadsAt(line);
        double zero = modes[line] >= 0 ? own[modes[line]]
                : zero(IntStream.range(0, own.length).filter(place -> here[place] > 0).mapToDouble(place -> own[place]).toArray());
        return IntStream.range(0, own.length).mapToDouble(place -> here[place] > 0 ? own[place] - zero : 0).toArray();
    }

    private double widest() {
        return Arrays.stream(worth).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    }

    /** {@return the level of a line that must be worth 0, or -1} */
    int mode(int line) {
        return modes[line];
    }

    /** {@return whether the lines have a total to share} */
    boolean isTotal() {
        return limits.total().isPresent();
    }

    /** {@return every value that points may have} */
    int[] values() {
        return values.clone();
    }

    /** {@return the points that line {@code t} may have while the others have these} */
    int[] values(int t, int[][] points) {
        if (limits.total().isEmpty()) {
            return values;
        }
        int low = limits.total().get().from();
        int high = limits.total().get().to();
        for (int other = 0; other < points.length; other++) {
            low -= other == t ? 0 : Arrays.stream(points[other]).min().orElse(0);
            high -= other == t ? 0 : Arrays.stream(points[other]).max().orElse(0);
        }
        int from = low;
        int to = high;
        return Arrays.stream(values).filter(value -> value >= from && value <= to).toArray();
    }

    /** {@return the next values up and down from {@code points} that a level may try: none without leads, or where it must be worth 0} */
    int[] neighbours(int line, int place, int points, int[] among) {
        if (place == modes[line] || leads.leadsAt(line)[place] == 0) {
            return new int[0];
        }
        IntStream below = Arrays.stream(among).filter(value -> value < points).max().stream();
        return IntStream.concat(below, Arrays.stream(among).filter(value -> value > points).min().stream()).toArray();
    }

    /** {@return whether points keep the rule of a line} */
    boolean keeps(int line, int[] points) {
        return rules.get(line).isFree() || Arrays.equals(points, rules.get(line).nearest(points, leads.leadsAt(line)));
    }

    /** {@return how many points a unit of log odds may have, to begin with} */
    double[] scales() {
        double widest = widest();
        if (widest == 0 || limits.line().isEmpty() && limits.total().isEmpty() && limits.only().isEmpty()) {
            return new double[] {Scale.ofLogOdds(1)};
        }
        double largest = 2.0 * Math.max(-values[0], values[values.length - 1]) / widest;
        double spans = Arrays.stream(worth).mapToDouble(line -> Arrays.stream(line).max().orElse(0) - Arrays.stream(line).min().orElse(0)).sum();
        double most = limits.total().map(total -> (total.to() - total.from()) / spans).orElse(largest);
        return DoubleStream.iterate(Math.min(largest, most), scale -> SMALLER * scale).limit(STARTS).toArray();
    }

    /**
     * {@return the points nearest to the worth at a scale; none where they break a limit}
     *
     * @param scale points for a unit of log odds
     * @param shift what is added first, in steps from one value to the next: with few values much depends on where they round
     */
    Optional<int[][]> nearest(double scale, double shift) {
        int[][] points = new int[worth.length][];
        for (int line = 0; line < points.length; line++) {
            double[] here = leads.leadsAt(line);
            double[][] costs = new double[worth[line].length][values.length];
            for (int place = 0; place < costs.length; place++) {
                for (int v = 0; v < values.length; v++) {
                    double off = scale * worth[line][place] + shift * step() - values[v];
                    costs[place][v] = here[place] * off * off;
                }
            }
            points[line] = chosen(line, costs, values);
        }
        return limits.total().isEmpty() || limits.total().get().from() <= total(points, false) && total(points, true) <= limits.total().get().to()
                ? Optional.of(points) : Optional.empty();
    }

    private double step() {
        return (double) (values[values.length - 1] - values[0]) / (values.length - 1);
    }

    private static int total(int[][] points, boolean most) {
        return Arrays.stream(points).mapToInt(line -> most ? Arrays.stream(line).max().orElse(0) : Arrays.stream(line).min().orElse(0)).sum();
    }

    /**
     * {@return the points that cost the least and keep all rules}
     *
     * <p>A level without leads gets what the average lead gets.
     *
     * @param costs of each place, of each of these values; overwritten where a level may not have one
     * @param among the values, ascending
     */
    int[] chosen(int line, double[][] costs, int[] among) {
        if (modes[line] >= 0) {
            Arrays.setAll(costs[modes[line]], v -> among[v] == 0 ? 0 : Double.POSITIVE_INFINITY);
        }
        int[] points = Arrays.stream(LineChoice.of(costs, among, rules.get(line))).map(v -> among[v]).toArray();
        double[] here = leads.leadsAt(line);
        double mean = IntStream.range(0, here.length).mapToDouble(place -> here[place] * points[place]).sum() / Arrays.stream(here).sum();
        for (int place = rules.get(line).ordered(); place < here.length; place++) {
            if (here[place] == 0) {
                int usual = nearest(mean, among);
                points[place] = rules.get(line).allows(place, usual) ? usual : 0;
            }
        }
        return fromZero() ? lowered(points) : points;
    }

    private static int nearest(double wanted, int[] values) {
        return Arrays.stream(values).boxed().min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted))).orElse(0);
    }

    /** The same, the lowest level at 0, where that leaves allowed numbers. */
    private int[] lowered(int[] points) {
        int least = Arrays.stream(points).min().orElse(0);
        int[] lowered = Arrays.stream(points).map(each -> each - least).toArray();
        return Arrays.stream(lowered).allMatch(each -> Arrays.binarySearch(values, each) >= 0) ? lowered : points;
    }
}
