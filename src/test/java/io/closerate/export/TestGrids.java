package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.KnotCurve.Knot;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Origin;
import io.closerate.grid.Scale;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.tally.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Grids with everything that a grid can have, by name. */
public final class TestGrids {

    private TestGrids() {
    }

    /** {@return every grid} */
    public static List<Grid> all() {
        return List.of(atelier("close-rate"), atelier("logistic"), plain(), pairs(), hostile(), extreme(), constant(), random(1), random(2), isotonic(), beta());
    }

    /** {@return a grid that was calibrated from the shipped leads, by a method} */
    public static Grid atelier(String method) {
        try (InputStream file = TestGrids.class.getResourceAsStream("/export/grids/" + method + ".json")) {
            return GridFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a line of each kind} */
    public static Grid plain() {
        return grid("plain", new LogisticCurve(-2.25, 0.037),
                line(List.of(cut("word", "source", words("Referral", "Word of mouth"), words("Web, \"form\""), words("été d'or"))), 25, 4, -7, 0, -3),
                line(List.of(cut("number", "employees", Bins.ranges(new double[] {10, 50, 250}))), -12, -3, 6, 18, -1, 0),
                line(List.of(cut("number", "budget", numbers(new double[] {-3.25, 0.1, 0.5, 1234.5, 1e7}, new double[] {-1}, new double[] {0, 999}))),
                        -9, -4, 1, 2, 8, 15, 5, -5, 0, 0),
                line(List.of(cut("email", "email", words("professional"), words("personal", "generic"), words("disposable"), words("invalid"))), 10, 1, -30, -8, 0, 0),
                line(List.of(cut("days", "last visit\0created", Bins.ranges(new double[] {-30, 0, 7, 30, 365}))), 3, 5, 9, 4, -2, -11, -6, 0));
    }

    /** {@return lines of two attributes} */
    public static Grid pairs() {
        Random random = new Random(3);
        List<Cut> numbers = List.of(cut("word", "source", words("a"), words("b", "c")), cut("number", "visits", numbers(new double[] {0, 3.5}, new double[] {99})));
        List<Cut> dates = List.of(cut("days", "seen\0made", Bins.ranges(new double[] {10})), cut("email", "mail", words("professional"), words("invalid")));
        List<Cut> codes = List.of(cut("number", "code", special(-1, 1), special(2.5)), cut("number", "code2", words("x")));
        return grid("two attributes", new LogisticCurve(-1, 0.1), line(numbers, random), line(dates, random), line(codes, random));
    }

    /** {@return hostile names of columns, lines and levels} */
    public static Grid hostile() {
        Random random = new Random(4);
        List<String> texts = HostileTexts.ALL.stream().map(String::strip).distinct().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 2) {
            String column = i + named(texts.get(i)) + named(texts.get((i + 1) % texts.size()));
            int from = i;
            List<Bin> bins = IntStream.range(0, 4).<Bin>mapToObj(j -> words(texts.get((from * 7 + j * 31) % texts.size()))).distinct().toList();
            lines.add(line(List.of(cut("word", column, bins.toArray(Bin[]::new))), random));
        }
        Grid grid = grid("*/ </script> '; DROP TABLE leads; --\n\u2028\u202e${7*7}`", new LogisticCurve(-1, 0.01), lines.toArray(Line[]::new));
        Tiers tiers = new Tiers(List.of(new Tier("'\"; --\\", 40), new Tier("</script>${1}\n*/", 0), new Tier("=1+1", Integer.MIN_VALUE)));
        return new Grid(grid.name(), grid.method(), grid.scale(), grid.book(), grid.lines(), grid.curve(), tiers, grid.origin());
    }

    /** PostgreSQL has 63 bytes for a column's name. */
    private static String named(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > 28 ? "..." : text;
    }

    /** {@return cut points that are hard to hold, and a curve that goes as far as curves go} */
    public static Grid extreme() {
        Random random = new Random(5);
        return grid("extreme", new LogisticCurve(0, 2.5),
                line(List.of(cut("number", "a", Bins.ranges(new double[] {-1e15, -1e-7, 0, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 123456789.123456, 1e15, 1e22}))), random),
                line(List.of(cut("number", "b", Bins.ranges(new double[] {0.1, 0.2, 0.7, 1.1, 4.35, 1e23}))), random),
                line(List.of(cut("number", "c", Bins.ranges(new double[] {Math.nextDown(1.0), 1, Math.nextUp(1.0)}))), random));
    }

    /** {@return a grid without points} */
    public static Grid constant() {
        return grid("constant", new LogisticCurve(-1.5, 0), line(List.of(cut("word", "source", words("a"))), 0, 0, 0));
    }

    /** {@return a curve of few and uneven knots, one of which has its neighbour's probability, which lets scores run out at both ends} */
    public static Grid isotonic() {
        KnotCurve curve = new KnotCurve("isotonic", List.of(new Knot(-41, 1e-12), new Knot(-7, 0.0321), new Knot(-6, 0.0321), new Knot(0, 1.0 / 7),
                new Knot(1, 0.25), new Knot(33, 0.61803398874989), new Knot(61, 1 - 1e-12)));
        return withCurve("isotonic", curve);
    }

    /** {@return a curve of many knots, which goes further than scores do} */
    public static Grid beta() {
        return withCurve("beta", new KnotCurve("beta", IntStream.rangeClosed(0, 25).mapToObj(i -> {
            double odds = Math.pow((i + 1) / 27.0, 1.7) / Math.pow(1 - (i + 1) / 27.0, 0.6);
            return new Knot(-130 + (int) Math.round(i * 267 / 25.0), odds / (1 + odds));
        }).toList()));
    }

    private static Grid withCurve(String name, CloseCurve curve) {
        return grid(name, curve, plain().lines().toArray(Line[]::new));
    }

    /** {@return a grid of chance} */
    public static Grid random(long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String column = "column " + i;
            double[] cuts = random.doubles(1 + random.nextInt(8)).map(each -> Math.rint(each * 1e6) / Math.pow(10, random.nextInt(7))).sorted().distinct().toArray();
            lines.add(line(List.of(switch (i % 4) {
                case 0 -> cut("word", column, words("w" + random.nextInt(3)), words("é" + random.nextInt(3), "x y"));
                case 1 -> cut("number", column, Bins.ranges(cuts).toArray(Bin[]::new));
                case 2 -> cut("email", column, words("generic"), words("personal"));
                default -> cut("days", column + "\0created", Bins.ranges(new double[] {random.nextInt(50), 50 + random.nextInt(50)}).toArray(Bin[]::new));
            }), random));
        }
        return grid("random " + seed, new LogisticCurve(random.nextGaussian(), random.nextDouble() / 10), lines.toArray(Line[]::new));
    }

    private static Grid grid(String name, CloseCurve curve, Line... lines) {
        return new Grid(name, "close-rate", Scale.DIFFERENCE, new Tally(1000, 200), List.of(lines), curve,
                new Tiers(List.of(new Tier("A", 25), new Tier("B", 10), new Tier("C", 0), new Tier("D", Integer.MIN_VALUE))),
                new Origin("0.0.0", 1, "0123456789abcdef"));
    }

    private static Cut cut(String type, String columns, List<Bin> bins) {
        String[] names = columns.split("\0");
        Signal signal = Signals.of(type, names[0], names.length > 1 ? names[1] : "");
        return new Cut(signal, Bins.of(bins));
    }

    private static Cut cut(String type, String columns, Bin... bins) {
        return cut(type, columns, List.of(bins));
    }

    private static Bin words(String... words) {
        return new Bin.Words(List.of(words));
    }

    private static Bin special(double... values) {
        return new Bin.Special(java.util.Arrays.stream(values).boxed().toList());
    }

    private static Bin[] numbers(double[] cuts, double[]... specials) {
        return Stream.concat(Bins.ranges(cuts).stream(), Stream.of(specials).map(TestGrids::special)).toArray(Bin[]::new);
    }

    private static Line line(List<Cut> cuts, Random random) {
        Term term = new Term(cuts);
        return line(cuts, random.ints(term.size(), -20, 21).toArray());
    }

    private static Line line(List<Cut> cuts, int... points) {
        Term term = new Term(cuts);
        return new Line(term, IntStream.range(0, term.size()).mapToObj(place -> new Level(
                String.join(" / ", term.at(place).stream().map(bin -> Labels.of(bin, NumberKind.ANY)).toList()), term.at(place), points[place],
                Evidence.none(), "")).toList());
    }
}
