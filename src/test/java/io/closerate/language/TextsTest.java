package io.closerate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    /** Where a key is named: {@code Message.of("a.key"}, {@code text("a.key"}, {@code {{#t}}a.key{{/t}}}, {@code ? "a.key" : "b.key"}. */
    private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"|\\{\\{#t}}([^{}]+)\\{\\{/t}}");
    /** Where the begin of keys is named, and the end comes from a value: {@code "source.reason." + name}. */
    private static final Pattern FAMILY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.)\" \\+");
    private static final Pattern CALLED = Pattern.compile("(?:\\bMessage\\.of|\\btext)\\(\"([a-z]+(?:\\.[a-z0-9-]+)+)\"[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyThatIsCalledIsThere(Language language) throws IOException {
        Set<String> called = new TreeSet<>();
        for (String source : sources()) {
            Matcher call = CALLED.matcher(source);
            while (call.find()) {
                called.add(call.group(1));
            }
            Matcher tag = NAMED.matcher(source);
            while (tag.find()) {
                called.addAll(tag.group(2) == null ? List.of() : List.of(tag.group(2)));
            }
        }
        assertThat(called).hasSizeGreaterThan(20);
        assertThat(language.texts().keys()).containsAll(called);
    }

    @Test
    void noKeyIsIdle() throws IOException {
        Set<String> idle = new TreeSet<>(Language.ENGLISH.texts().keys());
        for (String source : sources()) {
            Matcher name = NAMED.matcher(source);
            while (name.find()) {
                idle.remove(name.group(1) == null ? name.group(2) : name.group(1));
            }
            Matcher family = FAMILY.matcher(source);
            while (family.find()) {
                idle.removeIf(key -> key.startsWith(family.group(1)));
            }
        }
        assertThat(idle).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        Texts english = Language.ENGLISH.texts();
        assertThat(language.texts().keys()).isEqualTo(english.keys());
        assertThat(english.keys()).allSatisfy(key ->
                assertThat(language.texts().sentence(key).arguments()).as(key).isEqualTo(english.sentence(key).arguments()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyStandsTwiceInABundle(Language language) throws IOException {
        List<String> lines = Files.readAllLines(MAIN.resolve("resources/io/closerate/language/" + language.code() + ".properties"));
        List<String> keys = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" = ", 2)[0]).toList();
        assertThat(keys).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(language.texts().keys());
    }

    @Test
    void frenchSignsHaveABlankThatDoesNotBreak() throws IOException {
        Properties french = new Properties();
        try (var reader = Files.newBufferedReader(MAIN.resolve("resources/io/closerate/language/fr.properties"))) {
            french.load(reader);
        }
        assertThat(french.values()).allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("[ \\p{L}\\d][:;?!»](?: |$)|« |[ \\d]%"));
    }

    /** Why something cannot be estimated is said in English by the statistics, and looked up by these very words. */
    @Test
    void everyReasonWhyNothingIsEstimatedHasWords() throws IOException {
        Pattern given = Pattern.compile("Estimate\\.not\\((?:[^\"();]*\\? )?\"([^\"%]+)\"(?: : \"([^\"%]+)\")?\\)");
        Set<String> reasons = new TreeSet<>();
        for (String source : sources()) {
            if (!source.startsWith("package io.closerate.oracle;")) {
                given.matcher(source).results().forEach(found -> Stream.of(found.group(1), found.group(2)).filter(Objects::nonNull).forEach(reasons::add));
            }
        }
        assertThat(reasons).hasSizeGreaterThan(40).allSatisfy(reason -> assertThat(Message.reason(reason).key()).as(reason).startsWith("reason."));
        assertThat(Language.ENGLISH.texts().keys().stream().filter(key -> key.startsWith("reason."))).allSatisfy(key ->
                assertThat(Message.reason(Language.ENGLISH.texts().text(key)).key()).isEqualTo(key));
        assertThat(Message.reason("no words for this")).hasToString("no words for this");
    }

    @Test
    void aKeyThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Language.FRENCH.texts().text("report.nothing")).hasMessageContaining("report.nothing").hasMessageContaining("fr.properties");
    }

    @Test
    void gapsWantAsManyArgumentsAsThereAre() {
        assertThatThrownBy(() -> Language.ENGLISH.texts().text("bin.below")).hasMessage("en.properties, bin.below needs 1 arguments, but got 0");
        assertThatThrownBy(() -> Language.ENGLISH.texts().text("bin.below", 0.1)).hasMessageContaining("how many decimals");
        assertThatThrownBy(() -> Sentence.of("here", "a {x} gap")).hasMessageContaining("here has a gap that cannot be read");
    }

    @Test
    void gapsAreFilledAsTheLanguageWrites() {
        Sentence sentence = Sentence.of("here", "{0,lead|leads} {0,?was|were} {1,%1}, {2,.2}, {3,+}, {4}");
        assertThat(sentence.filled(Language.ENGLISH.texts(), 1, 0.1234, 1234.5, 7, Message.of("bin.any")))
                .isEqualTo("1 lead was 12.3\u00A0%, 1,234.50, +7, any number");
        assertThat(sentence.filled(Language.FRENCH.texts(), 0, 0.5, 1234.5, -7L, "{0}")).isEqualTo("0 lead was 50,0\u202F%, 1\u202F234,50, -7, {0}");
        assertThat(sentence.filled(Language.FRENCH.texts(), 2_000_000, 0.5, 0.005, 0, "")).startsWith("2\u202F000\u202F000 leads were 50,0\u202F%, 0,01, 0, ");
    }

    @Test
    void aMessageIsEnglishUntilSomebodyAsks() {
        Message message = Message.of("calibrate.parting.by-id", 0.1, "id");
        assertThat(message).hasToString("10 % chosen by a stable hash of \"id\"");
        assertThat(message.in(Language.FRENCH.texts())).isEqualTo("10\u202F% choisis par une empreinte stable de «\u00A0id\u00A0»");
        assertThat(Message.NONE.in(Language.FRENCH.texts())).isEmpty();
    }

    @Test
    void datesAreWrittenOut() {
        LocalDate day = LocalDate.of(2026, 8, 1);
        assertThat(Language.ENGLISH.texts().day(day)).isEqualTo("1 August 2026");
        assertThat(Language.FRENCH.texts().day(day)).isEqualTo("1 août 2026");
    }

    @ParameterizedTest
    @CsvSource({"fr_FR.UTF-8, FRENCH", "fr, FRENCH", "fr-CA, FRENCH", "FR_be@euro, FRENCH", "en_US.UTF-8, ENGLISH", "C, ENGLISH", "'', ENGLISH",
        "de_DE, ENGLISH", "frr_DE, ENGLISH"})
    void aLocaleNamesALanguageOrElseEnglish(String locale, Language language) {
        assertThat(Language.ofLocale(locale)).isEqualTo(language);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<String> sources = new java.util.ArrayList<>();
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|html)")).sorted().toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
