package io.closerate.oracle;

import io.closerate.stats.models.Design;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of words of closed leads.
 *
 * @param name its header
 * @param words the word of each lead; the empty word is a level like any other
 * @param levels the distinct words in ascending order
 */
record LeadAttribute(String name, List<String> words, List<String> levels) {

    static LeadAttribute of(String name, List<String> words) {
        return new LeadAttribute(name, words, words.stream().distinct().sorted().toList());
    }

    /** {@return wins among the leads of each level} */
    List<Proportion> tallies(int[] won) {
        return levels.stream().map(level -> {
            int[] rows = IntStream.range(0, won.length).filter(i -> words.get(i).equals(level)).toArray();
            return new Proportion(IntStream.of(rows).map(i -> won[i]).sum(), rows.length);
        }).toList();
    }

    /** {@return the most frequent level; of equally frequent ones the last in order} */
    String reference() {
        return levels.stream().max(Comparator.comparingLong(this::count).thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    private long count(String level) {
        return words.stream().filter(level::equals).count();
    }

    /** {@return the design of this attribute alone, coded against its reference} */
    Design design() {
        List<String> order = new ArrayList<>(levels);
        order.remove(reference());
        order.add(0, reference());
        int[][] index = words.stream().map(word -> new int[] {order.indexOf(word)}).toArray(int[][]::new);
        return Design.ofLevels(List.of(new Design.Factor(name, order)), index);
    }
}
