package io.closerate.signal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Index of the kinds of signals, by the type that is written in a grid. */
public final class Signals {

    private static final Map<String, BiFunction<String, String, Signal>> TYPES = new TreeMap<>(Map.of(
            "number", (column, reference) -> new NumberSignal(column),
            "word", (column, reference) -> new WordSignal(column),
            "email", (column, reference) -> new EmailSignal(column),
            "days", DaysSignal::new));

    private Signals() {
    }

    /**
     * {@return the signal of a type}
     *
     * @param type one of {@link Signal#type()}
     * @param column the column it reads
     * @param reference its second column; empty for types that need none
     */
    public static Signal of(String type, String column, String reference) {
        BiFunction<String, String, Signal> make = TYPES.get(type);
        if (make == null) {
            throw new IllegalArgumentException("there is no signal of type \"" + type + "\"; there are " + TYPES.keySet());
        }
        return make.apply(column, reference);
    }

    /** {@return whether most of these texts are e-mail addresses, so that their class is worth asking for} */
    public static boolean areAddresses(Iterable<String> texts) {
        int addresses = 0;
        int others = 0;
        for (String text : texts) {
            if (!text.isBlank()) {
                addresses += EmailClass.isAddress(text) ? 1 : 0;
                others += EmailClass.isAddress(text) ? 0 : 1;
            }
        }
        return addresses > 0 && addresses >= 4 * others;
    }
}
