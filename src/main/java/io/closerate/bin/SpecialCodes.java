package io.closerate.bin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds numbers that are codes rather than amounts: -1 for "never", 999 or 9999 for "not known".
 *
 * <p>A code is the lowest or the highest value, is had by many leads, and stands apart; where it is taken away the next one may be another:
 * <ul>
 *   <li>at the low end, a negative value where all others are 0 or above (two or three only if they are -1 or of nines only), or a number of nines only below 0 that is at least a tenth
 *       farther from 0 than the next;</li>
 *   <li>at the high end, up to three numbers of nines only, of two digits or more, each at least a tenth above the next lower value and with
 *       more leads than the highest amount has.</li>
 * </ul>
 */
final class SpecialCodes {

    private static final double MANY = 0.005;
    private static final long FEWEST = 10;
    private static final double APART = 1.1;
    private static final int MOST = 3;

    private final NumberProfile profile;
    private final double[] values;

    private SpecialCodes(NumberProfile profile) {
        this.profile = profile;
        this.values = profile.values();
    }

    /** {@return the codes that are asked for, or else found, ascending} */
    static List<Double> in(NumberProfile profile, LevelRules rules) {
        return rules.special().orElseGet(() -> in(profile));
    }

    /** {@return the codes, ascending; none where fewer than three values would be left} */
    static List<Double> in(NumberProfile profile) {
        SpecialCodes codes = new SpecialCodes(profile);
        int first = codes.low();
        int last = codes.high();
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < codes.values.length; i++) {
            if ((i < first || i >= last) && last - first >= MOST) {
                found.add(codes.values[i]);
            }
        }
        return found;
    }

    /** How many values at the low end are codes. */
    private int low() {
        int negative = 0;
        while (negative < values.length && values[negative] < 0) {
            negative++;
        }
        boolean telling = negative == 1 || IntStream.range(0, negative).allMatch(i -> values[i] == -1 || values[i] == -9 || isNines(-values[i]));
        if (negative <= MOST && telling && IntStream.range(0, negative).allMatch(this::isHadByMany)) {
            return negative;
        }
        return values.length > 1 && isNines(-values[0]) && values[0] <= APART * values[1] && isHadByMany(0)
                && leads(0) > leads(1) ? 1 : 0;
    }

    /** From which value on they are codes: nines, each of more leads than the highest amount. */
    private int high() {
        int first = values.length;
        while (first > 1 && values.length - first < MOST && isNines(values[first - 1]) && values[first - 1] >= APART * values[first - 2]
                && isHadByMany(first - 1)) {
            first--;
        }
        int amount = first - 1;
        return IntStream.range(first, values.length).allMatch(code -> leads(code) > leads(amount)) ? first : values.length;
    }

    private long leads(int value) {
        return profile.tallies().at(value).leads();
    }

    private boolean isHadByMany(int value) {
        return leads(value) >= Math.max(FEWEST, MANY * profile.known().leads());
    }

    private static boolean isNines(double value) {
        return value >= 99 && value < 1e15 && Long.toString((long) value).chars().allMatch(digit -> digit == '9') && value == Math.rint(value);
    }
}
