package io.closerate.recalibrate.gate;

import java.util.Locale;

/**
 * What a gate says.
 *
 * @param gate its name
 * @param passed whether the challenger may pass
 * @param words why, with numbers, in one line
 */
public record Ruling(String gate, boolean passed, String words) {

    static Ruling of(Gate gate, boolean passed, String words, Object... numbers) {
        return new Ruling(gate.name(), passed, String.format(Locale.ROOT, words, numbers));
    }
}
