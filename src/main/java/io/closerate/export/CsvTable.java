package io.closerate.export;

import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A table as a CSV file whose cells no spreadsheet takes for formulas. */
final class CsvTable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CsvOut rows;

    CsvTable(String... header) {
        try {
            rows = CsvOut.to(bytes, CsvFormat.PLAIN, CsvOut.Cells.SAFE);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not break off
        }
        row(List.of(header));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    private void row(List<String> cells) {
        try {
            rows.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExportFile file(String name) {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExportFile.of(name, bytes.toByteArray());
    }
}
