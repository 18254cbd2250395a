package io.closerate.bin;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers that are codes rather than amounts: -1 for "never", 999 or 9999 for "not known".
 *
 * <p>A code is the lowest or the highest value, is had by many leads, and stands apart:
 * <ul>
 *   <li>at the low end, a negative value where all others are 0 or above;</li>
 *   <li>at the high end, a number of nines only, of two digits or more, at least a tenth above the next lower value and with
 *       more leads than that value has.</li>
 * </ul>
 */
final class SpecialCodes {

    private static final double MANY = 0.005;
    private static final long FEWEST = 10;
    private static final double APART = 1.1;

    private SpecialCodes() {
    }

    /** {@return the codes, ascending; none where fewer than three values would be left} */
    static List<Double> in(NumberProfile profile) {
        List<Double> codes = new ArrayList<>();
        double[] values = profile.values();
        int last = values.length - 1;
        if (last < 3) {
            return codes;
        }
        if (values[0] < 0 && values[1] >= 0 && isHadByMany(profile, 0)) {
            codes.add(values[0]);
        }
        if (isNines(values[last]) && values[last] >= APART * values[last - 1] && isHadByMany(profile, last)
                && profile.tallies().at(last).leads() > profile.tallies().at(last - 1).leads()) {
            codes.add(values[last]);
        }
        return codes;
    }

    private static boolean isHadByMany(NumberProfile profile, int value) {
        return profile.tallies().at(value).leads() >= Math.max(FEWEST, MANY * profile.known().leads());
    }

    private static boolean isNines(double value) {
        return value >= 99 && value < 1e15 && Long.toString((long) value).chars().allMatch(digit -> digit == '9') && value == Math.rint(value);
    }
}
