package io.closerate.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** A chart with the words that belong to it; it is drawn when its bytes are asked for, and then always alike. */
public final class Picture {

    /** Pixels of the bitmap for one unit of the drawing. */
    public static final int SHARPNESS = 2;

    private final String name;
    private final Words words;
    private final Supplier<Sheet> drawing;

    /**
     * The words that belong to a chart.
     *
     * @param title what it is, in a few words
     * @param alt what is to be seen, for those who cannot see it
     * @param caption one sentence that says what it shows, with its numbers
     */
    record Words(String title, String alt, String caption) {
    }

    Picture(String name, Words words, Supplier<Sheet> drawing) {
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

    /** {@return the picture as PNG, {@value #SHARPNESS} pixels a unit} */
    public byte[] png() {
        Sheet sheet = drawing.get();
        BufferedImage image = new BufferedImage(SHARPNESS * sheet.width(), SHARPNESS * sheet.height(true), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SHARPNESS, SHARPNESS);
        sheet.paint(graphics, true);
        sheet.labels(words.title(), true).forEach(label -> label.paint(graphics));
        graphics.dispose();
        return written(bytes -> ImageIO.write(image, "png", bytes)).toByteArray();
    }

    /** {@return the picture as an SVG document; its words are text} */
    public String svg() {
        Sheet sheet = drawing.get();
        return Svg.document(Marks.of(sheet, true), sheet.labels(words.title(), true), words.title());
    }

    /** {@return the picture as an SVG element for a page that has its title already} */
    String element() {
        Sheet sheet = drawing.get();
        return Svg.element(Marks.of(sheet, false), sheet.labels(words.title(), false), name, words.alt());
    }

    /**
     * What is drawn of a sheet, as an SVG document without words.
     *
     * @param svg the document
     * @param width its width
     * @param height its height
     */
    record Marks(String svg, int width, int height) {

        private static Marks of(Sheet sheet, boolean titled) {
            VectorGraphics2D graphics = new VectorGraphics2D();
            sheet.paint(graphics, titled);
            PageSize size = new PageSize(0, 0, sheet.width(), sheet.height(titled));
            String svg = written(bytes -> Processors.get("svg").getDocument(graphics.getCommands(), size).writeTo(bytes))
                    .toString(StandardCharsets.UTF_8);
            return new Marks(svg, sheet.width(), sheet.height(titled));
        }
    }

    /** Writes bytes. */
    private interface Writing {
        void to(ByteArrayOutputStream bytes) throws IOException;
    }

    private static ByteArrayOutputStream written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
