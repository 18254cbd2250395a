package io.closerate.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the bytes of a file become rows of cells.
 *
 * @param charset how characters are written
 * @param mark how many bytes the byte order mark takes in front
 * @param separator what stands between two cells
 */
record Layout(Charset charset, int mark, char separator) {

    /** How many bytes are looked at to find the separator, and where the file cannot be read twice everything else. */
    static final int SAMPLE = 1 << 20;

    /** {@return the layout of {@code file}; all of it is read to find its charset} */
    static Layout of(Path file, CsvHints hints) throws IOException {
        byte[] sample;
        try (InputStream in = RawFile.open(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        refuseForeign(file.toString(), sample, hints);
        try (InputStream in = RawFile.open(file)) {
            return of(sample, hints, charset(sample, hints, in));
        }
    }

    /** {@return the layout of the file {@code name} of which only its begin is at hand} */
    static Layout of(String name, byte[] sample, CsvHints hints) throws IOException {
        refuseForeign(name, sample, hints);
        return of(sample, hints, charset(sample, hints, new ByteArrayInputStream(sample)));
    }

    private static void refuseForeign(String name, byte[] sample, CsvHints hints) {
        boolean utf16 = CharsetFinder.utf16(sample) || hints.charset().map(Charset::name).orElse("").startsWith("UTF-16");
        Optional<String> complaint = Foreign.complaint(sample, utf16);
        if (complaint.isPresent()) {
            throw SourceException.badData(name, complaint.get());
        }
    }

    private static Charset charset(byte[] sample, CsvHints hints, InputStream all) throws IOException {
        if (hints.charset().isPresent()) {
            return hints.charset().get();
        }
        return CharsetFinder.byteOrderMark(sample) > 0 ? CharsetFinder.marked(sample) : CharsetFinder.of(all);
    }

    private static Layout of(byte[] sample, CsvHints hints, Charset charset) throws IOException {
        boolean marked = charset.name().startsWith("UTF-");
        int mark = marked ? CharsetFinder.byteOrderMark(sample) : 0;
        if (hints.separator().isPresent()) {
            return new Layout(charset, mark, hints.separator().get());
        }
        String text = new String(sample, mark, sample.length - mark, charset);
        int lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        boolean whole = sample.length < SAMPLE || lastLine < 0;
        return new Layout(charset, mark, SeparatorFinder.of(whole ? text : text.substring(0, lastLine)));
    }

    /** {@return the rows of {@code in}, a file of this layout} */
    RowReader rows(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new RowReader(new InputStreamReader(in, Undecodable.decoder(charset)), separator);
    }
}
