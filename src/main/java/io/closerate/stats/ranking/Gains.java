package io.closerate.stats.ranking;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The gains table: what is won by working the leads from the best score down.
 *
 * <p>Leads with equal scores stay in one row, so the table does not depend on the order of the leads. One class only:
 * not estimable, since neither lift nor captured share is defined.
 *
 * @param byScore one row per distinct score, the best first
 */
public record Gains(List<GainsRow> byScore) {

    public Gains {
        byScore = List.copyOf(byScore);
    }

    /** {@return the gains in these counts} */
    public static Estimate<Gains> of(ScoreCounts counts) {
        WinCount all = counts.total();
        if (all.oneClass()) {
            return Estimate.not(Auc.oneClass(all));
        }
        List<GainsRow> rows = new ArrayList<>();
        WinCount soFar = WinCount.NONE;
        for (int i = counts.size() - 1; i >= 0; i--) {
            soFar = soFar.plus(counts.count(i));
            rows.add(new GainsRow(new Interval(counts.score(i), counts.score(i)), counts.count(i), soFar, all));
        }
        return Estimate.of(new Gains(rows));
    }

    /**
     * Rows joined into bands of about equal size.
     *
     * <p>A lead is in band {@code 1 + floor(bands * b / n)}, where b of the n leads have a better score. Ties stay
     * together, so a band may be empty, and then it does not occur.
     *
     * @param bands how many, {@code >= 1}; 10 for tenths
     * @return band, from 1 for the best, to row
     */
    public NavigableMap<Integer, GainsRow> bands(int bands) {
        if (bands < 1) {
            throw new IllegalArgumentException("bands must be at least 1, but were " + bands);
        }
        NavigableMap<Integer, GainsRow> joined = new TreeMap<>();
        for (GainsRow row : byScore) {
            long better = row.soFar().leads() - row.own().leads();
            joined.merge(1 + (int) (Math.multiplyExact(bands, better) / row.all().leads()), row, Gains::join);
        }
        return joined;
    }

    private static GainsRow join(GainsRow upper, GainsRow lower) {
        Interval scores = new Interval(lower.scores().lower(), upper.scores().upper());
        return new GainsRow(scores, upper.own().plus(lower.own()), lower.soFar(), lower.all());
    }

    /** {@return the area under the CAP curve: captured wins over worked leads, both as shares} */
    public double capArea() {
        double area = 0;
        double captured = 0;
        for (GainsRow row : byScore) {
            area += (double) row.own().leads() / row.all().leads() * (captured + row.capture()) / 2;
            captured = row.capture();
        }
        return area;
    }

    /** {@return the area between the CAP curve and chance, over that of a perfect score: 2 AUC - 1 by another way} */
    public double accuracyRatio() {
        double perfect = 1 - byScore.get(0).all().rate() / 2;
        return (capArea() - 0.5) / (perfect - 0.5);
    }
}
