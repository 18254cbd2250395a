package io.closerate.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums a number of each lead over every two places that it takes: the heart of an information matrix, and where most of the time of a
 * calibration would go if it were done pair by pair.
 *
 * <p>Terms that follow each other are taken together as long as their places make few cells. One sum over the cells of a group and the
 * places of a later term then stands for the sums over each term of the group and that later term, which come out at the end by adding up
 * cells: whole numbers add up to the same in any order.
 */
final class PlacePairs {

    /** Most cells of a group: more would cost more at the end than they save before. */
    private static final int CELLS = 128;

    private final int[] offsets;
    private final int places;
    private final List<Group> groups = new ArrayList<>();
    private final int[] lines = new int[LeadBlock.MOST];

    /**
     * Sums over the first terms.
     *
     * @param offsets where the places of each term begin, the total at the end, of the terms to look at
     */
    PlacePairs(int[] offsets) {
        this.offsets = offsets;
        this.places = offsets[offsets.length - 1];
        for (int first = 0; first + 1 < offsets.length; first = groups.get(groups.size() - 1).end) {
            int end = first + 1;
            int cells = size(first);
            while (end + 1 < offsets.length && cells * size(end) <= CELLS) {
                cells *= size(end++);
            }
            groups.add(new Group(first, end, cells));
        }
    }

    private int size(int term) {
        return offsets[term + 1] - offsets[term];
    }

    /** Adds the leads of a block, each with its number. */
    void add(LeadBlock block, long[] numbers) {
        for (Group group : groups) {
            group.cells(block);
            for (int i = 0; i < block.size(); i++) {
                group.whole[lines[i]] += numbers[i];
                lines[i] = lines[i] * group.width - offsets[group.end];
            }
            for (int term = group.end; term + 1 < offsets.length; term++) {
                add(group.table, block.places(term), numbers, block.size());
            }
        }
    }

    private void add(long[] table, int[] columns, long[] numbers, int size) {
        for (int i = 0; i < size; i++) {
            table[lines[i] + columns[i]] += numbers[i];
        }
    }

    /** {@return the sums, row by row, of each two places {@code i <= j}; 0 below the diagonal} */
    long[] sums() {
        long[] sums = new long[places * places];
        groups.forEach(group -> group.addTo(sums));
        return sums;
    }

    /** Terms taken together. */
    private final class Group {

        private final int first;
        private final int end;
        private final int width;
        private final long[] whole;
        private final long[] table;

        Group(int first, int end, int cells) {
            this.first = first;
            this.end = end;
            this.width = places - offsets[end];
            this.whole = new long[cells];
            this.table = new long[cells * width];
        }

        /** Tells for each lead in which cell of the group it is. */
        void cells(LeadBlock block) {
            for (int i = 0; i < block.size(); i++) {
                lines[i] = block.places(first)[i] - offsets[first];
            }
            for (int term = first + 1; term < end; term++) {
                int[] own = block.places(term);
                for (int i = 0; i < block.size(); i++) {
                    lines[i] = lines[i] * size(term) + own[i] - offsets[term];
                }
            }
        }

        void addTo(long[] sums) {
            int[] at = new int[end - first];
            for (int cell = 0; cell < whole.length; cell++) {
                int rest = cell;
                for (int term = end - 1; term >= first; rest /= size(term--)) {
                    at[term - first] = offsets[term] + rest % size(term);
                }
                for (int a = 0; a < at.length; a++) {
                    int line = at[a] * places;
                    for (int b = a; b < at.length; b++) {
                        sums[line + at[b]] += whole[cell];
                    }
                    for (int j = 0; j < width; j++) {
                        sums[line + offsets[end] + j] += table[cell * width + j];
                    }
                }
            }
        }
    }
}
