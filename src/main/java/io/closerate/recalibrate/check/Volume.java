package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;

/** Leads come in at more than four times the pace of the year before the grid in force was made, or at less than a quarter of it. */
final class Volume implements Check {

    private static final double TIMES = 4;
    private static final double ENOUGH = 50;
    private static final double DAYS_A_MONTH = 30.44;

    @Override
    public String name() {
        return "volume";
    }

    @Override
    public List<Finding> look(Batch batch) {
        return batch.inForce().filter(champion -> !champion.profile().months().isEmpty()).map(champion -> look(batch, champion)).orElse(List.of());
    }

    private List<Finding> look(Batch batch, InForce champion) {
        SortedMap<String, Month> months = champion.profile().months();
        String yearAgo = YearMonth.from(champion.asOf()).minusYears(1).plusMonths(1).toString();
        String first = yearAgo.compareTo(months.firstKey()) < 0 ? months.firstKey() : yearAgo;
        double before = Math.max(1, ChronoUnit.DAYS.between(YearMonth.parse(first).atDay(1), champion.asOf()) / DAYS_A_MONTH);
        double expected = champion.profile().since(first).leads() / before
                * ChronoUnit.DAYS.between(champion.asOf(), batch.asOf().day()) / DAYS_A_MONTH;
        int fresh = batch.fresh().length;
        String words = "%d leads came in since the grid in force was made; by the pace of the year before it would have been %.0f";
        if (fresh > Math.max(ENOUGH, TIMES * expected)) {
            return Finding.refusal(this, words, fresh, expected);
        }
        return expected > ENOUGH && fresh < expected / TIMES ? Finding.flag(this, words, fresh, expected) : List.of();
    }
}
