package io.closerate.bin;

import java.math.BigDecimal;
import java.util.List;

/** What people call a bin. */
public final class Labels {

    private static final int WORDS_SHOWN = 3;

    private Labels() {
    }

    /**
     * {@return the label of a bin}
     *
     * @param bin the bin
     * @param whole whether the signal answers whole numbers only, so that a range can be told by its first and last one
     */
    public static String of(Bin bin, boolean whole) {
        if (bin instanceof Bin.Range range) {
            return whole ? ofWhole(range) : ofRange(range);
        }
        if (bin instanceof Bin.Words named) {
            return ofWords(named.words());
        }
        if (bin instanceof Bin.Special special) {
            return String.join(", ", special.values().stream().map(Labels::plain).toList());
        }
        return bin instanceof Bin.Missing ? "(missing)" : "(unseen)";
    }

    private static String ofRange(Bin.Range range) {
        if (Double.isInfinite(range.from())) {
            return Double.isInfinite(range.to()) ? "any number" : "below " + plain(range.to());
        }
        return Double.isInfinite(range.to()) ? plain(range.from()) + " or more" : plain(range.from()) + " to below " + plain(range.to());
    }

    private static String ofWhole(Bin.Range range) {
        double first = Math.ceil(range.from());
        double last = Math.ceil(range.to()) - 1;
        if (Double.isInfinite(first)) {
            return Double.isInfinite(last) ? "any number" : plain(last) + " or less";
        }
        if (Double.isInfinite(last)) {
            return plain(first) + " or more";
        }
        return first == last ? plain(first) : plain(first) + " to " + plain(last);
    }

    /** Up to three words in full; of more, how many there are. */
    private static String ofWords(List<String> words) {
        if (words.size() <= WORDS_SHOWN) {
            return String.join(", ", words);
        }
        return "%s and %d more".formatted(String.join(", ", words.subList(0, WORDS_SHOWN - 1)), words.size() - WORDS_SHOWN + 1);
    }

    /** {@return a number without exponent or idle zeros} */
    public static String plain(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
