package io.closerate.grid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Term;
import io.closerate.language.Message;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/** A line of a grid as JSON. */
final class LineJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LineJson() {
    }

    static ObjectNode write(Line line) {
        ObjectNode node = JSON.objectNode().put("attribute", line.attribute());
        ArrayNode signals = node.putArray("signals");
        line.term().cuts().forEach(cut -> signals.add(signal(cut.signal())));
        ArrayNode levels = node.putArray("levels");
        line.levels().forEach(level -> levels.add(level(level)));
        return node;
    }

    private static ObjectNode signal(Signal signal) {
        ObjectNode node = JSON.objectNode().put("type", signal.type()).put("column", signal.column());
        return signal.reference().isEmpty() ? node : node.put("reference", signal.reference());
    }

    private static ObjectNode level(Level level) {
        ObjectNode node = JSON.objectNode().put("level", level.label());
        ArrayNode when = node.putArray("when");
        level.when().forEach(bin -> when.add(BinJson.write(bin)));
        node.put("points", level.points());
        EvidenceJson.write(level.evidence(), node);
        return level.note().isEmpty() ? node : node.put("note", level.note());
    }

    static Line read(Fields line) {
        List<Level> levels = new ArrayList<>();
        for (Fields level : line.list("levels")) {
            List<Bin> when = level.list("when").stream().map(BinJson::read).toList();
            levels.add(new Level(level.text("level"), when, Math.toIntExact(level.whole("points")),
                    EvidenceJson.read(level), level.has("note") ? level.text("note") : ""));
        }
        List<Fields> signals = line.list("signals");
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signal(signals.get(i)), bins(levels, i)));
        }
        return checked(line, new Line(new Term(cuts), levels));
    }

    private static Signal signal(Fields signal) {
        return Signals.of(signal.text("type"), signal.text("column"), signal.has("reference") ? signal.text("reference") : "");
    }

    /** The bins of signal number {@code i}: those its levels name, in their order. */
    private static Bins bins(List<Level> levels, int i) {
        return Bins.of(levels.stream().map(level -> level.when().get(i)).distinct()
                .filter(bin -> !(bin instanceof Bin.Missing) && !(bin instanceof Bin.Unseen)).toList());
    }

    private static Line checked(Fields where, Line line) {
        for (int place = 0; place < line.levels().size(); place++) {
            if (!line.levels().get(place).when().equals(line.term().at(place))) {
                throw new GridFormatException(Message.of("fault.grid.order", "%s.levels[%d]".formatted(where.path(), place)));
            }
        }
        return line;
    }

    static Tally tally(Fields fields) {
        return new Tally(fields.whole("leads"), fields.whole("wins"));
    }
}
