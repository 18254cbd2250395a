package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Tier;
import java.util.LinkedHashSet;
import java.util.Set;

/** What people have named in a grid, all of which is hostile until quoted. */
final class Texts {

    private Texts() {
    }

    /** {@return whether people see a sign as what it is: no control, no format such as those that turn the direction, no odd blank} */
    static boolean isVisible(int sign) {
        return sign == ' ' || switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** {@return the names of columns, lines, levels, words and tiers} */
    static Set<String> of(Grid grid) {
        Set<String> texts = new LinkedHashSet<>(grid.columns());
        for (Line line : grid.lines()) {
            texts.add(line.attribute());
            line.levels().forEach(level -> add(level, texts));
        }
        grid.tiers().list().stream().map(Tier::name).forEach(texts::add);
        return texts;
    }

    private static void add(Level level, Set<String> texts) {
        texts.add(level.label());
        for (Bin bin : level.when()) {
            if (bin instanceof Bin.Words named) {
                texts.addAll(named.words());
            }
        }
    }
}
