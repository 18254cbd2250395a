package io.closerate.stats.binning;

/**
 * What every bin must hold at least.
 *
 * @param leads least leads of a bin, finite and {@code >= 0}; a bin without any lead is never made
 * @param wins least wins of a bin, finite and {@code >= 0}
 * @param losses least losses of a bin, finite and {@code >= 0}
 */
public record Floors(double leads, double wins, double losses) {

    /** Any bin will do. */
    public static final Floors NONE = new Floors(0, 0, 0);

    public Floors {
        if (!(leads >= 0 && wins >= 0 && losses >= 0 && leads + wins + losses < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("floors must be finite and >= 0, but were %s leads, %s wins, %s losses"
                    .formatted(leads, wins, losses));
        }
    }

    /** {@return whether a bin with so many wins and losses may stand} */
    boolean hold(double binWins, double binLosses) {
        double binLeads = binWins + binLosses;
        return binLeads > 0 && binLeads >= leads && binWins >= wins && binLosses >= losses;
    }
}
