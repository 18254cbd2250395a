package io.closerate.report;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.signal.EmailClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the reader gives the value of a column for the lead they try.
 *
 * @param number its number on the page
 * @param column the column, as the scorer knows it
 * @param label what it is called, harmless
 * @param type the type of an input; empty for a choice
 * @param initial what it holds at first: a typical lead's value
 * @param values the words to choose from or to be suggested
 */
record Control(int number, String column, String label, String type, String initial, List<String> values) {

    private static final int MOST_CHOICES = 60;
    private static final int MOST_SUGGESTIONS = 40;

    /** One of the words of a choice. */
    record Option(String value, String label, boolean chosen) {
    }

    Control {
        values = List.copyOf(values);
    }

    /** {@return the controls for every column that the grid asks for} */
    static List<Control> of(Grid grid) {
        List<String> columns = List.copyOf(grid.columns());
        return IntStream.range(0, columns.size()).mapToObj(i -> of(grid, columns.get(i), i)).toList();
    }

    private static Control of(Grid grid, String column, int number) {
        List<Cut> cuts = grid.lines().stream().filter(Line::counts).flatMap(line -> line.term().cuts().stream())
                .filter(cut -> cut.signal().column().equals(column) || cut.signal().reference().equals(column)).toList();
        String kind = cuts.get(0).signal().type();
        List<String> words = kind.equals("email") ? examples() : words(cuts);
        boolean choice = kind.equals("word") && words.size() <= MOST_CHOICES;
        String type = choice ? "" : kind.equals("number") ? "number" : kind.equals("days") ? "date" : "text";
        return new Control(number, column, Plain.line(column), type, typical(grid, column, kind),
                choice || kind.equals("email") ? words : words.stream().limit(MOST_SUGGESTIONS).toList());
    }

    private static List<String> words(List<Cut> cuts) {
        TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        cuts.stream().flatMap(cut -> cut.bins().list().stream()).filter(Bin.Words.class::isInstance).forEach(bin -> words.addAll(((Bin.Words) bin).words()));
        return List.copyOf(words);
    }

    /** An address of each class, the last one of none. */
    private static List<String> examples() {
        return List.of("anna@firm.example", "info@firm.example", "anna@" + first(EmailClass.personalDomains()),
                "anna@" + first(EmailClass.disposableDomains()), "anna@nowhere");
    }

    private static String first(java.util.Set<String> domains) {
        return domains.contains("gmail.com") ? "gmail.com" : domains.stream().sorted().findFirst().orElse("firm.example");
    }

    /** The value that puts a lead where most leads are; empty where that cannot be told. */
    private static String typical(Grid grid, String column, String kind) {
        Optional<Bin> most = grid.lines().stream().filter(line -> line.term().cuts().size() == 1 && line.term().cuts().get(0).signal().column().equals(column))
                .flatMap(line -> line.levels().stream()).max(Comparator.comparingLong(level -> level.evidence().tally().leads()))
                .map(Level::when).map(when -> when.get(0));
        return most.map(bin -> bin instanceof Bin.Range range && kind.equals("number") ? Labels.plain(inside(range))
                : bin instanceof Bin.Words words ? kind.equals("email") ? example(words) : words.words().get(0) : "").orElse("");
    }

    private static String example(Bin.Words classes) {
        return examples().stream().filter(address -> classes.words().contains(EmailClass.of(address))).findFirst().orElse("");
    }

    /** A number of the range, a whole one if there is one near its end. */
    private static double inside(Bin.Range range) {
        if (Double.isInfinite(range.from())) {
            return Double.isInfinite(range.to()) ? 0 : Math.ceil(range.to()) - 1;
        }
        return Math.ceil(range.from()) < range.to() ? Math.ceil(range.from()) : range.from();
    }

    /** {@return whether it is chosen from a list} */
    boolean isChoice() {
        return type.isEmpty();
    }

    /** {@return whether words are suggested for what is typed} */
    boolean suggests() {
        return type.equals("text") && !values.isEmpty();
    }

    /** {@return the words to choose from; their values are numbers, so that no sign in them can be lost on the way} */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            options.add(new Option(Integer.toString(i), Plain.line(values.get(i)), values.get(i).equals(initial)));
        }
        return options;
    }
}
