package io.closerate.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.TimeZone;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The look that all charts share: white paper, faint grid lines, no frames, text large enough to print. */
final class Style {

    static final int WIDTH = 720;
    static final int HEIGHT = 440;
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = TEXT.deriveFont(12f);
    static final BasicStroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke HAIR = new BasicStroke(1f);
    static final BasicStroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 5f}, 0f);
    static final String PERCENT = "0 %";

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

    private Style() {
    }

    /** {@return an empty chart of points and lines} */
    static XYChart xy(String xAxis, String yAxis) {
        return xy(xAxis, yAxis, HEIGHT);
    }

    /** {@return an empty chart of points and lines, of this height} */
    static XYChart xy(String xAxis, String yAxis, int height) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(height).xAxisTitle(xAxis).yAxisTitle(yAxis).build();
        dress(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        return chart;
    }

    /** {@return an empty chart of bars} */
    static CategoryChart bars(String xAxis, String yAxis) {
        CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(xAxis).yAxisTitle(yAxis).build();
        dress(chart.getStyler());
        return chart;
    }

    private static void dress(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(TEXT);
        styler.setChartTitleFont(TITLE).setChartTitlePadding(10).setChartTitleBoxVisible(false);
        styler.setChartBackgroundColor(Palette.PAPER.color()).setPlotBackgroundColor(Palette.PAPER.color());
        styler.setChartFontColor(Palette.INK.color()).setChartPadding(14);
        styler.setPlotBorderVisible(false).setPlotContentSize(1);
        styler.setLegendFont(TEXT).setLegendBorderColor(Palette.PAPER.color()).setLegendBackgroundColor(Palette.PAPER.color());
        styler.setLegendPosition(Styler.LegendPosition.OutsideS).setLegendLayout(Styler.LegendLayout.Horizontal).setLegendPadding(6);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        styler.setPlotMargin(6).setPlotGridLinesColor(Palette.FAINT.color()).setPlotGridLinesStroke(HAIR);
        styler.setAxisTitleFont(TEXT).setAxisTickLabelsFont(SMALL).setAxisTitlePadding(10).setAxisTickPadding(6);
        styler.setAxisTickLabelsColor(Palette.GREY.color()).setAxisTickMarksColor(Palette.FAINT.color());
        styler.setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false).setPlotTicksMarksVisible(false);
    }

    /** Makes both axes run from 0 to 100 %, a line every 20 %. */
    static void shares(XYChart chart) {
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        chart.getStyler().setXAxisDecimalPattern(PERCENT).setYAxisDecimalPattern(PERCENT);
        chart.getStyler().setXAxisTickMarkSpacingHint(90).setYAxisTickMarkSpacingHint(60);
    }

    /** Gives a series one colour and stroke, and no markers. */
    static void line(MarkerSeries series, Palette color, BasicStroke stroke) {
        series.setLineColor(color.color());
        series.setLineStyle(stroke);
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Makes a series of dots, not joined. */
    static void dots(XYSeries series, Palette color, Marker marker) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(color.color());
    }

    /** {@return the same colour, let through by this much, in [0, 1]} */
    static Color faded(Palette color, double opacity) {
        Color full = color.color();
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * opacity));
    }
}
