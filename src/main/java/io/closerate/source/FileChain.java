package io.closerate.source;

import io.closerate.language.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rows of several files with one header, as if they stood in one file. */
final class FileChain implements RowSequence {

    private final List<Path> files;
    private final List<Layout> layouts;
    private RowReader rows;
    private List<String> header;
    private int at;

    FileChain(List<Path> files, List<Layout> layouts) throws IOException {
        this.files = files;
        this.layouts = layouts;
        this.rows = open(0);
    }

    private RowReader open(int file) throws IOException {
        return layouts.get(file).rows(RawFile.open(files.get(file)));
    }

    @Override
    public RawRow header() throws IOException {
        RawRow first = rows.header();
        header = first == null ? List.of() : names(first);
        return first;
    }

    private static List<String> names(RawRow row) {
        return Stream.of(row.cells()).map(String::strip).toList();
    }

    @Override
    public RawRow next() throws IOException {
        RawRow row = rows.next();
        while (row == null && at + 1 < files.size()) {
            rows.close();
            at++;
            rows = open(at);
            checkHeader();
            row = rows.next();
        }
        return row;
    }

    private void checkHeader() throws IOException {
        RawRow own = rows.header();
        if (own == null || !names(own).equals(header)) {
            throw SourceException.badData(Message.of("fault.source.other-header", files.get(at).toString(), files.get(0).getFileName().toString()));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
