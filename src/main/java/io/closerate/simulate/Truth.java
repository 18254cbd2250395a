package io.closerate.simulate;

import io.closerate.lead.Lead;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What decides whether a simulated lead closes: {@code log(p / (1 - p))} is the intercept and the effects of its cells.
 *
 * <p>It can be asked of any lead with these columns, so also of one that was written to a file and read back.
 * Days to close depend on the outcome alone. Leads that are still open are therefore left out at one rate among later
 * wins and at another among later losses: on closed leads the intercept moves, and no effect does.
 *
 * @param intercept the log-odds of a lead all of whose effects are 0
 * @param effects attribute to its effect, in the order of the columns
 */
public record Truth(double intercept, Map<String, Effect> effects) {

    private static final String ROW = "| %s | %s | %+.2f |\n";

    public Truth {
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /** {@return the effect of {@code attribute}} */
    public Effect effect(String attribute) {
        Effect effect = effects.get(attribute);
        if (effect == null) {
            throw new IllegalArgumentException("no attribute \"%s\" among %s".formatted(attribute, effects.keySet()));
        }
        return effect;
    }

    /** {@return the true log-odds that {@code lead} closes} */
    public double logOdds(Lead lead) {
        double sum = intercept;
        for (Map.Entry<String, Effect> each : effects.entrySet()) {
            sum += each.getValue().part(lead, each.getKey()).logOdds();
        }
        return sum;
    }

    /** {@return the true probability that {@code lead} closes, in (0, 1)} */
    public double closeProbability(Lead lead) {
        return 1 / (1 + StrictMath.exp(-logOdds(lead)));
    }

    /** {@return a table in Markdown: attribute, level or range, log-odds} */
    public String markdown() {
        StringBuilder table = new StringBuilder("| attribute | level or range | true log-odds |\n");
        table.append("| --- | --- | ---: |\n");
        effects.forEach((attribute, effect) -> effect.parts().forEach(part ->
                table.append(String.format(Locale.ROOT, ROW, attribute, part.label(), part.logOdds()))));
        return table.toString();
    }
}
