package io.closerate.stats.calibration;

import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.WinCount;

/**
 * Proper losses of a stated probability: the expected loss is least for the true probability.
 *
 * <p>Means run over leads; 0 is perfect. Nothing here needs rows, and no order of leads can change a bit.
 *
 * <p>Gneiting and Raftery (2007), doi:10.1198/016214506000001437.
 */
public enum Loss {

    /** The squared error (p - y)^2, in [0, 1]. */
    BRIER {
        @Override
        double at(double p, boolean won) {
            return won ? (1 - p) * (1 - p) : p * p;
        }
    },

    /** The logarithmic loss -ln p for a win, -ln(1 - p) for a loss; infinite where a certain forecast was wrong. */
    LOG {
        @Override
        double at(double p, boolean won) {
            return 0.0 - (won ? StrictMath.log(p) : StrictMath.log1p(-p));
        }
    },

    /** The logarithmic loss with probabilities held inside [1e-15, 1 - 1e-15], so that it is always finite. */
    CLIPPED_LOG {
        @Override
        double at(double p, boolean won) {
            double chance = won ? p : 1 - p;
            if (chance < EDGE) {
                return -StrictMath.log(EDGE);
            }
            return chance > 1 - EDGE ? -StrictMath.log1p(-EDGE) : LOG.at(p, won);
        }
    };

    private static final double EDGE = 1e-15;

    abstract double at(double p, boolean won);

    /** {@return the loss of forecasting {@code probability}, in [0, 1], for a lead that ended so} */
    public double of(double probability, boolean won) {
        return at(Forecasts.requireProbability(probability), won);
    }

    /** {@return the mean loss over the leads} */
    public double mean(Forecasts forecasts) {
        double sum = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            sum += sum(forecasts.probability(i), forecasts.count(i));
        }
        return sum / forecasts.total().leads();
    }

    /** The loss of one probability for all these leads; a loss that never happened counts nothing, even if infinite. */
    double sum(double p, WinCount count) {
        double wins = count.wins() == 0 ? 0 : count.wins() * at(p, true);
        double losses = count.losses() == 0 ? 0 : count.losses() * at(p, false);
        return wins + losses;
    }

    /** {@return the mean loss of forecasting the overall close rate for every lead: the reference to beat} */
    public double reference(Forecasts forecasts) {
        WinCount all = forecasts.total();
        return sum(all.rate(), all) / all.leads();
    }

    /** {@return 1 - mean / reference: 1 is perfect, 0 no better than the overall close rate} */
    public Estimate<Double> skill(Forecasts forecasts) {
        double reference = reference(forecasts);
        return reference > 0
                ? Estimate.of(1 - mean(forecasts) / reference)
                : Estimate.not("all leads ended alike, so the overall close rate cannot be beaten");
    }
}
