package io.closerate.report;

import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.OptionalInt;

/**
 * Who reads a report.
 *
 * @param language what they speak
 * @param capacity how many leads a week they can work, {@code >= 1}, where that is known
 */
public record Audience(Language language, OptionalInt capacity) {

    /** Readers of English of whom nothing else is known. */
    public static final Audience DEFAULT = new Audience(Language.ENGLISH, OptionalInt.empty());

    public Audience {
        if (capacity.isPresent() && capacity.getAsInt() < 1) {
            throw new Mistake(Message.of("fault.plan.team", capacity.getAsInt()));
        }
    }
}
