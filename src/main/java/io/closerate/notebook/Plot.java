package io.closerate.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart's charts: one in the look of the report to begin with, and any of them as a bitmap. */
final class Plot {

    /** Two pixels a unit: crisp on today's screens. */
    private static final int SHARPNESS = 2;
    private static final int WIDTH = 680;
    private static final int HEIGHT = 360;
    private static final Color INK = new Color(0x1F2933);
    private static final Color FAINT = new Color(0xE3E7EC);
    /** Of Okabe and Ito, which readers with any kind of colour vision can tell apart. */
    private static final Color[] COLOURS = {new Color(0xD55E00), new Color(0x0072B2), new Color(0x5F6B7A), new Color(0x009E73), new Color(0xB5609A)};
    private static final int MOST_SERIES = 12;

    private Plot() {
    }

    static XYChart of(String title, String x, String y) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setChartFontColor(INK);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15)).setLegendFont(font()).setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideE).setChartTitleBoxVisible(false).setPlotBorderVisible(false);
        styler.setAxisTitleFont(font()).setAxisTickLabelsFont(font()).setXAxisMaxLabelCount(8).setPlotGridLinesColor(FAINT);
        styler.setXAxisDecimalPattern("#,##0.##").setYAxisDecimalPattern("#,##0.##");
        Marker[] none = new Marker[MOST_SERIES];
        BasicStroke[] lines = new BasicStroke[MOST_SERIES];
        Arrays.fill(none, SeriesMarkers.NONE);
        Arrays.fill(lines, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        styler.setSeriesColors(COLOURS).setSeriesMarkers(none).setSeriesLines(lines);
        return chart;
    }

    private static Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    }

    static byte[] png(Chart<?, ?> chart) {
        BufferedImage image = new BufferedImage(SHARPNESS * chart.getWidth(), SHARPNESS * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SHARPNESS, SHARPNESS);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
