package io.closerate.calibrate;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.Arrays;
import java.util.Locale;

/** How the points of the shipped grid are found. */
public enum Method {
    /** Both ways are tried, and the better one on leads not learned from is taken, the simpler one when they are alike. */
    AUTO,
    /** Each attribute by itself. */
    CLOSE_RATE,
    /** All attributes together. */
    LOGISTIC;

    /** {@return the name used in plans: {@code auto}, {@code close-rate}, {@code logistic}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the method of this name} */
    public static Method of(String label) {
        return Arrays.stream(values()).filter(method -> method.label().equals(label)).findFirst()
                .orElseThrow(() -> new Mistake(Message.of("fault.plan.method", label)));
    }
}
