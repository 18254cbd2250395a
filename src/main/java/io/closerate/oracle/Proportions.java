package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.List;

/** Groups of leads in a fixture's input. */
final class Proportions {

    private Proportions() {
    }

    /** {@return groups listed as pairs of won and lost} */
    static List<Proportion> ofWonLost(JsonNode pairs) {
        List<Proportion> groups = new ArrayList<>();
        pairs.forEach(pair -> {
            double won = pair.get(0).asDouble();
            groups.add(new Proportion(won, won + pair.get(1).asDouble()));
        });
        return groups;
    }

    /** {@return groups whose wins and counts are listed apart} */
    static List<Proportion> of(JsonNode wins, JsonNode counts) {
        List<Proportion> groups = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            groups.add(new Proportion(wins.get(i).asDouble(), counts.get(i).asDouble()));
        }
        return groups;
    }
}
