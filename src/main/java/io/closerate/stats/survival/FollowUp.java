package io.closerate.stats.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long leads were followed and how that ended, counted by day: all that the survival curves need of them.
 *
 * <p>Follow-ups add up: {@code a.plus(b)} is the follow-up of both groups together, in any order.
 *
 * @param days the days on which a lead closed or was last seen open, in ascending order, each once
 */
public record FollowUp(List<Day> days) {

    /**
     * One day of follow-up.
     *
     * @param day days since the lead came in, finite and {@code >= 0}; a closing on the first day is day 0
     * @param wins leads won that day, {@code >= 0}
     * @param losses leads lost that day, {@code >= 0}
     * @param open leads last seen open that day, {@code >= 0}; they could still have closed on it
     */
    public record Day(double day, long wins, long losses, long open) {

        public Day {
            if (!(day >= 0 && day < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("days must be finite and >= 0, but one was " + day);
            }
            if (wins < 0 || losses < 0 || open < 0) {
                throw new IllegalArgumentException("counts must be >= 0, but day %s has %d wins, %d losses, %d open"
                        .formatted(day, wins, losses, open));
            }
            day += 0.0; // -0 becomes 0
        }

        /** {@return how many leads left the follow-up that day} */
        public long leads() {
            return Math.addExact(Math.addExact(wins, losses), open);
        }

        private Day plus(Day other) {
            return new Day(day, Math.addExact(wins, other.wins), Math.addExact(losses, other.losses),
                    Math.addExact(open, other.open));
        }
    }

    public FollowUp {
        Map<Double, Day> sorted = new TreeMap<>();
        days.forEach(each -> sorted.merge(each.day(), each, Day::plus));
        days = List.copyOf(sorted.values());
    }

    /**
     * Counts leads given one by one.
     *
     * @param days days from coming in to closing, or to now for an open lead, {@code >= 0}
     * @param statuses how each stands; as long as {@code days}
     */
    public static FollowUp ofRows(double[] days, Status[] statuses) {
        if (days.length != statuses.length) {
            throw new IllegalArgumentException("there were %d days but %d statuses".formatted(days.length, statuses.length));
        }
        List<Day> rows = new ArrayList<>(days.length);
        for (int i = 0; i < days.length; i++) {
            rows.add(new Day(days[i], statuses[i] == Status.WON ? 1 : 0, statuses[i] == Status.LOST ? 1 : 0,
                    statuses[i] == Status.OPEN ? 1 : 0));
        }
        return new FollowUp(rows);
    }

    /** {@return the follow-up of both groups together} */
    public FollowUp plus(FollowUp other) {
        List<Day> both = new ArrayList<>(days);
        both.addAll(other.days);
        return new FollowUp(both);
    }

    /** {@return how many leads there are} */
    public long leads() {
        return days.stream().mapToLong(Day::leads).reduce(0, Math::addExact);
    }

    /** {@return how many leads met the event} */
    public long count(Event event) {
        return days.stream().mapToLong(event::count).sum();
    }

    /** {@return the days that all leads with the event took, added up} */
    double total(Event event) {
        return days.stream().mapToDouble(day -> event.count(day) * day.day()).sum();
    }

    /** {@return the last day on which any lead was followed; -1 without leads} */
    public double longest() {
        for (int i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).leads() > 0) {
                return days.get(i).day();
            }
        }
        return -1;
    }

    /** {@return how many leads were followed at least to this day} */
    long atRisk(double day) {
        long atRisk = 0;
        for (int i = days.size() - 1; i >= 0 && days.get(i).day() >= day; i--) {
            atRisk += days.get(i).leads();
        }
        return atRisk;
    }

    /** {@return what happened on this day} */
    public Day on(double day) {
        Day none = new Day(day, 0, 0, 0);
        int at = Collections.binarySearch(days, none, Comparator.comparingDouble(Day::day));
        return at < 0 ? none : days.get(at);
    }

    /** {@return why nothing can be said of this day; empty if some lead was followed so long} */
    String refusal(double day) {
        if (!(day >= 0)) {
            throw new IllegalArgumentException("a day must be >= 0, but was " + day);
        }
        if (leads() == 0) {
            return "there are no leads";
        }
        return day <= longest() ? "" : "no lead was followed for %s days, the longest for %s".formatted(day, longest());
    }
}
