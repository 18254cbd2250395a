package io.closerate.stats.ranking;

/**
 * How many leads there are, and how many of them were won. Counts add up, in any order.
 *
 * @param leads leads whose outcome is known, {@code >= 0}
 * @param wins those of them that were won, in {@code [0, leads]}
 */
public record WinCount(long leads, long wins) {

    /** The count of no leads. */
    public static final WinCount NONE = new WinCount(0, 0);

    private static final WinCount WON = new WinCount(1, 1);
    private static final WinCount LOST = new WinCount(1, 0);

    public WinCount {
        if (wins < 0 || wins > leads) {
            throw new IllegalArgumentException("wins must be in [0, leads], but were %d of %d".formatted(wins, leads));
        }
    }

    /** {@return the count of a single lead} */
    public static WinCount ofOne(boolean won) {
        return won ? WON : LOST;
    }

    /** {@return the leads that were lost} */
    public long losses() {
        return leads - wins;
    }

    /** {@return the wins as a share of the leads; there must be a lead} */
    public double rate() {
        if (leads == 0) {
            throw new IllegalArgumentException("no leads have no rate");
        }
        return (double) wins / leads;
    }

    /** {@return whether all outcomes are the same, or there are none} */
    public boolean oneClass() {
        return wins == 0 || wins == leads;
    }

    /**
     * {@return both together}
     *
     * @throws ArithmeticException if there are more than 2^63 - 1 leads
     */
    public WinCount plus(WinCount other) {
        return new WinCount(Math.addExact(leads, other.leads), Math.addExact(wins, other.wins));
    }
}
