package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Origin;
import io.closerate.grid.Scale;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.stats.Estimate;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Grids that between them hold every kind of line. */
final class ExportGrids {

    private static final Signal SOURCE = Signals.of("word", "source", "");
    private static final Signal SIZE = Signals.of("number", "company size", "");
    private static final Signal PAGES = Signals.of("number", "pages", "");

    private ExportGrids() {
    }

    /** Words, ranges, special codes, e-mail class, days and a two-attribute line. */
    static Grid rich() {
        return grid("rich", List.of(
                line(source(), 25, 8, -12, 0, -3),
                line(new Cut(SIZE, ranges(10, 50, 250)), -8, 0, 6, 14, -5, 0),
                line(new Cut(PAGES, special(new double[] {3, 10.5}, -1, 999)), -6, 4, 15, -20, 2, 0, 0),
                line(new Cut(Signals.of("email", "e-mail", ""), words("disposable", "generic", "invalid", "personal", "professional")),
                        -30, -4, -25, -7, 9, -11, 0),
                line(new Cut(Signals.of("days", "last visit", "created"), ranges(0, 7, 30)), 3, 12, 4, -9, -2, 0),
                crossed()));
    }

    /** One line of words and one of numbers, small enough for every target. */
    static Grid small() {
        return grid("small", List.of(line(source(), 25, 10, -10, 0, 0), line(new Cut(SIZE, ranges(50)), -10, 10, 0, 0)));
    }

    /** Three lines of many words. */
    static Grid wordy(int number) {
        return grid("long", IntStream.range(0, 3).mapToObj(column -> {
            String[] words = IntStream.range(0, number).mapToObj(word -> "word " + column + " " + word).toArray(String[]::new);
            int[] points = IntStream.range(0, words.length + 2).map(place -> place % 13 - 6 == 0 ? 7 : place % 13 - 6).toArray();
            return line(new Cut(Signals.of("word", "column " + column, ""), words(words)), points);
        }).toList());
    }

    /** Names and words that mean something to a spreadsheet, a shell, a page, a query or a program. */
    static Grid hostile(List<String> payloads) {
        List<String> words = payloads.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        Signal named = Signals.of("word", words.get(0), "");
        List<Bin> bins = new ArrayList<>();
        words.forEach(word -> bins.add(new Bin.Words(List.of(word))));
        int[] points = IntStream.range(0, bins.size() + 2).map(i -> i % 2 == 0 ? i + 1 : -i).toArray();
        Signal number = Signals.of("number", words.get(words.size() - 1) + "'\"</script>", "");
        return grid(words.get(0), List.of(line(new Cut(named, Bins.of(bins)), points), line(new Cut(number, ranges(1)), -1, 1, 2, 0)));
    }

    private static Cut source() {
        return new Cut(SOURCE, Bins.of(List.of(new Bin.Words(List.of("Referral")),
                new Bin.Words(List.of("Trade fair", "Salon \"Équip'Hôtel\"", "a,b;c")), new Bin.Words(List.of("=1+1", "Paid  search", "007", "1,5", "*")))));
    }

    private static Line crossed() {
        Term term = Term.of(new Cut(Signals.of("word", "region", ""), words("Nord", "Sud")),
                new Cut(Signals.of("number", "budget", ""), special(new double[] {0.5, 1000}, -9)));
        int[] points = IntStream.range(0, term.size()).map(i -> (i * 7) % 11 - 5).toArray();
        return line(term, points);
    }

    static Bins words(String... words) {
        return Bins.of(List.of(words).stream().map(word -> new Bin.Words(List.of(word))).toList());
    }

    static Bins ranges(double... cuts) {
        return Bins.of(Bins.ranges(cuts));
    }

    private static Bins special(double[] cuts, double... codes) {
        List<Bin> bins = new ArrayList<>(Bins.ranges(cuts));
        for (double code : codes) {
            bins.add(new Bin.Special(List.of(code)));
        }
        return Bins.of(bins);
    }

    static Line line(Cut cut, int... points) {
        return line(Term.of(cut), points);
    }

    private static Line line(Term term, int... points) {
        List<Level> levels = IntStream.range(0, term.size()).mapToObj(place -> {
            List<Bin> when = term.at(place);
            String label = String.join(" & ", when.stream().map(bin -> Labels.of(bin, NumberKind.ANY)).toList());
            return new Level(label, when, points[place], evidence(place), "");
        }).toList();
        return new Line(term, levels);
    }

    private static Evidence evidence(int place) {
        String why = "made up";
        Tally tally = new Tally(100L + 37L * place, 5L + 9L * place);
        return new Evidence(tally, Estimate.not(why), Estimate.not(why), Estimate.not(why), Estimate.not(why), Estimate.not(why));
    }

    static Grid grid(String name, List<Line> lines) {
        Tiers tiers = new Tiers(List.of(new Tier("A", 40), new Tier("B", 15), new Tier("C", -5), new Tier("D", Integer.MIN_VALUE)));
        return new Grid(name, "logistic", Scale.LOG_ODDS, new Tally(6000, 900), lines, new LogisticCurve(-1.73, 0.0346), tiers,
                new Origin("0.1.0", 369, "0123456789abcdef"));
    }
}
