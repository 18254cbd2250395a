package io.closerate.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What is said in one language: a bundle of sentences by key, {@code CODE.properties}, with gaps to be filled.
 *
 * <p>Gaps, each with the number of its argument from 0:
 * <ul>
 *   <li>{@code {0}}: a text, a whole number with thousands apart, or another message
 *   <li>{@code {0,.2}}: a number with two decimals
 *   <li>{@code {0,%1}}: a share as a percentage with one decimal
 *   <li>{@code {0,+}}: a whole number with its sign
 *   <li>{@code {0,lead|leads}}: a whole number and the word for it, in the singular or plural
 *   <li>{@code {0,?is|are}}: the word alone
 * </ul>
 *
 * <p>All languages have the same keys, each with the same arguments: {@code TextsTest} sees to it.
 */
public final class Texts {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language each : Language.values()) {
            ALL.put(each, read(each));
        }
    }

    private final Language language;
    private final Map<String, Sentence> sentences;

    private Texts(Language language, Map<String, Sentence> sentences) {
        this.language = language;
        this.sentences = Map.copyOf(sentences);
    }

    /** {@return what is said in a language} */
    public static Texts of(Language language) {
        return ALL.get(language);
    }

    private static Texts read(Language language) {
        Properties bundle = new Properties();
        String name = language.code() + ".properties";
        try (InputStream bytes = Texts.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Sentence> sentences = new HashMap<>();
        bundle.stringPropertyNames().forEach(key -> sentences.put(key, Sentence.of(name + ", " + key, language.typeset(bundle.getProperty(key)))));
        return new Texts(language, sentences);
    }

    /** {@return the language} */
    public Language language() {
        return language;
    }

    /** {@return every key} */
    public Set<String> keys() {
        return sentences.keySet();
    }

    /** {@return the sentence of a key, its gaps not filled} */
    Sentence sentence(String key) {
        return Optional.ofNullable(sentences.get(key)).orElseThrow(() -> new MissingResourceException(
                "there are no words for \"%s\" in %s.properties".formatted(key, language.code()), Texts.class.getName(), key));
    }

    /**
     * {@return what is said at a key}
     *
     * @param key such as {@code report.gains.title}
     * @param arguments what fills the gaps, as many as there are
     * @throws MissingResourceException if there are no words for it
     */
    public String text(String key, Object... arguments) {
        return sentence(key).filled(this, arguments);
    }

    /** {@return a month: {@code November 2026}} */
    public String month(YearMonth month) {
        return text("date.month", text("date.name." + month.getMonthValue()), Integer.toString(month.getYear()));
    }

    /** {@return a month in short: {@code Nov}} */
    public String shortMonth(YearMonth month) {
        return text("date.short." + month.getMonthValue());
    }

    /** {@return a day in figures: {@code 2026-11-29}, in French {@code 29/11/2026}} */
    public String date(LocalDate day) {
        return language == Language.FRENCH ? DAY_FIRST.format(day) : day.toString();
    }

    /** {@return a month in figures: {@code 2026-11}, in French {@code 11/2026}} */
    public String date(YearMonth month) {
        return language == Language.FRENCH ? MONTH_FIRST.format(month) : month.toString();
    }

    /** {@return a day: {@code 22 November 2026}} */
    public String day(LocalDate day) {
        return text("date.day", day.getDayOfMonth(), month(YearMonth.from(day)));
    }
}
