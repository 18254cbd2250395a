package io.closerate.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart with the words that belong to it; it is drawn when its bytes are asked for, and then always alike. */
public final class Picture {

    /** Pixels of the bitmap for one unit of the drawing. */
    public static final int SHARPNESS = 2;

    private final String name;
    private final Words words;
    private final Supplier<? extends Chart<?, ?>> drawing;

    /**
     * The words that belong to a chart.
     *
     * @param title what it is, in a few words
     * @param alt what is to be seen, for those who cannot see it
     * @param caption one sentence that says what it shows, with its numbers
     */
    record Words(String title, String alt, String caption) {
    }

    Picture(String name, Words words, Supplier<? extends Chart<?, ?>> drawing) {
        this.name = name;
        this.words = words;
        this.drawing = drawing;
    }

    /** {@return the name of its files, without ending: lower-case ASCII letters, digits and hyphens} */
    public String name() {
        return name;
    }

    /** {@return what it is, in a few words} */
    public String title() {
        return words.title();
    }

    /** {@return what is to be seen, for those who cannot see it} */
    public String alt() {
        return words.alt();
    }

    /** {@return one sentence that says what it shows, with its numbers} */
    public String caption() {
        return words.caption();
    }

    private Chart<?, ?> draw(boolean titled) {
        Chart<?, ?> chart = drawing.get();
        chart.setTitle(titled ? words.title() : "");
        chart.getStyler().setChartTitleVisible(titled);
        return chart;
    }

    /** {@return the picture as PNG, {@value #SHARPNESS} pixels a unit} */
    public byte[] png() {
        Chart<?, ?> chart = draw(true);
        BufferedImage image = new BufferedImage(SHARPNESS * chart.getWidth(), SHARPNESS * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
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

    /** {@return the picture as an SVG document} */
    public String svg() {
        return svg(true);
    }

    /** {@return the picture as an SVG document without the title in it, for a place that has the title already} */
    public String untitledSvg() {
        return svg(false);
    }

    private String svg(boolean titled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChartEncoder.saveChart(draw(titled), bytes, "svg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
