package io.closerate.source;

import io.closerate.language.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the bytes of a file become rows of cells.
 *
 * @param charset how characters are written
 * @param mark how many bytes the byte order mark takes in front
 * @param separator what stands between two cells
 */
record Layout(Charset charset, int mark, char separator) {

    /** {@return the layout of {@code file}; all of it is read to find its charset} */
    static Layout of(Path file, CsvHints hints) throws IOException {
        Sample sample = Sample.of(file);
        try (InputStream all = RawFile.open(file)) {
            return of(file.toString(), sample, hints, all);
        }
    }

    /**
     * Finds the layout of a file.
     *
     * @param name the file's name
     * @param sample its begin
     * @param hints what is known of it
     * @param all all of it that can be had
     */
    static Layout of(String name, Sample sample, CsvHints hints, InputStream all) throws IOException {
        Charset mark = CharsetFinder.marked(sample.bytes());
        boolean utf16 = Stream.of(mark, hints.charset().orElse(null))
                .anyMatch(charset -> charset != null && charset.name().startsWith("UTF-16"));
        Optional<Message> complaint = Foreign.complaint(sample.bytes(), utf16);
        if (complaint.isPresent()) {
            throw SourceException.badData(Message.of("fault.source.foreign", name, complaint.get()));
        }
        Charset charset = charset(mark, hints, all);
        int skipped = charset.equals(mark) ? CharsetFinder.byteOrderMark(sample.bytes()) : 0;
        char separator = hints.separator().isPresent()
                ? hints.separator().get() : SeparatorFinder.of(sample.text(charset, skipped));
        return new Layout(charset, skipped, separator);
    }

    /** What is known goes before the mark, and the mark before what is found; of UTF-16 only the mark knows the order. */
    private static Charset charset(Charset mark, CsvHints hints, InputStream all) throws IOException {
        Charset hint = hints.charset().orElse(mark);
        if (hint == null) {
            return CharsetFinder.of(all);
        }
        return hint.equals(StandardCharsets.UTF_16) && mark != null ? mark : hint;
    }

    /** {@return the rows of {@code in}, a file of this layout} */
    RowReader rows(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new RowReader(new InputStreamReader(in, Undecodable.decoder(charset)), separator);
    }
}
