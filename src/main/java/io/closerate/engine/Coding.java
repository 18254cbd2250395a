package io.closerate.engine;

import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.signal.Readings;
import java.util.function.IntUnaryOperator;

/** Which bin of a cut each lead falls into. */
public final class Coding {

    private Coding() {
    }

    /** {@return the place of the bin that each lead falls into} */
    public static short[] codes(Cut cut, Readings readings) {
        if (readings instanceof Readings.Numbers numbers) {
            Bins bins = cut.bins();
            return codes(cut, numbers.size(), row -> numbers.isMissing(row) ? bins.missing() : bins.ofNumber(numbers.value(row)));
        }
        return codes(cut, Distinct.of(readings), readings.size());
    }

    /** {@return the same for leads that are asked more than once} */
    static short[] codes(Cut cut, Distinct answers, int leads) {
        int[] places = answers.places(cut.bins());
        return codes(cut, leads, row -> places[answers.code(row)]);
    }

    private static short[] codes(Cut cut, int leads, IntUnaryOperator place) {
        if (cut.bins().size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("%s has %d bins; %d are possible"
                    .formatted(cut.signal().name(), cut.bins().size(), Short.MAX_VALUE));
        }
        short[] codes = new short[leads];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (short) place.applyAsInt(row);
        }
        return codes;
    }
}
