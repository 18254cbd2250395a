package io.closerate.report;

import io.closerate.stats.Interval;
import java.util.List;
import java.util.OptionalInt;

/**
 * "Call these first", as the page says it before anybody changes the numbers; its script says the same for other ones.
 *
 * @param capacity how many leads a week can be worked
 * @param inflow how many come in
 * @param known whether the file tells how many come in
 * @param score the cut-off
 * @param leads the leads a week that reach it
 * @param more whether that is more than can be worked: so many have the highest score
 * @param wins the wins to be expected of those that can be worked
 * @param interval the 95 % interval of that
 * @param random the wins of as many calls at random
 * @param capture the share of all wins
 * @param basis what all this is told by
 * @param table other cut-offs
 */
record CallFirst(String capacity, String inflow, boolean known, String score, String leads, boolean more, String wins, String interval,
        String random, String capture, String basis, PageTable table) {

    private static final List<Double> SHARES = List.of(0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0);

    static CallFirst of(Telling telling, Worklist list, OptionalInt named) {
        int capacity = list.capacity(named);
        Worklist.Step step = list.at(capacity);
        Figures figures = telling.figures();
        double leads = step.share() * list.inflow();
        double worked = Math.min(leads, capacity);
        return new CallFirst(Integer.toString(capacity), Long.toString(Math.round(list.inflow())), list.known(),
                Figures.minus(figures.count(step.score())), figures.decimals(leads, 1), leads > capacity + Worklist.ROUNDING,
                figures.decimals(worked * step.rate(), 1), interval(figures, step, worked), figures.decimals(worked * list.average(), 1),
                figures.numbers().percent(step.capture() * worked / leads, 0),
                telling.text("page.call.basis", telling.calibrated().book().heldOut().leads()), table(telling, list));
    }

    private static String interval(Figures figures, Worklist.Step step, double leads) {
        return figures.decimals(new Interval(leads * step.interval().lower(), leads * step.interval().upper()), 1);
    }

    private static PageTable table(Telling telling, Worklist list) {
        Figures figures = telling.figures();
        PageTable.Rows rows = new PageTable.Rows();
        SHARES.stream().map(share -> list.at(share * list.inflow())).distinct().forEach(step -> {
            double leads = step.share() * list.inflow();
            rows.add(Figures.minus(figures.count(step.score())), figures.percent(step.share()), figures.decimals(leads, 1), figures.percent(step.rate()),
                    figures.decimals(leads * step.rate(), 1), interval(figures, step, leads), figures.percent(step.capture()));
        });
        return rows.under(telling.text("page.call.table.score"), telling.text("page.call.table.share"), telling.text("page.call.table.leads"),
                telling.text("table.close-rate"), telling.text("page.call.table.wins"), telling.text("table.interval"), telling.text("table.wins-so-far"));
    }
}
