package io.closerate.stats.ranking;

/**
 * The placements of DeLong: per score, the share of losses below a win there, and the share of wins above a loss
 * there; ties count one half. Both kinds have the AUC as their mean.
 */
final class Placements {

    private final ScoreCounts counts;
    private final double[] ofWin;
    private final double[] ofLoss;

    /** Places the leads of {@code counts}, which must hold both wins and losses. */
    Placements(ScoreCounts counts) {
        this.counts = counts;
        this.ofWin = new double[counts.size()];
        this.ofLoss = new double[counts.size()];
        WinCount all = counts.total();
        WinCount below = WinCount.NONE;
        for (int i = 0; i < counts.size(); i++) {
            WinCount here = counts.count(i);
            long winsAbove = all.wins() - below.wins() - here.wins();
            ofWin[i] = (below.losses() + here.losses() / 2.0) / all.losses();
            ofLoss[i] = (winsAbove + here.wins() / 2.0) / all.wins();
            below = below.plus(here);
        }
    }

    /** The placement of a win at distinct score number {@code i}. */
    double ofWin(int i) {
        return ofWin[i];
    }

    /** The placement of a loss at distinct score number {@code i}. */
    double ofLoss(int i) {
        return ofLoss[i];
    }

    /** Sums of whole numbers while they stay below 2^53, so that 0, 1/2 and 1 come out exactly. */
    double auc() {
        double twiceWonOverLost = 0;
        long lossesBelow = 0;
        for (int i = 0; i < counts.size(); i++) {
            WinCount here = counts.count(i);
            twiceWonOverLost += here.wins() * (2.0 * lossesBelow + here.losses());
            lossesBelow += here.losses();
        }
        return twiceWonOverLost / (2.0 * counts.total().wins() * counts.total().losses());
    }

    /** The variance of the AUC; there must be two of each class. */
    double variance(double auc) {
        double wins = 0;
        double losses = 0;
        for (int i = 0; i < counts.size(); i++) {
            WinCount here = counts.count(i);
            wins += here.wins() * (ofWin[i] - auc) * (ofWin[i] - auc);
            losses += here.losses() * (ofLoss[i] - auc) * (ofLoss[i] - auc);
        }
        return ofMeans(counts.total(), wins, losses);
    }

    /** From sums of squares (or products) about the means to the variance (or covariance) of the means. */
    static double ofMeans(WinCount all, double wins, double losses) {
        return wins / (all.wins() - 1) / all.wins() + losses / (all.losses() - 1) / all.losses();
    }
}
