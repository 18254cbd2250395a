package io.closerate.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/**
 * Finds what separates the cells: the sign with which the most rows have as many cells as the header, and of those with the
 * same share the one that gives the most cells.
 *
 * <p>A first line such as {@code sep=;}, by Excel, decides. A sign that is not in the header is none. With no candidate
 * left the file has one column, and its separator is the candidate that cuts the fewest rows.
 */
final class SeparatorFinder {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int ROWS = 1000;

    private SeparatorFinder() {
    }

    static char of(String sample) throws IOException {
        if (sample.startsWith("sep=") && sample.length() > 5 && CANDIDATES.contains(sample.charAt(4))) {
            return sample.charAt(4);
        }
        char best = best(sample, 2);
        return best == 0 ? best(sample, 1) : best;
    }

    /** The best separator that gives {@code fewest} cells or more; 0 if none does. */
    private static char best(String sample, int fewest) throws IOException {
        char best = 0;
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate, fewest);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == 0 && fewest == 1 ? ',' : best;
    }

    /** The share of fitting rows in whole per cent, and the number of cells behind the decimal point. */
    private static double score(String sample, char separator, int fewest) throws IOException {
        try (RowReader rows = new RowReader(new StringReader(sample), separator)) {
            RawRow header = rows.next();
            int size = header == null ? 0 : size(header, separator);
            if (size < fewest) {
                return 0;
            }
            int read = 0;
            int fitting = 0;
            for (RawRow row = rows.next(); row != null && read < ROWS; row = rows.next()) {
                read++;
                fitting += row.fault() == null && Header.fits(row.cells(), size) ? 1 : 0;
            }
            double share = read == 0 ? 1 : (double) fitting / read;
            return 1 + Math.rint(share * 100) + Math.min(size, 9999) / 10_000.0;
        }
    }

    /** The cells of the header; if its quotes are broken, as if there were none, so that it is the quotes that are blamed. */
    private static int size(RawRow header, char separator) {
        if (header.fault() != Reason.BROKEN_QUOTE) {
            return header.cells().length;
        }
        return 1 + (int) header.cells()[0].chars().filter(sign -> sign == separator).count();
    }
}
