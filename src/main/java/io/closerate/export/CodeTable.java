package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.signal.EmailClass;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grid as a value in the source of a language: what the scorers {@code score.js}, {@code score.py} and {@code score.R} look into.
 * Lines that no lead gets points for are left out.
 */
final class CodeTable {

    private final Notation in;
    private final Grid grid;

    private CodeTable(Notation in, Grid grid) {
        this.in = in;
        this.grid = grid;
    }

    /** {@return the value} */
    static String of(Grid grid, Notation in) {
        return new CodeTable(in, grid).table();
    }

    private String table() {
        List<Line> lines = grid.lines().stream().filter(Line::counts).toList();
        Map<String, String> table = new LinkedHashMap<>();
        table.put("lines", in.lines(lines.stream().map(this::line).toList(), "  "));
        table.put("curve", curve(grid.curve()));
        table.put("tiers", in.list(grid.tiers().list().stream().map(this::tier).toList()));
        if (lines.stream().flatMap(line -> line.term().cuts().stream()).anyMatch(cut -> cut.signal().type().equals("email"))) {
            table.put("mail", mail());
        }
        return in.block(table, "");
    }

    private String mail() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("disposable", texts(EmailClass.disposableDomains()));
        lists.put("personal", texts(EmailClass.personalDomains()));
        lists.put("generic", texts(EmailClass.genericNames()));
        return in.block(lists, "  ");
    }

    private String line(Line line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("attribute", in.text(line.attribute()));
        fields.put("cuts", in.lines(line.term().cuts().stream().map(this::cut).toList(), "      "));
        fields.put("levels", in.lines(line.levels().stream().map(this::level).toList(), "      "));
        return in.block(fields, "    ");
    }

    private String level(Level level) {
        return in.list(List.of(in.text(level.label()), Integer.toString(level.points())));
    }

    private String tier(Tier tier) {
        return in.list(List.of(in.text(tier.name()), Integer.toString(Math.max(tier.from(), grid.lowest()))));
    }

    private String cut(Cut cut) {
        List<Bin> bins = cut.bins().list();
        List<Bin.Range> ranges = bins.stream().filter(Bin.Range.class::isInstance).map(Bin.Range.class::cast).toList();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signal", in.text(cut.signal().type()));
        fields.put("column", in.text(cut.signal().column()));
        fields.put("reference", in.text(cut.signal().reference()));
        fields.put("size", Integer.toString(bins.size()));
        fields.put("ranges", Integer.toString(ranges.size()));
        fields.put("starts", numbers(ranges.stream().skip(1).map(Bin.Range::from).toList()));
        fields.put("words", in.list(bins.stream().filter(Bin.Words.class::isInstance).map(bin -> texts(((Bin.Words) bin).words())).toList()));
        fields.put("specials", in.list(bins.stream().filter(Bin.Special.class::isInstance).map(bin -> numbers(((Bin.Special) bin).values())).toList()));
        return in.fields(fields);
    }

    private String curve(CloseCurve curve) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (curve instanceof LogisticCurve logistic) {
            fields.put("type", in.text("logistic"));
            fields.put("intercept", in.number(logistic.intercept()));
            fields.put("slope", in.number(logistic.slope()));
            fields.put("farthest", in.number(LogisticCurve.FARTHEST));
        } else if (curve instanceof KnotCurve curved) {
            fields.put("type", in.text("knots"));
            fields.put("scores", in.list(curved.knots().stream().map(knot -> Integer.toString(knot.score())).toList()));
            fields.put("probabilities", numbers(curved.knots().stream().map(KnotCurve.Knot::probability).toList()));
        }
        return in.fields(fields);
    }

    private String texts(Collection<String> texts) {
        return in.list(texts.stream().map(in::text).toList());
    }

    private String numbers(List<Double> numbers) {
        return in.list(numbers.stream().map(in::number).toList());
    }
}
