package io.closerate.recalibrate.gate;

import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.Settings;
import io.closerate.language.Message;
import io.closerate.language.Mistake;
import io.closerate.language.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a plan demands of a challenger.
 *
 * @param minWins the least number of new wins, and of new losses, that is evidence enough, {@code >= 1}
 * @param maxTierChange the share of leads that may change tier, in [0, 1]
 * @param segments columns in each of whose levels the challenger must not be worse
 * @param monotone attributes whose points must go on rising, or falling
 * @param skip checks that only flag
 */
public record Limits(double minWins, double maxTierChange, List<String> segments, List<String> monotone, Set<String> skip) {

    /** Twenty new wins and losses, at most half of the leads in another tier, no segments, no monotone attributes, all checks. */
    public static final Limits DEFAULT = new Limits(20, 0.5, List.of(), List.of(), Set.of());

    public Limits {
        segments = List.copyOf(segments);
        monotone = List.copyOf(monotone);
        skip = Set.copyOf(skip);
        if (!(minWins >= 1)) {
            throw new Mistake(Message.of("fault.plan.batch-wins", plain(minWins)));
        }
        if (!(maxTierChange >= 0 && maxTierChange <= 1)) {
            throw new Mistake(Message.of("fault.plan.tier-change", plain(maxTierChange)));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * {@return what these settings demand}
     *
     * @throws CalibrationException if a number is none, or out of its range
     */
    public static Limits of(Settings settings) {
        try {
            return new Limits(settings.get("batch-wins").map(Double::parseDouble).orElse(DEFAULT.minWins),
                    settings.get("max-tier-change").map(Double::parseDouble).orElse(DEFAULT.maxTierChange),
                    settings.list("segments"), settings.list("monotone"), Set.copyOf(settings.list("skip")));
        } catch (NumberFormatException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.gate-numbers", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Told.of(e));
        }
    }
}
