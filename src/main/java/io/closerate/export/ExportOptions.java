package io.closerate.export;

import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.Optional;

/**
 * What somebody may wish of an export.
 *
 * @param table the table that SQL reads the leads from; dots part schema and table
 * @param language the language of what people read, sheets and rule sheets; each export has its own usual one
 */
public record ExportOptions(String table, Optional<Language> language) {

    /** Leads in a table {@code leads}, words in the usual language. */
    public static final ExportOptions DEFAULT = new ExportOptions("leads", Optional.empty());

    public ExportOptions {
        if (table.isBlank() || table.startsWith(".") || table.endsWith(".") || table.contains("..")) {
            throw new Mistake(Message.of("fault.export.table", table));
        }
    }

    /** {@return the same with another table} */
    public ExportOptions withTable(String other) {
        return new ExportOptions(other, language);
    }

    /** {@return the same in another language} */
    public ExportOptions withLanguage(Language other) {
        return new ExportOptions(table, Optional.of(other));
    }

    /** {@return the language that is wished for, else the usual one} */
    Language languageOr(Language usual) {
        return language.orElse(usual);
    }
}
