package io.closerate.report;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The look that all charts share: XChart is left the marks, and takes the whole plot for them. */
final class Style {

    /** The width of every sheet. */
    static final int WIDTH = 640;
    /** The height of a plot. */
    static final int HEIGHT = 290;
    static final BasicStroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** A stroke without length makes a dot. */
    static final BasicStroke DOT = new BasicStroke(9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke BROAD = new BasicStroke(11f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    /** A bar of a chart, drawn as a line from 0. */
    static final BasicStroke BAR = new BasicStroke(17f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final BasicStroke WHISKER = new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** A short upright line that marks a value; its key stands upright too. */
    static final BasicStroke TICK = new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final BasicStroke HAIR = new BasicStroke(1f);
    static final BasicStroke DASHED = new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 4f}, 0f);
    /** The usual room beside a plot. */
    static final Sheet.Room ROOM = new Sheet.Room(60, 30);

    private static final Color NOTHING = new Color(255, 255, 255, 0);

    private Style() {
    }

    /** {@return an empty plot of points and lines between these axes} */
    static XYChart xy(Axis x, Axis y) {
        return xy(x, y, (int) (WIDTH - ROOM.left() - ROOM.right()), HEIGHT);
    }

    /** {@return an empty plot of points and lines between these axes} */
    static XYChart xy(Axis x, Axis y, int width, int height) {
        XYChart chart = new XYChart(width, height);
        dress(chart.getStyler());
        chart.getStyler().setXAxisMin(x.from()).setXAxisMax(x.to()).setYAxisMin(y.from()).setYAxisMax(y.to());
        return chart;
    }

    private static void dress(AxesChartStyler styler) {
        styler.setChartBackgroundColor(NOTHING).setPlotBackgroundColor(NOTHING);
        styler.setChartPadding(0).setChartTitleVisible(false).setLegendVisible(false);
        styler.setPlotBorderVisible(false).setPlotContentSize(1);
        styler.setPlotMargin(0).setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false);
        styler.setMarkerSize(9);
    }

    /** Gives a series one colour and stroke, and no markers. */
    static void line(MarkerSeries series, Palette color, BasicStroke stroke) {
        series.setLineColor(color.color());
        series.setLineStyle(stroke);
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Makes the inside of an outline a see-through band, without an edge. */
    static void area(XYSeries series, Palette color) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
        line(series, color, SeriesLines.NONE);
        series.setFillColor(color.faded(0.16));
    }

    /** Makes a series of dots, not joined. */
    static void dots(XYSeries series, Palette color) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color.color());
    }
}
