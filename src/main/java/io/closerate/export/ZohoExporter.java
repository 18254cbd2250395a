package io.closerate.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scoring rule for Zoho CRM's API v8: a field rule a level that counts.
 *
 * <p>A rule holds as many criteria as the edition allows: Standard 10, Professional 20, Enterprise 30, Ultimate 50. We count every
 * comparison as one. Field rules compare fields, so the class of an e-mail address and days between dates need fields of their own.
 *
 * @see <a href="https://zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html">Zoho CRM, Create Scoring Rules</a>
 */
final class ZohoExporter implements GridExporter {

    static final int CRITERIA = 50;

    private static final int NAME = 25;
    private static final int DESCRIPTION = 500;
    private static final int FIELD = 50;
    private static final String EMPTY = "${EMPTY}";

    @Override
    public String name() {
        return "zoho";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        grid.lines().stream().filter(line -> line.counts() && !comparesFields(line)).forEach(line -> refusals.add(new Refusal(
                Message.of("export.limit.zoho-field", line.attribute()), Message.of("export.mend.keep-or-fit"))));
        long criteria = grid.lines().stream().filter(ZohoExporter::comparesFields).mapToLong(ZohoExporter::criteria).sum();
        if (criteria > CRITERIA) {
            refusals.add(new Refusal(Message.of("export.limit.zoho-criteria", CRITERIA, criteria), Message.of("export.mend.fit-least")));
        }
        return refusals;
    }

    private static boolean comparesFields(Line line) {
        return line.term().cuts().stream().map(cut -> cut.signal().type()).allMatch(type -> type.equals("word") || type.equals("number"));
    }

    @Override
    public Optional<Grid> fitted(Grid grid, ExportOptions options) {
        List<String> workedOut = grid.lines().stream().filter(line -> !comparesFields(line)).map(Line::attribute).toList();
        Grid comparing = workedOut.isEmpty() ? grid : Fitting.without(grid, workedOut);
        return Fitting.dropping(comparing, poorer -> refusals(poorer, options).isEmpty());
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        ObjectNode root = JsonText.object();
        ObjectNode rule = root.putArray("scoring_rules").addObject();
        rule.put("name", cut(grid.name(), NAME)).put("description", cut("Closerate grid " + grid.name() + ", leads " + grid.origin().data(),
                DESCRIPTION)).putObject("module").put("api_name", "Leads");
        rule.put("active", false);
        ArrayNode rules = rule.putArray("field_rules");
        FieldNames names = new FieldNames(FIELD, "");
        grid.lines().forEach(line -> line.levels().stream().filter(level -> level.points() != 0).forEach(level -> {
            ObjectNode fieldRule = rules.addObject().put("score", level.points());
            fieldRule.set("criteria", criteria(line, level, names));
        }));
        return List.of(ExportFile.of("zoho/scoring-rules.json", JsonText.of(root)));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static long criteria(Line line) {
        return line.levels().stream().filter(level -> level.points() != 0)
                .mapToLong(level -> criteria(line, level, new FieldNames(FIELD, "")).findValues("comparator").size()).sum();
    }

    private static ObjectNode criteria(Line line, Level level, FieldNames names) {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < level.when().size(); i++) {
            all.add(test(line.term().cuts().get(i), level.when().get(i), names));
        }
        return group("and", all);
    }

    private static ObjectNode test(Cut cut, Bin bin, FieldNames names) {
        String field = names.of(cut.signal().column());
        if (bin instanceof Bin.Words named) {
            return group("or", named.words().stream().map(word -> compare(field, "equal", word)).toList());
        }
        if (bin instanceof Bin.Special special) {
            return group("or", special.values().stream().map(value -> compare(field, "equal", Labels.plain(value))).toList());
        }
        if (bin instanceof Bin.Range range) {
            return inside(field, range, cut.bins());
        }
        return bin instanceof Bin.Missing ? compare(field, "equal", EMPTY) : unseen(field, cut.signal(), cut.bins());
    }

    private static ObjectNode inside(String field, Bin.Range range, Bins bins) {
        List<ObjectNode> ends = new ArrayList<>();
        if (Double.isFinite(range.from())) {
            ends.add(compare(field, "greater_equal", Labels.plain(range.from())));
        }
        if (Double.isFinite(range.to())) {
            ends.add(compare(field, "less_than", Labels.plain(range.to())));
        }
        for (Bin bin : bins.list()) {
            if (bin instanceof Bin.Special special) {
                special.values().stream().filter(value -> value >= range.from() && value < range.to())
                        .forEach(value -> ends.add(compare(field, "not_equal", Labels.plain(value))));
            }
        }
        return ends.isEmpty() ? compare(field, "not_equal", EMPTY) : group("and", ends);
    }

    /** Any other word; of numbers there is no other. */
    private static ObjectNode unseen(String field, Signal signal, Bins bins) {
        List<ObjectNode> none = new ArrayList<>(List.of(compare(field, "not_equal", EMPTY)));
        for (Bin bin : bins.list()) {
            if (bin instanceof Bin.Words named) {
                named.words().forEach(word -> none.add(compare(field, "not_equal", word)));
            }
        }
        return group("and", none);
    }

    private static ObjectNode group(String operator, List<ObjectNode> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        ObjectNode group = JsonText.object().put("group_operator", operator);
        group.putArray("group").addAll(all);
        return group;
    }

    private static ObjectNode compare(String field, String comparator, String value) {
        ObjectNode test = JsonText.object();
        test.putObject("field").put("api_name", field);
        return test.put("comparator", comparator).put("value", value);
    }
}
