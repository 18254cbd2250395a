package io.closerate.source;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Loads leads from a file of separated cells: {@code .csv}, {@code .tsv} or {@code .txt}, gzip or not.
 *
 * <p>The file is read three times, so that nothing is guessed from a sample but the separator: once for its charset,
 * once for what its columns hold, once for the table. Memory is the table and one row.
 * <ul>
 *   <li>A column is of numbers if all its cells are numbers, but for {@code NA}, {@code N/A}, {@code #N/A}, {@code null},
 *       {@code NaN}, {@code none} and {@code -} (missing, in any case) and for at most 2 % others, which are missing too and
 *       reported. Columns of dates likewise. In all other columns a cell is missing only if it is blank.
 *   <li>A leading zero or plus sign, or more than 15 digits, anywhere in a column keeps it words: codes, telephone
 *       numbers, ids. So do units: "12 %" may be 12 or 0.12, and "12,5 €" next to "$ 3" is no order of size.
 *   <li>{@code true}, {@code false}, {@code yes} and {@code no} are words; 0 and 1 are numbers.
 *   <li>Blank lines are no rows, and a row that begins with {@code #} is a row like any other.
 * </ul>
 */
public final class CsvFile {

    private CsvFile() {
    }

    /**
     * Loads a file.
     *
     * @param file where it is
     * @param hints what is known of it
     * @throws SourceException if no lead at all can be had from it
     */
    public static Loaded load(Path file, CsvHints hints) {
        try {
            Layout layout = Layout.of(file, hints);
            return new TwoReadings(file.toString(), file.getFileName().toString(), () -> new RowsAhead(layout.rows(RawFile.open(file))), layout).load(hints);
        } catch (IOException e) {
            throw SourceException.readError(file.toString(), e);
        }
    }
}
