package io.closerate.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The languages that Closerate speaks to people in. */
public enum Language {
    ENGLISH("en"),
    FRENCH("fr");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** {@return its code: {@code en}, {@code fr}} */
    public String code() {
        return code;
    }

    /** {@return what is said in this language} */
    public Texts texts() {
        return Texts.of(this);
    }

    /** {@return how numbers are written in this language} */
    public Numbers numbers() {
        return Numbers.of(this);
    }

    /** {@return the language of a code, {@code en} or {@code fr}} */
    public static Language of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no language \"%s\"; there are %s".formatted(code,
                        Arrays.stream(values()).map(Language::code).collect(Collectors.joining(" and ")))));
    }

    /**
     * {@return the language for a locale as machines name it, English where we do not speak theirs}
     *
     * @param locale such as {@code fr_CA.UTF-8}, {@code fr-FR} or {@code C}; what follows the letters does not matter
     */
    public static Language ofLocale(String locale) {
        String letters = locale.toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
        return Arrays.stream(values()).filter(language -> language.code.equals(letters)).findFirst().orElse(ENGLISH);
    }
}
