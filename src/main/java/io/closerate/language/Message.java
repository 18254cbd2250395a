package io.closerate.language;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said, in a language that is not settled yet: what lower floors answer where people will read it.
 *
 * <p>As text ({@link #toString}) it is English with ordinary blanks, for files that programs read.
 *
 * @param key where its words stand in the bundles; empty for nothing to say
 * @param arguments what fills its gaps: texts, whole numbers, decimals, other messages
 */
public record Message(String key, List<Object> arguments) {

    /** Nothing to say. */
    public static final Message NONE = new Message("", List.of());

    public Message {
        arguments = List.copyOf(arguments);
        for (Object each : arguments) {
            if (!(each instanceof String || each instanceof Number || each instanceof Message)) {
                throw new IllegalArgumentException("%s takes texts, numbers and messages, not %s".formatted(key, each.getClass()));
            }
        }
    }

    /** {@return the message of a key, its gaps filled with these} */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /**
     * {@return why something could not be estimated}
     *
     * @param english how the statistics say it, for whom people do not exist; told in English where no language knows it
     */
    public static Message reason(String english) {
        String key = "reason." + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Language.ENGLISH.texts().keys().contains(key) ? of(key) : of("fault.as-is", english);
    }

    /** {@return these in one line, with semicolons between them; at least one} */
    public static Message listed(List<Message> messages) {
        return messages.stream().reduce((before, next) -> of("fault.list", before, next)).orElseThrow();
    }

    /** {@return whether there is nothing to say} */
    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** {@return the message in the language of these texts} */
    public String in(Texts texts) {
        return isEmpty() ? "" : texts.text(key, arguments.toArray());
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH.texts()).replace("\u00A0", " ");
    }
}
