package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Language;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/** When a level holds, in words that leave nothing open. */
final class Condition {

    private Condition() {
    }

    static String of(Line line, Level level) {
        return of(line, level, Language.ENGLISH);
    }

    static String of(Line line, Level level, Language language) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < level.when().size(); i++) {
            parts.add(of(line.term().cuts().get(i).signal(), level.when().get(i), language));
        }
        return String.join(and(language), parts);
    }

    private static String and(Language language) {
        return language == Language.FRENCH ? " et " : " and ";
    }

    private static String of(Signal signal, Bin bin, Language language) {
        boolean french = language == Language.FRENCH;
        String name = "[" + signal.name() + "]";
        if (bin instanceof Bin.Range range) {
            String from = Double.isInfinite(range.from()) ? "" : name + " >= " + language.numbers().exact(range.from());
            String to = Double.isInfinite(range.to()) ? "" : name + " < " + language.numbers().exact(range.to());
            return from.isEmpty() && to.isEmpty() ? name + (french ? " est un nombre" : " is a number")
                    : from + (from.isEmpty() || to.isEmpty() ? "" : and(language)) + to;
        }
        if (bin instanceof Bin.Words named) {
            return name + in(french, ", ", named.words().stream().map(word -> '"' + word.replace("\"", "\"\"") + '"').toList());
        }
        if (bin instanceof Bin.Special special) {
            return name + in(french, french ? " ; " : ", ", special.values().stream().map(language.numbers()::exact).toList());
        }
        return name + (bin instanceof Bin.Missing ? french ? " est vide" : " is missing"
                : french ? " a toute autre valeur" : " is any other value");
    }

    private static String in(boolean french, String separator, List<String> values) {
        return (french ? " parmi (" : " in (") + String.join(separator, values) + ")";
    }
}
