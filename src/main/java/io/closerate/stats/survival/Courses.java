package io.closerate.stats.survival;

import java.util.Arrays;

/**
 * The course of each lead: how old it is, and how it ended, if it did.
 *
 * <p>The age goes on after a lead has closed; it says how long the lead could have been followed.
 */
public final class Courses {

    private final double[] ages;
    private final double[] days;
    private final Status[] statuses;

    private Courses(double[] ages, double[] days, Status[] statuses) {
        this.ages = ages;
        this.days = days;
        this.statuses = statuses;
    }

    /**
     * Makes the courses, one row for each lead.
     *
     * @param ages days from coming in to now, finite and {@code >= 0}
     * @param days days from coming in to closing, or to now for an open lead, in [0, age]
     * @param statuses how each stands; all three equally long
     */
    public static Courses of(double[] ages, double[] days, Status[] statuses) {
        if (ages.length != days.length || ages.length != statuses.length) {
            throw new IllegalArgumentException("there were %d ages, %d days, %d statuses"
                    .formatted(ages.length, days.length, statuses.length));
        }
        for (int i = 0; i < ages.length; i++) {
            if (!(days[i] >= 0 && days[i] <= ages[i] && ages[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("days must be in [0, age], but lead %d has %s days at age %s"
                        .formatted(i, days[i], ages[i]));
            }
        }
        return new Courses(ages.clone(), days.clone(), statuses.clone());
    }

    /** {@return how many leads there are} */
    public int size() {
        return ages.length;
    }

    /** {@return the leads counted by the day on which they closed or were last seen open} */
    public FollowUp followUp() {
        return FollowUp.ofRows(days, statuses);
    }

    /** {@return the leads not won, whether open or lost, counted by their age} */
    FollowUp notWonByAge() {
        double[] notWon = new double[ages.length];
        int size = 0;
        for (int i = 0; i < ages.length; i++) {
            if (statuses[i] != Status.WON) {
                notWon[size++] = ages[i];
            }
        }
        Status[] open = new Status[size];
        Arrays.fill(open, Status.OPEN);
        return FollowUp.ofRows(Arrays.copyOf(notWon, size), open);
    }

    double age(int i) {
        return ages[i];
    }

    boolean wonWithin(int i, double horizon) {
        return statuses[i] == Status.WON && days[i] <= horizon;
    }
}
