package io.closerate.bin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the levels of an attribute are chosen for. */
public enum LevelObjective {

    /** The log likelihood, less a price for each level: levels stay few where fewer say the same. */
    LIKELIHOOD,
    /** The information value, which has no price: as many levels as differ and as the other rules allow. */
    INFORMATION_VALUE;

    /** {@return the name used in plans: {@code likelihood}, {@code information-value}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return all names} */
    public static List<String> labels() {
        return Arrays.stream(values()).map(LevelObjective::label).toList();
    }

    /** {@return the one of this name, if there is one} */
    public static Optional<LevelObjective> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
    }
}
