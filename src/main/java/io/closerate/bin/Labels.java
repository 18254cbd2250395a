package io.closerate.bin;

import io.closerate.language.Language;
import io.closerate.language.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What people call a bin.
 *
 * @param kind what kind of numbers the signal answers
 * @param texts the language
 * @param said what people call a word
 */
public record Labels(NumberKind kind, Texts texts, UnaryOperator<String> said) {

    private static final int WORDS_SHOWN = 3;

    /** {@return the English label of a bin, which is the one that grids keep} */
    public static String of(Bin bin, NumberKind kind) {
        return new Labels(kind, Language.ENGLISH.texts(), UnaryOperator.identity()).of(bin);
    }

    /** {@return the label of a bin} */
    public String of(Bin bin) {
        if (bin instanceof Bin.Range range) {
            return kind == NumberKind.ANY ? ofRange(range) : ofWhole(range);
        }
        if (bin instanceof Bin.Words named) {
            return ofWords(named.words().stream().map(said).toList());
        }
        if (bin instanceof Bin.Special special) {
            return String.join(", ", special.values().stream().map(this::number).toList());
        }
        return texts.text(bin instanceof Bin.Missing ? "bin.missing" : "bin.unseen");
    }

    private String ofRange(Bin.Range range) {
        if (Double.isInfinite(range.from())) {
            return Double.isInfinite(range.to()) ? texts.text("bin.any") : texts.text("bin.below", number(range.to()));
        }
        return Double.isInfinite(range.to()) ? texts.text("bin.or-more", number(range.from()))
                : texts.text("bin.to-below", number(range.from()), number(range.to()));
    }

    private String ofWhole(Bin.Range range) {
        double last = Math.ceil(range.to()) - 1;
        if (Double.isInfinite(range.from()) && Double.isInfinite(last)) {
            return texts.text("bin.any");
        }
        double first = Double.isInfinite(range.from()) && kind == NumberKind.COUNTS ? 0 : Math.ceil(range.from());
        if (Double.isInfinite(first)) {
            return texts.text("bin.or-less", number(last));
        }
        if (Double.isInfinite(last)) {
            return texts.text("bin.or-more", number(first));
        }
        return first == last ? number(first) : texts.text("bin.to", number(first), number(last));
    }

    /** Up to three words in full; of more, how many there are. */
    private String ofWords(List<String> words) {
        if (words.size() <= WORDS_SHOWN) {
            return String.join(", ", words);
        }
        return texts.text("bin.and-more", String.join(", ", words.subList(0, WORDS_SHOWN - 1)), words.size() - WORDS_SHOWN + 1);
    }

    private String number(double number) {
        return texts.language().numbers().exact(number);
    }

    /** {@return a number without exponent or idle zeros, its decimals behind a point} */
    public static String plain(double number) {
        return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
