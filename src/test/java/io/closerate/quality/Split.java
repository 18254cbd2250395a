package io.closerate.quality;

import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tech.tablesaw.selection.Selection;

/**
 * Leads to calibrate on, and leads to judge by.
 *
 * @param train the first ones
 * @param test the second ones
 */
record Split(LeadTable train, LeadTable test) {

    /** {@return wins and losses apart, each shuffled by {@code seed}, {@code share} of them to calibrate on} */
    static Split random(LeadTable all, Judge judge, double share, long seed) {
        Words outcomes = all.words(judge.outcome());
        List<List<Integer>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < all.size(); row++) {
            classes.get(judge.won().equals(outcomes.dictionary().get(outcomes.code(row))) ? 1 : 0).add(row);
        }
        List<Integer> train = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        Random random = new Random(seed);
        for (List<Integer> rows : classes) {
            Collections.shuffle(rows, random);
            int cut = (int) Math.round(rows.size() * share);
            train.addAll(rows.subList(0, cut));
            test.addAll(rows.subList(cut, rows.size()));
        }
        return new Split(some(all, train), some(all, test));
    }

    /** {@return the first {@code share} of the rows to calibrate on, the rest to judge by} */
    static Split ordered(LeadTable all, double share) {
        int cut = (int) (all.size() * share);
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            rows.add(row);
        }
        return new Split(some(all, rows.subList(0, cut)), some(all, rows.subList(cut, all.size())));
    }

    static LeadTable some(LeadTable all, List<Integer> rows) {
        return LeadTable.of(all.table().where(Selection.with(rows.stream().sorted().mapToInt(row -> row).toArray())));
    }
}
