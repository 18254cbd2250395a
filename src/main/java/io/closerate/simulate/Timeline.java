package io.closerate.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/**
 * When leads come in and when they are decided, up to the day of the export.
 *
 * <p>Leads come in from the first day to the day of the export: rarely at weekends, few in August, many in September
 * when offices stock up. The days to the decision are log-normal, at least 1, and depend on the outcome alone.
 */
public final class Timeline {

    private static final double WEEKEND = 0.15;
    private static final Map<Month, Double> SEASON = Map.of(Month.JULY, 0.85, Month.AUGUST, 0.45,
            Month.SEPTEMBER, 1.5, Month.OCTOBER, 1.15, Month.DECEMBER, 0.7);

    /**
     * How long a decision takes.
     *
     * @param median median days
     * @param spread standard deviation of the logarithm of the days
     */
    public record Delay(double median, double spread) {
    }

    private final LocalDate first;
    private final LocalDate export;
    private final Delay won;
    private final Delay lost;
    private final double[] upTo;

    private Timeline(LocalDate first, LocalDate export, Delay won, Delay lost) {
        this.first = first;
        this.export = export;
        this.won = won;
        this.lost = lost;
        this.upTo = new double[(int) (export.toEpochDay() - first.toEpochDay()) + 1];
        double sum = 0;
        for (int day = 0; day < upTo.length; day++) {
            sum += weight(first.plusDays(day));
            upTo[day] = sum;
        }
    }

    /** {@return the timeline from the first day to the day of the export, both included} */
    public static Timeline of(LocalDate first, LocalDate export, Delay won, Delay lost) {
        if (export.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the export must not be before the first day, %s, but was %s".formatted(first, export));
        }
        return new Timeline(first, export, won, lost);
    }

    private static double weight(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return SEASON.getOrDefault(day.getMonth(), 1.0) * (weekend ? WEEKEND : 1);
    }

    /** {@return the last day of the history} */
    public LocalDate export() {
        return export;
    }

    /** {@return the day by which the share {@code share}, in [0, 1), of all leads has come in} */
    LocalDate created(double share) {
        double at = share * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first.plusDays(low);
    }

    /** {@return the day on which a lead of {@code created} is decided, perhaps after the export} */
    LocalDate decided(LocalDate created, boolean wins, Draws draws) {
        Delay delay = wins ? won : lost;
        return created.plusDays(Math.max(1, Math.round(draws.logNormal(delay.median(), delay.spread()))));
    }
}
