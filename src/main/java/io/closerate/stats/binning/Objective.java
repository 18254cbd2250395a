package io.closerate.stats.binning;

/**
 * What a bin is worth; the bins of an optimal binning are worth the most together.
 *
 * <p>The worth of a bin may depend on its own counts and on the totals, not on the other bins: that is what makes an
 * exact optimum cheap.
 */
@FunctionalInterface
public interface Objective {

    /**
     * Values one bin.
     *
     * @param wins wins in the bin, {@code >= 0}
     * @param losses losses in the bin, {@code >= 0}; the bin holds some lead
     * @param allWins wins in all bins
     * @param allLosses losses in all bins
     * @return its worth, finite
     */
    double value(double wins, double losses, double allWins, double allLosses);

    /**
     * The information value, {@code (p - q) ln(p / q)} with the bin's share p of all wins and q of all losses.
     *
     * <ul>
     *   <li>A bin without wins or without losses is valued with one average lead more:
     *       {@code (p - q) ln((p + 1/N) / (q + 1/N))} of N leads. That is finite, pulls towards the overall rate, and two
     *       neighbouring bins of wins only are always worth more together.</li>
     *   <li>When nothing was won, or nothing lost, every bin is worth 0.</li>
     *   <li>Without such bins splitting never lowers it: only the constraints keep bins few.</li>
     * </ul>
     */
    static Objective informationValue() {
        return (wins, losses, allWins, allLosses) -> {
            if (allWins == 0 || allLosses == 0) {
                return 0;
            }
            double average = wins == 0 || losses == 0 ? 1 / (allWins + allLosses) : 0;
            double p = wins / allWins;
            double q = losses / allLosses;
            return (p - q) * StrictMath.log((p + average) / (q + average));
        };
    }

    /**
     * The binomial log likelihood at the bin's own rate, less a penalty: {@code w ln(w/n) + l ln(l/n) - penalty}.
     *
     * @param penalty what one more bin costs, finite and {@code >= 0}; 1 is Akaike's
     */
    static Objective logLikelihood(double penalty) {
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be finite and >= 0, but was " + penalty);
        }
        return (wins, losses, allWins, allLosses) -> likelihood(wins, losses) - penalty;
    }

    /** {@return the log likelihood with Schwarz's penalty of {@code ln(N) / 2} for each bin, N being all leads} */
    static Objective schwarz() {
        return (wins, losses, allWins, allLosses) ->
                likelihood(wins, losses) - StrictMath.log(allWins + allLosses) / 2;
    }

    private static double likelihood(double wins, double losses) {
        double leads = wins + losses;
        return (wins == 0 ? 0 : wins * StrictMath.log(wins / leads))
                + (losses == 0 ? 0 : losses * StrictMath.log(losses / leads));
    }
}
