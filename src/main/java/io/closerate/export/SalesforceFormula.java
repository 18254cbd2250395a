package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.grid.Line;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Lines of a grid as Salesforce formulas that are numbers.
 *
 * <p>Words are told apart by {@code CASE}, where an empty field equals the empty text; numbers by {@code IF}. Days are the difference of two
 * date fields. The class of an e-mail address is expected in a text field of its own, since formulas have no lists long enough for it.
 */
final class SalesforceFormula {

    private static final int LONGEST_NAME = 35;

    private final FieldNames names = new FieldNames(LONGEST_NAME, "__c");

    /** {@return the field that a signal is read from, as text for people} */
    String fields(Signal signal) {
        return switch (signal.type()) {
            case "days" -> names.of(signal.column()) + " and " + names.of(signal.reference());
            case "email" -> names.of(signal.name());
            default -> names.of(signal.column());
        };
    }

    /** {@return the points of a line} */
    String of(Line line) {
        return of(line.term().cuts(), place -> line.levels().get(place).points());
    }

    private String of(List<Cut> cuts, IntFunction<Integer> points) {
        Cut cut = cuts.get(0);
        int inner = cuts.size() == 1 ? 1 : cuts.get(1).bins().size();
        List<String> worth = IntStream.range(0, cut.bins().size()).mapToObj(bin -> cuts.size() == 1 ? points.apply(bin).toString()
                : of(cuts.subList(1, 2), place -> points.apply(bin * inner + place))).toList();
        boolean words = cut.signal().type().equals("word") || cut.signal().type().equals("email");
        if (worth.stream().distinct().count() == 1) {
            return worth.get(0);
        }
        return words ? ofWord(cut, worth) : ofNumber(cut, worth);
    }

    /** Bins that are worth the same as anything else need not be named. */
    private String ofWord(Cut cut, List<String> worth) {
        Bins bins = cut.bins();
        String other = worth.get(bins.unseen());
        List<String> cases = new ArrayList<>();
        if (!worth.get(bins.missing()).equals(other)) {
            cases.add("\"\"," + worth.get(bins.missing()));
        }
        for (int i = 0; i < bins.size(); i++) {
            if (bins.at(i) instanceof Bin.Words named && !worth.get(i).equals(other)) {
                String each = worth.get(i);
                named.words().forEach(word -> cases.add(text(word) + "," + each));
            }
        }
        return cases.isEmpty() ? other : "CASE(" + fields(cut.signal()) + "," + String.join(",", cases) + "," + other + ")";
    }

    private String ofNumber(Cut cut, List<String> worth) {
        Bins bins = cut.bins();
        String value = value(cut.signal());
        String formula = worth.get(bins.unseen());
        for (int i = bins.size() - 1; i >= 0; i--) {
            if (bins.at(i) instanceof Bin.Range range) {
                formula = Double.isInfinite(range.to()) || worth.get(i).equals(formula) ? worth.get(i)
                        : "IF(" + value + "<" + Labels.plain(range.to()) + "," + worth.get(i) + "," + formula + ")";
            }
        }
        for (int i = 0; i < bins.size(); i++) {
            if (bins.at(i) instanceof Bin.Special special) {
                for (double code : special.values()) {
                    formula = "IF(" + value + "=" + Labels.plain(code) + "," + worth.get(i) + "," + formula + ")";
                }
            }
        }
        return "IF(" + isMissing(cut.signal()) + "," + worth.get(bins.missing()) + "," + formula + ")";
    }

    private String value(Signal signal) {
        return signal.type().equals("days") ? "(" + names.of(signal.reference()) + "-" + names.of(signal.column()) + ")"
                : names.of(signal.column());
    }

    private String isMissing(Signal signal) {
        String column = "ISBLANK(" + names.of(signal.column()) + ")";
        return signal.type().equals("days") ? "OR(" + column + ",ISBLANK(" + names.of(signal.reference()) + "))" : column;
    }

    /** {@return a text between quotes, which it cannot leave} */
    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
