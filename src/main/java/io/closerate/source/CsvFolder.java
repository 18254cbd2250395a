package io.closerate.source;

import io.closerate.language.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads leads from a folder of files, each a part of one book: every {@code .csv}, {@code .tsv} and {@code .txt}, gzip or not, in the
 * order of their names.
 *
 * <p>All files have the same header. Charset and separator may differ from file to file; numbers and dates are written in one style, which
 * is found over all of them. What is typed is the column of the whole book, not that of one file.
 */
public final class CsvFolder {

    private static final String FILES = "(?i).*\\.(csv|tsv|txt)(\\.gz)?";

    private CsvFolder() {
    }

    /**
     * Loads the files of a folder.
     *
     * @throws SourceException if no lead at all can be had from it, or a header differs from that of the first file
     */
    public static Loaded load(Path folder, CsvHints hints) {
        try {
            List<Path> files = files(folder);
            List<Layout> layouts = new ArrayList<>();
            for (Path file : files) {
                layouts.add(Layout.of(file, hints));
            }
            return new TwoReadings(folder.toString(), folder.getFileName().toString(), () -> new RowsAhead(new FileChain(files, layouts)), layouts.get(0))
                    .load(hints);
        } catch (IOException e) {
            throw SourceException.readError(folder.toString(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().matches(FILES) && Files.isRegularFile(file)).sorted().toList();
            if (files.isEmpty()) {
                throw new SourceException(SourceException.Kind.NO_INPUT, Message.of("fault.source.no-files", folder.toString()));
            }
            return files;
        }
    }
}
