package io.closerate.recalibrate.gate;

import io.closerate.lead.Words;
import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.Loss;
import io.closerate.stats.calibration.PairedLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In no level of the columns that the plan names as segments may the challenger be worse: by a log loss of more than 0.02 a lead and beyond
 * chance, one-sided at 95 %. Levels of fewer than 30 leads are too small to tell.
 */
final class SegmentGate implements Gate {

    private static final int ENOUGH = 30;
    private static final double MARGIN = 0.02;
    private static final double LEVEL = 0.05;

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        List<Ruling> rulings = new ArrayList<>();
        contest.duel().ifPresent(duel -> contest.limits().segments().stream().filter(column -> contest.batch().snapshot().table().has(column))
                .forEach(column -> rulings.addAll(judge(duel, column, contest.batch().snapshot().words(column)))));
        return rulings;
    }

    private List<Ruling> judge(Duel duel, String column, Words words) {
        int[] rows = duel.rows();
        List<Ruling> rulings = new ArrayList<>();
        for (String level : words.dictionary().stream().sorted().toList()) {
            int[] places = IntStream.range(0, rows.length).filter(i -> words.dictionary().get(words.code(rows[i])).equals(level)).toArray();
            Estimate<PairedLoss> losses = places.length < ENOUGH ? Estimate.not("too few leads") : duel.of(places).losses(Loss.LOG);
            if (losses.isEstimable()) {
                double worse = -losses.get().difference();
                double p = losses.get().test().map(z -> 1 - z.pAbove()).orElse(1.0);
                rulings.add(Ruling.of(this, worse <= MARGIN || p >= LEVEL, "%s \"%s\": log loss of %d leads %+.4f a lead", column,
                        level, places.length, worse));
            }
        }
        return rulings;
    }
}
