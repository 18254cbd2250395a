package io.closerate.tally;

import io.closerate.stats.Estimate;

/**
 * How many closed leads were seen, and how many of them were won.
 *
 * <p>Tallies add up: {@code a.plus(b)} is the tally of both groups together, in any order, and {@link #NONE} changes
 * nothing.
 *
 * @param leads leads whose outcome is known, {@code >= 0}
 * @param wins those of them that were won, in {@code [0, leads]}
 */
public record Tally(long leads, long wins) {

    /** The tally of no leads. */
    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (wins < 0 || wins > leads) {
            throw new IllegalArgumentException("wins must be in [0, leads], but were %d of %d".formatted(wins, leads));
        }
    }

    /** {@return this tally and the other one, taken together} */
    public Tally plus(Tally other) {
        return new Tally(Math.addExact(leads, other.leads), Math.addExact(wins, other.wins));
    }

    /** {@return the tally of the leads of this one that are not in {@code part}} */
    public Tally minus(Tally part) {
        return new Tally(leads - part.leads, wins - part.wins);
    }

    /** {@return the leads that were lost} */
    public long losses() {
        return leads - wins;
    }

    /** {@return the close rate, wins / leads, in [0, 1]; not estimable where no lead was seen} */
    public Estimate<Double> closeRate() {
        return leads == 0 ? Estimate.not("no lead was seen") : Estimate.of((double) wins / leads);
    }
}
