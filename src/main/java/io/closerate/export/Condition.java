package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Labels;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/** When a level holds, in words that leave nothing open. */
final class Condition {

    private Condition() {
    }

    static String of(Line line, Level level) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < level.when().size(); i++) {
            parts.add(of(line.term().cuts().get(i).signal(), level.when().get(i)));
        }
        return String.join(" and ", parts);
    }

    private static String of(Signal signal, Bin bin) {
        String name = "[" + signal.name() + "]";
        if (bin instanceof Bin.Range range) {
            String from = Double.isInfinite(range.from()) ? "" : name + " >= " + Labels.plain(range.from());
            String to = Double.isInfinite(range.to()) ? "" : name + " < " + Labels.plain(range.to());
            return from.isEmpty() && to.isEmpty() ? name + " is a number" : from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
        }
        if (bin instanceof Bin.Words named) {
            return name + " in (" + String.join(", ", named.words().stream().map(word -> '"' + word.replace("\"", "\"\"") + '"').toList()) + ")";
        }
        if (bin instanceof Bin.Special special) {
            return name + " in (" + String.join(", ", special.values().stream().map(Labels::plain).toList()) + ")";
        }
        return name + (bin instanceof Bin.Missing ? " is missing" : " is any other value");
    }
}
