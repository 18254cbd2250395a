package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.points.Limits;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the settings that limit points: {@code max-lines}, {@code line-range}, {@code total}, {@code multiples}, {@code only-points}. */
final class LimitSettings {

    private static final Pattern RANGE = Pattern.compile("([+-]?\\d+)(?:\\.\\.|-)([+-]?\\d+)");
    private static final Limits.Range SMALL = new Limits.Range(-5, 5);

    private LimitSettings() {
    }

    /** {@return the limits; a card of few lines has small numbers unless something is said of their size} */
    static Limits of(Settings settings) {
        OptionalInt lines = settings.get("max-lines").map(text -> OptionalInt.of(Settings.whole("max-lines", text))).orElse(OptionalInt.empty());
        Limits limits = new Limits(lines, settings.get("line-range").map(text -> range("line-range", text)),
                settings.get("total").map(text -> range("total", text)),
                settings.get("multiples").map(text -> Settings.whole("multiples", text)).orElse(1),
                settings.list("only-points").stream().map(text -> Settings.whole("only-points", text)).toList());
        return limits.equals(Limits.NONE.withLines(lines.orElse(1))) ? limits.withLine(SMALL) : limits;
    }

    private static Limits.Range range(String key, String text) {
        Matcher ends = RANGE.matcher(text);
        if (!ends.matches()) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.range", key, text));
        }
        return new Limits.Range(Settings.whole(key, ends.group(1)), Settings.whole(key, ends.group(2)));
    }
}
