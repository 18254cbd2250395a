package io.closerate.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.language.Message;
import io.closerate.language.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid as a JSON text; {@code grid.schema.json} describes it field by field.
 *
 * <p>Reading takes texts of the same version with fields it does not know, and refuses a later version by name.
 */
public final class GridFile {

    /** The name of the format, in every grid file. */
    public static final String FORMAT = "closerate-grid";

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private GridFile() {
    }

    /** {@return the grid as JSON text, the same bytes for the same grid} */
    public static String write(Grid grid) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        root.put("name", grid.name()).put("method", grid.method()).put("scale", grid.scale().label());
        root.putObject("book").put("leads", grid.book().leads()).put("wins", grid.book().wins());
        root.putObject("range").put("lowest", grid.lowest()).put("highest", grid.highest());
        ArrayNode lines = root.putArray("lines");
        grid.lines().forEach(line -> lines.add(LineJson.write(line)));
        root.set("curve", CurveJson.write(grid.curve()));
        ArrayNode tiers = root.putArray("tiers");
        grid.tiers().list().forEach(tier -> {
            ObjectNode node = tiers.addObject().put("name", tier.name());
            node.set("from", tier.from() == Integer.MIN_VALUE ? node.nullNode() : node.numberNode(tier.from()));
        });
        root.putObject("origin").put("version", grid.origin().version()).put("seed", grid.origin().seed())
                .put("data", grid.origin().data());
        try {
            return JSON.writer(PRINTER).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a grid that cannot be written", e);
        }
    }

    /**
     * {@return the grid in a file}
     *
     * @throws IOException if the file cannot be read
     * @throws GridFormatException if it does not hold a grid; the message says where
     */
    public static Grid read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /**
     * {@return the grid that a JSON text describes}
     *
     * @throws GridFormatException if it does not; the message says where
     */
    public static Grid read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new GridFormatException(Message.of("fault.grid.no-json", e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
        Fields fields = new Fields(root, "");
        if (!fields.text("format").equals(FORMAT)) {
            throw new GridFormatException(Message.of("fault.grid.format", fields.text("format"), FORMAT));
        }
        if (fields.whole("version") > VERSION) {
            throw new GridFormatException(Message.of("fault.grid.newer", fields.whole("version"), VERSION));
        }
        return grid(fields);
    }

    private static Grid grid(Fields fields) {
        List<Line> lines = new ArrayList<>();
        fields.list("lines").forEach(line -> lines.add(LineJson.read(line)));
        Fields origin = fields.object("origin");
        try {
            return new Grid(fields.text("name"), fields.text("method"), Scale.of(fields.text("scale")),
                    LineJson.tally(fields.object("book")), lines, CurveJson.read(fields.object("curve")), readTiers(fields),
                    new Origin(origin.text("version"), origin.whole("seed"), origin.text("data")));
        } catch (IllegalArgumentException e) {
            throw new GridFormatException(Told.of(e));
        }
    }

    private static Tiers readTiers(Fields fields) {
        List<Tier> tiers = new ArrayList<>();
        fields.list("tiers").forEach(tier -> tiers.add(
                new Tier(tier.text("name"), tier.isNull("from") ? Integer.MIN_VALUE : Math.toIntExact(tier.whole("from")))));
        return new Tiers(tiers);
    }
}
