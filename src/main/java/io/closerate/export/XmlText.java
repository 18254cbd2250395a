package io.closerate.export;

import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What XML 1.0 can hold: no control characters but tab, line feed and carriage return, and no half of a surrogate pair.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
 */
final class XmlText {

    private XmlText() {
    }

    static boolean fits(String text) {
        return text.codePoints().allMatch(XmlText::fits);
    }

    private static boolean fits(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD || sign >= 0x10000;
    }

    /** {@return the first text of a grid that XML cannot hold} */
    static Optional<String> firstUnfit(Grid grid) {
        return texts(grid).stream().filter(text -> !fits(text)).findFirst();
    }

    /** {@return a text with what XML cannot hold written out: {@code "a\\u0001b"}} */
    static String shown(String text) {
        return text.codePoints().mapToObj(sign -> fits(sign) ? Character.toString(sign) : "\\u%04X".formatted(sign))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** {@return every text of a grid that an export may write} */
    static List<String> texts(Grid grid) {
        return Stream.of(Stream.of(grid.name()), Texts.of(grid).stream(), signals(grid).map(Signal::name), signals(grid).map(Signal::column),
                signals(grid).map(Signal::reference)).flatMap(texts -> texts).distinct().toList();
    }

    private static Stream<Signal> signals(Grid grid) {
        return grid.lines().stream().flatMap(line -> line.term().cuts().stream()).map(Cut::signal);
    }
}
