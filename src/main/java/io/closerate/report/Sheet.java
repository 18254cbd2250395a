package io.closerate.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * What surrounds the marks of a chart: title, keys, grid lines and the labels of both axes.
 *
 * <p>XChart paints the marks, and nothing else, into the plot; the two agree on its ranges. The words stand around it by our
 * own hand because XChart writes text as outlines, drops labels where it thinks them too many, and has none at the ends of
 * an axis.
 *
 * @param plot the marks, with the size of the plot
 * @param x the axis below
 * @param y the axis to the left; its title stands above it, where it can be read
 * @param keys what colours mean, beginning with the most important
 * @param notes labels within the plot, in the units of the axes
 * @param room units to the left and to the right of the plot
 * @param asides columns of words to the right of the plot
 */
record Sheet(Chart<?, ?> plot, Axis x, Axis y, List<Key> keys, List<Note> notes, Room room, List<Aside> asides) {

    private static final double EDGE = 16;
    private static final double TITLE = 42;
    private static final double KEYS = 30;
    private static final double AXIS_TITLE = 26;
    private static final double BELOW = 52;
    private static final double SWATCH = 22;

    /**
     * What a colour means.
     *
     * @param name what it stands for
     * @param color the colour
     * @param stroke how its line looks
     */
    record Key(String name, Palette color, BasicStroke stroke) {
    }

    /**
     * A label within the plot, just above its place.
     *
     * @param text what it says
     * @param x where, on the axis below
     * @param y where, on the axis to the left
     */
    record Note(String text, double x, double y) {
    }

    /**
     * Room beside the plot.
     *
     * @param left for the labels of the axis
     * @param right for the end of the last label, or for more labels
     */
    record Room(double left, double right) {
    }

    /**
     * A column of words to the right of the plot, one beside each tick of the axis to the left.
     *
     * @param title what it holds
     * @param words as many as ticks
     * @param end how far behind the plot it ends
     * @param face how it looks
     */
    record Aside(String title, List<String> words, double end, Label.Face face) {
    }

    Sheet {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
        asides = List.copyOf(asides);
    }

    /** A sheet with nothing to the right of the plot. */
    Sheet(Chart<?, ?> plot, Axis x, Axis y, List<Key> keys, List<Note> notes, Room room) {
        this(plot, x, y, keys, notes, room, List.of());
    }

    int width() {
        return (int) (room.left() + plot.getWidth() + room.right());
    }

    int height(boolean titled) {
        return (int) (top(titled) + plot.getHeight() + BELOW);
    }

    /** Draws everything but the words. */
    void paint(Graphics2D graphics, boolean titled) {
        graphics.setColor(Palette.PAPER.color());
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height(titled)));
        for (int i = 0; i < keys.size(); i++) {
            swatch(graphics, keys.get(i), keyAt(i), EDGE + (titled ? TITLE : 0));
        }
        graphics.setStroke(Style.HAIR);
        graphics.setColor(Palette.FAINT.color());
        if (x.ruled()) {
            x.ticks().forEach(tick -> graphics.draw(
                    new Line2D.Double(right(tick.at()), top(titled), right(tick.at()), top(titled) + plot.getHeight())));
        }
        y.ticks().forEach(tick -> graphics.draw(
                new Line2D.Double(room.left(), down(tick.at(), titled), room.left() + plot.getWidth(), down(tick.at(), titled))));
        AffineTransform before = graphics.getTransform();
        graphics.translate(room.left(), top(titled));
        plot.paint(graphics, plot.getWidth(), plot.getHeight());
        graphics.setTransform(before);
    }

    private static void swatch(Graphics2D graphics, Key key, double left, double height) {
        double half = key.stroke() == Style.DOT ? 0 : SWATCH / 2;
        if (key.stroke() == Style.TICK) {
            graphics.setColor(key.color().color());
            graphics.setStroke(key.stroke());
            graphics.draw(new Line2D.Double(left + SWATCH / 2, height - 7, left + SWATCH / 2, height + 7));
            return;
        }
        graphics.setColor(key.color().color());
        graphics.setStroke(key.stroke());
        graphics.draw(new Line2D.Double(left + SWATCH / 2 - half, height, left + SWATCH / 2 + half, height));
    }

    /** {@return the words} */
    List<Label> labels(String title, boolean titled) {
        List<Label> labels = new ArrayList<>();
        if (titled) {
            labels.add(new Label(Label.Face.TITLE.fitting(title, width() - 2 * EDGE), EDGE, 32, Label.Anchor.START, Label.Face.TITLE));
        }
        for (int i = 0; i < keys.size(); i++) {
            labels.add(new Label(keys.get(i).name(), keyAt(i) + SWATCH + 8, EDGE + (titled ? TITLE : 0) + 4.5, Label.Anchor.START,
                    Label.Face.TEXT));
        }
        double bottom = top(titled) + plot.getHeight();
        x.ticks().forEach(tick -> labels.add(new Label(tick.label(), right(tick.at()), bottom + 18, Label.Anchor.MIDDLE, Label.Face.SMALL)));
        labels.add(new Label(x.title(), room.left() + plot.getWidth() / 2.0, bottom + 40, Label.Anchor.MIDDLE, Label.Face.TEXT));
        y.ticks().forEach(tick -> labels.add(new Label(tick.label(), room.left() - 9, down(tick.at(), titled) + 4.5, Label.Anchor.END,
                Label.Face.SMALL)));
        if (!y.title().isEmpty()) {
            labels.add(new Label(y.title(), EDGE, top(titled) - 12, Label.Anchor.START, Label.Face.TEXT));
        }
        asides.forEach(aside -> labels.addAll(labels(aside, titled)));
        notes.forEach(note -> labels.add(
                new Label(note.text(), right(note.x()), down(note.y(), titled) - 5, Label.Anchor.MIDDLE, Label.Face.SMALL)));
        return labels;
    }

    private List<Label> labels(Aside aside, boolean titled) {
        double end = room.left() + plot.getWidth() + aside.end();
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(aside.title(), end, top(titled) + plot.getHeight() + 18, Label.Anchor.END, Label.Face.SMALL));
        for (int i = 0; i < aside.words().size(); i++) {
            labels.add(new Label(aside.words().get(i), end, down(y.ticks().get(i).at(), titled) + 4.5, Label.Anchor.END, aside.face()));
        }
        return labels;
    }

    private double top(boolean titled) {
        return 10 + (titled ? TITLE : 0) + KEYS + (y.title().isEmpty() ? 0 : AXIS_TITLE);
    }

    /** Where key number {@code i} begins: the keys stand in one row. */
    private double keyAt(int i) {
        return EDGE + keys.subList(0, i).stream().mapToDouble(key -> SWATCH + 30 + Label.Face.TEXT.width(key.name())).sum();
    }

    private double right(double value) {
        return room.left() + x.share(value) * plot.getWidth();
    }

    private double down(double value, boolean titled) {
        return top(titled) + (1 - y.share(value)) * plot.getHeight();
    }
}
