package io.closerate.calibrate;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column that may be the outcome.
 *
 * @param column its name
 * @param values its values with their numbers of leads, the most frequent first
 * @param won the value that seems to mean won, if one does
 */
public record OutcomeGuess(String column, Map<String, Long> values, Optional<String> won) {

    private static final int MOST_VALUES = 15;
    private static final Set<String> NAMES = Set.of("outcome", "status", "stage", "won", "converted", "conversion", "result", "closed",
            "deal", "y", "target", "label", "sale", "sold", "customer", "signed", "state", "statut", "résultat", "resultat", "étape",
            "gagné", "client", "vente", "issue", "subscribed", "win");
    private static final Set<String> WON = Set.of("won", "closed won", "win", "converted", "yes", "1", "true", "customer", "signed", "sold",
            "gagné", "gagnée", "signé", "oui", "client", "vrai", "qualified", "success", "closedwon");

    /** {@return the columns that may be the outcome, the likeliest first} */
    public static List<OutcomeGuess> of(LeadTable table) {
        List<OutcomeGuess> guesses = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.kind() != ColumnKind.DATE) {
                guess(table.words(column.name()), column.name()).ifPresent(guesses::add);
            }
        }
        guesses.sort(Comparator.comparingInt(OutcomeGuess::likelihood).reversed());
        return guesses;
    }

    private static Optional<OutcomeGuess> guess(Words words, String column) {
        long[] counts = words.counts();
        Map<String, Long> values = new LinkedHashMap<>();
        if (counts.length > MOST_VALUES + 1) {
            return Optional.empty();
        }
        List<Integer> codes = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            codes.add(code);
        }
        codes.sort(Comparator.comparingLong((Integer code) -> -counts[code]).thenComparing(words.dictionary()::get));
        codes.stream().filter(code -> !words.dictionary().get(code).isEmpty())
                .forEach(code -> values.put(words.dictionary().get(code), counts[code]));
        if (values.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new OutcomeGuess(column, values,
                values.keySet().stream().filter(value -> WON.contains(value.toLowerCase(Locale.ROOT))).findFirst()));
    }

    private int likelihood() {
        String plain = column.toLowerCase(Locale.ROOT);
        boolean named = NAMES.contains(plain);
        boolean contains = NAMES.stream().anyMatch(name -> name.length() > 2 && plain.contains(name));
        boolean tellsWon = won.filter(value -> !Set.of("yes", "oui", "true", "vrai", "1").contains(value.toLowerCase(Locale.ROOT))).isPresent();
        return (named ? 4 : contains ? 2 : 0) + (tellsWon ? 4 : won.isPresent() ? 1 : 0);
    }

    /** {@return whether name or values speak for it} */
    public boolean isLikely() {
        return likelihood() >= 2;
    }
}
