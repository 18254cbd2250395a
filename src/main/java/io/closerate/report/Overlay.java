package io.closerate.report;

import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** What is drawn over a chart by its own hand, in the measures of its axes. */
final class Overlay extends Annotation {

    private final Painter painter;

    /** Draws over a chart. */
    @FunctionalInterface
    interface Painter {
        void paint(Graphics2D graphics, AxesChart<?, ?> chart);
    }

    Overlay(Painter painter) {
        super(false);
        this.painter = painter;
    }

    @Override
    public void paint(Graphics2D graphics) {
        painter.paint(graphics, chart);
    }
}
