package io.closerate.stats.rates;

/**
 * How far a level of an attribute is from the pooled close rate.
 *
 * <p>Adjusted residuals: Haberman (1973), doi:10.2307/2529686.
 *
 * @param expectedWins the level's wins at the pooled rate
 * @param expectedLosses the level's losses at the pooled rate
 * @param pearsonWins {@code (wins - expected) / sqrt(expected)}
 * @param pearsonLosses the same of the losses
 * @param adjusted the wins' residual in its own standard errors: about standard normal where levels do not differ; the one
 *     of the losses is its negative
 */
public record Residual(
        double expectedWins, double expectedLosses, double pearsonWins, double pearsonLosses, double adjusted) {

    static Residual of(Proportion level, Proportion pooled) {
        double wins = level.count() * (pooled.wins() / pooled.count());
        double losses = level.count() * (pooled.losses() / pooled.count());
        double others = (pooled.count() - level.count()) / pooled.count();
        double difference = level.wins() - wins;
        return new Residual(wins, losses, difference / Math.sqrt(wins), -difference / Math.sqrt(losses),
                difference / Math.sqrt(wins * others * (pooled.losses() / pooled.count())));
    }
}
