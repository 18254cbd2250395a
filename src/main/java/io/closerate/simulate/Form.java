package io.closerate.simulate;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the same leads are written to a file; every form holds the same values, to the digit.
 *
 * <p>A cell is quoted only where it must be: if it holds the separator, a quotation mark or a line break.
 */
public enum Form {
    /** Comma, decimal point, days as {@code 2026-11-22}, UTF-8, line feed. */
    CLEAN("leads.csv", ',', StandardCharsets.UTF_8, "\n"),
    /** What a French spreadsheet saves: semicolon, decimal comma, days as {@code 22/11/2026}, Windows-1252, CR LF. */
    FRENCH("leads-fr.csv", ';', Charset.forName("windows-1252"), "\r\n");

    private final String fileName;
    private final char separator;
    private final Charset charset;
    private final String lineEnd;

    Form(String fileName, char separator, Charset charset, String lineEnd) {
        this.fileName = fileName;
        this.separator = separator;
        this.charset = charset;
        this.lineEnd = lineEnd;
    }

    /** {@return what a file of this form is called in a data set} */
    public String fileName() {
        return fileName;
    }

    /** {@return the character that separates cells} */
    public char separator() {
        return separator;
    }

    /** {@return the encoding of the file} */
    public Charset charset() {
        return charset;
    }

    /** {@return the first line: the names of the columns} */
    String header(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(
                Collectors.joining(String.valueOf(separator), "", lineEnd));
    }

    /** {@return the line of a lead with these cells, which are in the clean form} */
    String line(List<Column> columns, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = this == FRENCH ? french(columns.get(i).kind(), cells.get(i)) : cells.get(i);
            line.append(i == 0 ? "" : separator).append(quoted(cell));
        }
        return line.append(lineEnd).toString();
    }

    private static String french(ColumnKind kind, String cell) {
        if (cell.isEmpty() || kind == ColumnKind.WORD) {
            return cell;
        }
        return kind == ColumnKind.NUMBER
                ? cell.replace('.', ',')
                : cell.substring(8, 10) + "/" + cell.substring(5, 7) + "/" + cell.substring(0, 4);
    }

    private String quoted(String cell) {
        boolean must = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return must ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
