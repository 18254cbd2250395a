package io.closerate.report;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** Points in the order in which a pen meets them; the pen may be lifted between two of them. */
final class Points {

    private final List<double[]> points = new ArrayList<>();

    Points add(double x, double y) {
        points.add(new double[] {x, y});
        return this;
    }

    /** Lifts the pen, so that the next point is not joined to the last one. */
    Points lift() {
        return points.isEmpty() ? this : add(points.get(points.size() - 1)[0], Double.NaN);
    }

    /** {@return the same line without the points in the middle of its level stretches} */
    Points straightened() {
        Points corners = new Points();
        for (int i = 0; i < points.size(); i++) {
            boolean inner = i > 0 && i < points.size() - 1 && points.get(i - 1)[1] == points.get(i)[1] && points.get(i)[1] == points.get(i + 1)[1];
            if (!inner) {
                corners.add(points.get(i)[0], points.get(i)[1]);
            }
        }
        return corners;
    }

    /** {@return whether there are none} */
    boolean isEmpty() {
        return points.isEmpty();
    }

    /** {@return the smallest x} */
    double least() {
        return points.stream().mapToDouble(point -> point[0]).min().orElse(0);
    }

    /** {@return the largest x} */
    double most() {
        return points.stream().mapToDouble(point -> point[0]).max().orElse(0);
    }

    /** {@return the largest y} */
    double highest() {
        return points.stream().mapToDouble(point -> point[1]).filter(y -> !Double.isNaN(y)).max().orElse(0);
    }

    /** Adds these points as dots, if there are any. */
    void dotted(XYChart chart, String name, Palette color) {
        if (!points.isEmpty()) {
            Style.dots(addTo(chart, name), color);
        }
    }

    /** Adds these points as a line, if there are any. */
    void lined(XYChart chart, String name, Palette color) {
        if (!points.isEmpty()) {
            Style.line(addTo(chart, name), color, Style.LINE);
        }
    }

    /** Adds these points to a chart as a new series; XChart lifts the pen at a y that is no number. */
    XYSeries addTo(XYChart chart, String name) {
        return chart.addSeries(name, points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }
}
