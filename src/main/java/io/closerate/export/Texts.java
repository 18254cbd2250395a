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
