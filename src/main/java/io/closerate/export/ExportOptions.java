package io.closerate.export;

import io.closerate.language.Language;

/**
 * What somebody may wish of an export.
 *
 * @param table the table that SQL reads the leads from; dots part schema and table
 * @param language the language of what people read: sheets, rule sheets
 */
public record ExportOptions(String table, Language language) {

    /** Leads in a table {@code leads}, words in English. */
    public static final ExportOptions DEFAULT = new ExportOptions("leads", Language.ENGLISH);

    public ExportOptions {
        if (table.isBlank() || table.startsWith(".") || table.endsWith(".") || table.contains("..")) {
            throw new IllegalArgumentException("a table needs a name, not \"" + table + "\"");
        }
    }

    /** {@return the same with another table} */
    public ExportOptions withTable(String other) {
        return new ExportOptions(other, language);
    }

    /** {@return the same in another language} */
    public ExportOptions withLanguage(Language other) {
        return new ExportOptions(table, other);
    }
}
