package io.closerate.stats.ranking;

import io.closerate.stats.Estimate;

/**
 * The Kolmogorov-Smirnov distance between the scores of wins and of losses.
 *
 * <p>Going down from the best score, it compares the share of all wins with the share of all losses seen so far.
 * One class only: not estimable.
 *
 * <p>Hodges (1958), doi:10.1007/BF02589501.
 *
 * @param statistic the largest difference of the two shares, either way, in [0, 1]
 * @param oneSided how far the wins are ahead at most, in [0, 1]; 0 if they never are
 * @param score the highest score down to which they are ahead that far; not estimable if they never are
 */
public record KolmogorovSmirnov(double statistic, double oneSided, Estimate<Double> score) {

    /** {@return the distance in these counts} */
    public static Estimate<KolmogorovSmirnov> of(ScoreCounts counts) {
        WinCount all = counts.total();
        return all.oneClass() ? Estimate.not(Auc.oneClass(all)) : Estimate.of(walk(counts, all));
    }

    private static KolmogorovSmirnov walk(ScoreCounts counts, WinCount all) {
        double pairs = (double) all.wins() * all.losses();
        double ahead = 0;
        double behind = 0;
        int at = -1;
        WinCount soFar = WinCount.NONE;
        for (int i = counts.size() - 1; i >= 0; i--) {
            soFar = soFar.plus(counts.count(i));
            // Times the number of pairs, so that equal differences compare as equal whole numbers.
            double lead = (double) soFar.wins() * all.losses() - (double) soFar.losses() * all.wins();
            if (lead > ahead) {
                ahead = lead;
                at = i;
            }
            behind = Math.min(behind, lead);
        }
        Estimate<Double> score = at < 0
                ? Estimate.not("wins are never ahead of losses")
                : Estimate.of(counts.score(at));
        return new KolmogorovSmirnov(Math.max(ahead, -behind) / pairs, ahead / pairs, score);
    }
}
