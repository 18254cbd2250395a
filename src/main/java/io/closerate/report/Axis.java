package io.closerate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One axis of a chart.
 *
 * @param title what it measures, with its unit
 * @param from the value at its beginning
 * @param to the value at its end, above {@code from}
 * @param ticks the values that are labelled, ascending
 * @param ruled whether a line runs across the plot at each of them
 */
record Axis(String title, double from, double to, List<Tick> ticks, boolean ruled) {

    private static final double MOST = 8;

    /**
     * A labelled value.
     *
     * @param at the value
     * @param label what is written there
     */
    record Tick(double at, String label) {
    }

    Axis {
        if (!(from < to)) {
            throw new IllegalArgumentException("an axis must have from < to, but had %s and %s".formatted(from, to));
        }
        ticks = List.copyOf(ticks);
    }

    /** {@return an axis with ticks at round numbers, no more than about {@value #MOST} of them} */
    static Axis round(String title, double from, double to, Figures figures) {
        return of(title, from, to, step((to - from) / MOST), at -> Figures.minus(figures.numbers().plain(at)));
    }

    /** {@return an axis of shares from 0 to {@code to}, widened to the next tick} */
    static Axis shares(String title, double to, Figures figures) {
        double step = Math.max(0.01, step(to / 6));
        return of(title, 0, step * Math.ceil(to / step - 1e-9), step, at -> figures.numbers().percent(at, 0));
    }

    /** {@return an axis from 0 to {@code to}, widened to the next tick, so that the highest mark stays below a number} */
    static Axis upTo(String title, double to, Figures figures) {
        double step = step(to / MOST);
        return round(title, 0, step * Math.ceil(to / step - 1e-9), figures);
    }

    /** {@return the same axis with a little room before and behind, so that marks at its ends are not cut} */
    Axis widened() {
        double room = 0.015 * (to - from);
        return new Axis(title, from - room, to + room, ticks, ruled);
    }

    private static Axis of(String title, double from, double to, double step, DoubleFunction<String> label) {
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            ticks.add(new Tick(i * step, label.apply(i * step)));
        }
        return new Axis(title, from, to, ticks, true);
    }

    /** {@return the smallest of 1, 2 and 5 times a power of ten that is at least {@code least}} */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** {@return where a value lies along the axis: 0 at its beginning, 1 at its end} */
    double share(double value) {
        return (value - from) / (to - from);
    }
}
