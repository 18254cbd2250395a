package io.closerate.export;

/** The languages that exports speak to people in. */
public enum Language {
    ENGLISH,
    FRENCH;

    /** {@return the language of a code, {@code en} or {@code fr}} */
    public static Language of(String code) {
        return switch (code) {
            case "en" -> ENGLISH;
            case "fr" -> FRENCH;
            default -> throw new IllegalArgumentException("there is no language \"" + code + "\"; there are en and fr");
        };
    }
}
