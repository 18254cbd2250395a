package io.closerate.monitor;

import io.closerate.bin.Bin;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which levels of a line hold leads that another cut of the same attribute puts into a given level. */
final class Overlap {

    private Overlap() {
    }

    /** {@return the levels of the other line that have leads in common with this level, in their order} */
    static List<Level> of(Level level, Line other) {
        List<Level> found = new ArrayList<>();
        for (Level each : other.levels()) {
            boolean meets = true;
            for (int i = 0; i < level.when().size(); i++) {
                meets &= meets(level.when().get(i), each.when().get(i), words(other, i));
            }
            if (meets) {
                found.add(each);
            }
        }
        return found;
    }

    /** All words that the other cut knows: any further one was unseen there. */
    private static Set<String> words(Line line, int cut) {
        Set<String> words = new HashSet<>();
        for (Bin bin : line.term().cuts().get(cut).bins().list()) {
            if (bin instanceof Bin.Words named) {
                words.addAll(named.words());
            }
        }
        return words;
    }

    private static boolean meets(Bin bin, Bin other, Set<String> known) {
        if (bin instanceof Bin.Range range) {
            return other instanceof Bin.Range that ? range.from() < that.to() && that.from() < range.to()
                    : other instanceof Bin.Special special && special.values().stream().anyMatch(value -> isIn(value, range));
        }
        if (bin instanceof Bin.Special special) {
            return special.values().stream().anyMatch(value -> other instanceof Bin.Range that ? isIn(value, that)
                    : other instanceof Bin.Special same && same.values().contains(value));
        }
        if (bin instanceof Bin.Words named) {
            return other instanceof Bin.Words that ? named.words().stream().anyMatch(that.words()::contains)
                    : other instanceof Bin.Unseen && !known.containsAll(named.words());
        }
        return bin.equals(other);
    }

    private static boolean isIn(double value, Bin.Range range) {
        return range.from() <= value && value < range.to();
    }
}
