package io.closerate.recalibrate.check;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with a batch.
 *
 * @param check the name of the check
 * @param isRefusal whether nothing may be published from such a batch; otherwise it is only worth a look
 * @param words what is wrong, with numbers, in one line
 */
public record Finding(String check, boolean isRefusal, String words) {

    /** {@return a refusal} */
    static List<Finding> refusal(Check check, String words, Object... numbers) {
        return List.of(new Finding(check.name(), true, String.format(Locale.ROOT, words, numbers)));
    }

    /** {@return a flag} */
    static List<Finding> flag(Check check, String words, Object... numbers) {
        return List.of(new Finding(check.name(), false, String.format(Locale.ROOT, words, numbers)));
    }

    /** {@return a refusal from {@code limit} on, a flag above 0, else nothing} */
    static List<Finding> byShare(Check check, double limit, Share share, String words) {
        if (share.part() == 0) {
            return List.of();
        }
        Object[] numbers = {share.part(), share.all(), words, 100 * share.value()};
        String figures = "%.0f of %.0f %s (%.1f %%)";
        return share.value() > limit ? refusal(check, figures, numbers) : flag(check, figures, numbers);
    }
}
