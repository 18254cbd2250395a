package io.closerate.report;

import io.closerate.calibrate.Period;
import io.closerate.calibrate.Times;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Interval;
import io.closerate.stats.rates.Proportion;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/** The close rate month by month, with its 95 % interval; by stretches of rows where no days are known. */
final class TimeChart {

    private static final int MOST_NAMES = 9;
    private static final String MONTH = "\\d{4}-\\d{2}";

    private TimeChart() {
    }

    /** Nothing is drawn of leads in no order, nor of a single month. */
    static Optional<Picture> of(Telling telling) {
        return telling.calibrated().times().map(Times::periods).filter(periods -> periods.size() > 1).map(periods -> picture(telling, periods));
    }

    private static Picture picture(Telling telling, List<Period> periods) {
        boolean months = areMonths(periods);
        Interval range = range(periods);
        String caption = telling.text(months ? "chart.time.caption" : "chart.time.caption-rows", range.lower(), range.upper());
        Picture.Words words = new Picture.Words(telling.text(months ? "chart.time.title" : "chart.time.title-rows"), telling.text("chart.time.alt", caption), caption);
        return new Picture("time", words, () -> draw(telling, periods, months));
    }

    /** The lowest and the highest rate of the periods that have leads. */
    private static Interval range(List<Period> periods) {
        double[] rates = periods.stream().filter(period -> period.tally().leads() > 0).mapToDouble(TimeChart::rate).sorted().toArray();
        return new Interval(rates[0], rates[rates.length - 1]);
    }

    private static double rate(Period period) {
        return period.tally().closeRate().get();
    }

    private static Sheet draw(Telling telling, List<Period> periods, boolean months) {
        Points whiskers = new Points();
        Points dots = new Points();
        double highest = 0;
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (period.tally().leads() > 0) {
                Interval interval = new Proportion(period.tally().wins(), period.tally().leads()).interval(ScoreEvaluation.CONFIDENCE).get();
                whiskers.add(i, interval.lower()).add(i, interval.upper()).lift();
                dots.add(i, rate(period));
                highest = Math.max(highest, interval.upper());
            }
        }
        double all = telling.calibrated().book().closed().closeRate().get();
        Axis x = new Axis(telling.text(months ? "chart.time.x" : "chart.time.x-rows"), -0.5, periods.size() - 0.5, ticks(telling, periods, months), false);
        Axis y = Axis.shares(telling.text("chart.time.y"), highest, telling.figures());
        XYChart chart = Style.xy(x, y);
        Style.line(chart.addSeries("all", new double[] {x.from(), x.to()}, new double[] {all, all}), Palette.GREY, Style.DASHED);
        Style.line(whiskers.addTo(chart, "whiskers"), Palette.BLUE, Style.LINE);
        Style.dots(dots.addTo(chart, "dots"), Palette.BLUE);
        return new Sheet(chart, x, y, List.of(new Sheet.Key(telling.text(months ? "chart.time.month" : "chart.time.rows"), Palette.BLUE, Style.LINE),
                new Sheet.Key(telling.text("chart.levels.all", all), Palette.GREY, Style.DASHED)), List.of(), Style.ROOM);
    }

    private static List<Axis.Tick> ticks(Telling telling, List<Period> periods, boolean months) {
        int step = (periods.size() + MOST_NAMES - 1) / MOST_NAMES;
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < periods.size(); i += step) {
            ticks.add(new Axis.Tick(i, months ? shortName(telling, YearMonth.parse(periods.get(i).name())) : rows(telling, periods.get(i)).get(0)));
        }
        return ticks;
    }

    /** {@return whether these periods are months rather than stretches of rows} */
    static boolean areMonths(List<Period> periods) {
        return periods.get(0).name().matches(MONTH);
    }

    /** {@return what a period is called} */
    static String name(Telling telling, Period period) {
        return period.name().matches(MONTH) ? telling.texts().month(YearMonth.parse(period.name())) : String.join("\u00A0–\u00A0", rows(telling, period));
    }

    /** The first row and the last one. */
    private static List<String> rows(Telling telling, Period period) {
        return Stream.of(period.name().split("-")).map(row -> telling.figures().count(Long.parseLong(row))).toList();
    }

    private static String shortName(Telling telling, YearMonth month) {
        return telling.texts().shortMonth(month) + " " + Integer.toString(month.getYear()).substring(2);
    }
}
