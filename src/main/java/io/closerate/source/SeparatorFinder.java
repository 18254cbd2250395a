package io.closerate.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/**
 * Finds what separates the cells: the sign with which the most rows have as many cells as the header, and of those with the
 * same share the one that gives the most cells.
 *
 * <p>A sign that is not in the header is none. With no candidate left the file has one column, and its separator is the
 * first candidate that does not occur at all.
 */
final class SeparatorFinder {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int ROWS = 1000;

    private SeparatorFinder() {
    }

    static char of(String sample) throws IOException {
        char best = 0;
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best != 0 ? best : CANDIDATES.stream().filter(each -> sample.indexOf(each) < 0).findFirst().orElse(',');
    }

    /** The share of fitting rows in whole per cent, and the number of cells behind the decimal point. */
    private static double score(String sample, char separator) throws IOException {
        try (RowReader rows = new RowReader(new StringReader(sample), separator)) {
            RawRow header = rows.next();
            if (header == null || header.fault() != null || header.cells().length < 2) {
                return 0;
            }
            int read = 0;
            int fitting = 0;
            for (RawRow row = rows.next(); row != null && read < ROWS; row = rows.next()) {
                read++;
                fitting += row.fault() == null && Header.fits(row.cells(), header.cells().length) ? 1 : 0;
            }
            double share = read == 0 ? 1 : (double) fitting / read;
            return 1 + Math.rint(share * 100) + Math.min(header.cells().length, 9999) / 10_000.0;
        }
    }
}
