package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.language.Language;
import io.closerate.source.Loaded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that somebody must know who answers for a grid: what it is for, what it was learned from and what was left out, how good it is,
 * where it ends, and how to make it again bit for bit.
 *
 * <p>One for every version of a grid, in words ({@link #markdown}) and for programs ({@link #json}); both follow from the findings alone,
 * so that the same run gives the same bytes.
 *
 * @param calibrated what was found
 * @param loaded the leads
 * @param more further sections, such as the comparison with the grid in force, the verdict, approvals and overrides: title to facts by
 *     name, in the order in which they are to stand
 */
public record ModelCard(Calibrated calibrated, Loaded loaded, Map<String, Map<String, String>> more) {

    public ModelCard {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        more.forEach((title, facts) -> copy.put(title, Collections.unmodifiableMap(new LinkedHashMap<>(facts))));
        more = Collections.unmodifiableMap(copy);
    }

    /** {@return the card of a calibration, without further sections} */
    public static ModelCard of(Calibrated calibrated, Loaded loaded) {
        return new ModelCard(calibrated, loaded, Map.of());
    }

    /** {@return the same card with one section more, behind the others; of the same title, in its place} */
    public ModelCard with(String title, Map<String, String> facts) {
        Map<String, Map<String, String>> longer = new LinkedHashMap<>(more);
        longer.put(title, facts);
        return new ModelCard(calibrated, loaded, longer);
    }

    /** {@return the card in Markdown, in English} */
    public String markdown() {
        return markdown(Language.ENGLISH);
    }

    /** {@return the card in Markdown, in the language of its readers; further sections stay in their own words} */
    public String markdown(Language language) {
        return CardMarkdown.write(CardFacts.of(this), language);
    }

    /** {@return the card as JSON text} */
    public String json() {
        return CardJson.write(CardFacts.of(this));
    }
}
