package io.closerate.report;

import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.Period;
import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.ranking.WinCount;
import io.closerate.stats.rates.Proportion;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables that stand behind the pictures.
 *
 * @param telling what is told
 */
record Tables(Telling telling) {

    private static final int BAND = 20;

    /** {@return the table behind the picture of this name} */
    PageTable behind(String picture) {
        return switch (picture) {
            case "gains" -> gains();
            case "lift" -> lift();
            case "reliability" -> reliability();
            case "scores" -> scores();
            default -> throw new IllegalArgumentException("there is no table behind the picture \"" + picture + "\"");
        };
    }

    private PageTable gains() {
        PageTable.Rows rows = new PageTable.Rows();
        List<Candidate> candidates = telling.calibrated().candidates();
        for (int percent = 10; percent <= 100; percent += 10) {
            double depth = percent / 100.0;
            rows.add(telling.figures().numbers().percent(depth, 0), candidates.stream()
                    .map(each -> telling.figures().percent(GainsChart.captured(each.heldOut().gains().get(), depth))).toArray(String[]::new));
        }
        return rows.under(telling.text("chart.gains.x"), candidates.stream().map(each -> telling.method(each.method())).toArray(String[]::new));
    }

    private PageTable lift() {
        PageTable.Rows rows = new PageTable.Rows();
        Figures figures = telling.figures();
        telling.judged().tenths().get().forEach((tenth, row) -> rows.add(Integer.toString(tenth),
                Figures.minus(telling.text("bin.to", figures.count((long) row.scores().lower()), figures.count((long) row.scores().upper()))),
                figures.count(row.own().leads()), figures.count(row.own().wins()), figures.percent(row.own().rate()), figures.percents(interval(row.own())),
                figures.decimals(row.lift(), 2), figures.percent(row.capture())));
        return rows.under(telling.text("table.tenth"), telling.text("table.scores"), telling.text("table.leads"), telling.text("table.wins"),
                telling.text("table.close-rate"), telling.text("table.interval"), telling.text("table.lift"), telling.text("table.wins-so-far"));
    }

    private static Estimate<Interval> interval(WinCount count) {
        return new Proportion(count.wins(), count.leads()).interval(ScoreEvaluation.CONFIDENCE);
    }

    private PageTable reliability() {
        PageTable.Rows rows = new PageTable.Rows();
        for (ReliabilityBin bin : telling.judged().reliability()) {
            rows.add(telling.figures().percent(bin.meanProbability()), telling.figures().percent(bin.tally().closeRate()),
                    telling.figures().percents(interval(bin.tally())), telling.figures().count(bin.tally().leads()), telling.figures().count(bin.tally().wins()));
        }
        return rows.under(telling.text("chart.reliability.x"), telling.text("table.close-rate"), telling.text("table.interval"),
                telling.text("table.leads"), telling.text("table.wins"));
    }

    private static Estimate<Interval> interval(Tally tally) {
        return new Proportion(tally.wins(), tally.leads()).interval(ScoreEvaluation.CONFIDENCE);
    }

    private PageTable scores() {
        Map<Integer, Tally> bands = new TreeMap<>();
        telling.judged().scores().byScore().forEach((score, tally) -> bands.merge(BAND * Math.floorDiv(score, BAND), tally, Tally::plus));
        PageTable.Rows rows = new PageTable.Rows();
        bands.forEach((from, tally) -> rows.add(Figures.minus(telling.text("bin.to", telling.figures().count(from), telling.figures().count(from + BAND - 1))),
                telling.figures().count(tally.wins()), telling.figures().count(tally.losses()), telling.figures().percent(tally.closeRate())));
        return rows.under(telling.text("table.scores"), telling.text("page.fact.won"), telling.text("page.fact.lost"), telling.text("table.close-rate"));
    }

    /** {@return the leads by month, or by stretches of rows} */
    PageTable periods(List<Period> periods) {
        PageTable.Rows rows = new PageTable.Rows();
        periods.forEach(period -> rows.add(TimeChart.name(telling, period), telling.figures().count(period.tally().leads()),
                telling.figures().count(period.tally().wins()), telling.figures().percent(period.tally().closeRate()),
                telling.figures().percents(interval(period.tally()))));
        return rows.under(telling.text(TimeChart.areMonths(periods) ? "chart.time.month" : "chart.time.rows"), telling.text("table.leads"),
                telling.text("table.wins"), telling.text("table.close-rate"), telling.text("table.interval"));
    }
}
