package io.closerate.engine;

import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.lead.Words;
import io.closerate.signal.Readings;

/** Which bin of a cut each lead falls into. */
public final class Coding {

    private Coding() {
    }

    /** {@return the place of the bin that each lead falls into} */
    public static short[] codes(Cut cut, Readings readings) {
        if (cut.bins().size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("%s has %d bins; %d are possible"
                    .formatted(cut.signal().name(), cut.bins().size(), Short.MAX_VALUE));
        }
        return readings instanceof Readings.Numbers numbers
                ? ofNumbers(cut.bins(), numbers) : ofWords(cut.bins(), ((Readings.Categories) readings).words());
    }

    private static short[] ofNumbers(Bins bins, Readings.Numbers numbers) {
        short[] codes = new short[numbers.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (short) (numbers.isMissing(row) ? bins.missing() : bins.ofNumber(numbers.value(row)));
        }
        return codes;
    }

    private static short[] ofWords(Bins bins, Words words) {
        int[] byWord = words.dictionary().stream().mapToInt(bins::ofWord).toArray();
        short[] codes = new short[words.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (short) byWord[words.code(row)];
        }
        return codes;
    }
}
