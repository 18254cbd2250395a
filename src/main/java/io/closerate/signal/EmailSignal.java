package io.closerate.signal;

import io.closerate.language.Texts;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;

/**
 * The class of the e-mail address in a column: {@code professional}, {@code personal}, {@code generic},
 * {@code disposable} or {@code invalid} ({@link EmailClass}).
 *
 * @param column the column
 */
public record EmailSignal(String column) implements Signal {

    @Override
    public String name() {
        return column + " class";
    }

    @Override
    public String type() {
        return "email";
    }

    @Override
    public String said(String word, Texts texts) {
        return switch (word) {
            case "professional" -> texts.text("signal.email.professional");
            case "personal" -> texts.text("signal.email.personal");
            case "generic" -> texts.text("signal.email.generic");
            case "disposable" -> texts.text("signal.email.disposable");
            case "invalid" -> texts.text("signal.email.invalid");
            default -> word;
        };
    }

    @Override
    public Reading read(Lead lead) {
        return Reading.word(EmailClass.of(lead.text(column)));
    }

    @Override
    public Readings readings(LeadTable table) {
        return Readings.Categories.of(table.words(column), EmailClass::of);
    }
}
