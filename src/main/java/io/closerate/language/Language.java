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

    /** {@return words as they are set in this language: in French with a narrow blank that does not break before {@code ; : ! ? %}} */
    String typeset(String words) {
        return this == FRENCH ? words.replaceAll("[ \u00A0](?=[;:!?%])", "\u202F") : words;
    }

    /** {@return the language of a code, {@code en} or {@code fr}} */
    public static Language of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst()
                .orElseThrow(() -> new Mistake(Message.of("fault.language", code, Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", ")))));
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
