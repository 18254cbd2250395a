package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Bins;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Reason;
import io.closerate.grid.Score;
import io.closerate.grid.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The query of a grid: readings, then the place of each line's level, then points, then what a score means. */
final class SqlQuery {

    /** Longer chains of texts are parted, since some databases take an expression only so deep. */
    private static final int LONGEST_CHAIN = 30;

    private final SqlDialect sql;
    private final SqlLayers layers;
    private final SqlReadings readings;
    private final Grid grid;
    private final List<Line> lines;

    SqlQuery(Grid grid, SqlDialect sql) {
        this.sql = sql;
        this.grid = grid;
        this.layers = new SqlLayers(sql);
        this.readings = new SqlReadings(sql, layers);
        this.lines = grid.lines().stream().filter(Line::counts).toList();
    }

    /** {@return the query over a table} */
    static String of(Grid grid, SqlDialect sql, String table) {
        return new SqlQuery(grid, sql).over(table);
    }

    String over(String table) {
        List<String> places = IntStream.range(0, lines.size()).mapToObj(i -> place(lines.get(i), i + 1)).toList();
        String score = layers.put(SqlReadings.ABOVE + 2, "score", score(places));
        List<String> head = Comments.of(grid, "For " + sql.title() + ". Rows keep their columns and get score, probability, tier and reasons.");
        return Comments.text("--", head) + "\nSELECT l.*,\n  " + score + " AS score,\n  " + probability(score) + " AS probability,\n  "
                + tier(score) + " AS tier,\n  " + reasons(places) + " AS reasons\nFROM "
                + Arrays.stream(table.split("\\.")).map(sql::tableName).collect(Collectors.joining(".")) + " AS l\n"
                + String.join("\n", layers.clauses()) + "\n";
    }

    /** The place of a lead's level in a line; of two cuts, the second one runs faster. */
    private String place(Line line, int number) {
        List<Cut> cuts = line.term().cuts();
        String name = "b" + number;
        if (cuts.size() == 1) {
            return layers.put(SqlReadings.ABOVE, name, bin(cuts.get(0)));
        }
        String first = layers.put(SqlReadings.ABOVE, name + "_1", bin(cuts.get(0)));
        String second = layers.put(SqlReadings.ABOVE, name + "_2", bin(cuts.get(1)));
        return layers.put(SqlReadings.ABOVE + 1, name, first + " * " + cuts.get(1).bins().size() + " + " + second);
    }

    private String bin(Cut cut) {
        boolean number = cut.signal().type().equals("number") || cut.signal().type().equals("days");
        String reading = number ? sql.compared(readings.of(cut)) : readings.of(cut);
        Bins bins = cut.bins();
        StringBuilder choice = new StringBuilder("CASE WHEN ").append(reading).append(number ? " IS NULL" : " = ''")
                .append(" THEN ").append(bins.missing());
        List<Integer> places = IntStream.range(0, bins.missing()).boxed()
                .sorted(Comparator.comparing((Integer place) -> bins.at(place) instanceof Bin.Range)).toList();
        int last = bins.unseen();
        for (int place : places) {
            String condition = condition(reading, bins.at(place), number);
            if (!condition.isEmpty()) {
                choice.append(" WHEN ").append(condition).append(" THEN ").append(place);
            }
            last = number && bins.at(place) instanceof Bin.Range ? place : last;
        }
        return choice.append(" ELSE ").append(last).append(" END").toString();
    }

    /** When a reading falls into a bin that those before it have left it to; empty where it never does, or always. */
    private String condition(String reading, Bin bin, boolean number) {
        if (bin instanceof Bin.Words named && !number) {
            return reading + " IN (" + named.words().stream().map(sql::text).collect(Collectors.joining(", ")) + ")";
        }
        if (bin instanceof Bin.Special special && number) {
            return reading + " IN (" + special.values().stream().map(sql::number).collect(Collectors.joining(", ")) + ")";
        }
        return bin instanceof Bin.Range range && number && Double.isFinite(range.to()) ? reading + " < " + sql.number(range.to()) : "";
    }

    private String score(List<String> places) {
        List<String> points = IntStream.range(0, lines.size()).mapToObj(i -> points(places.get(i), lines.get(i))).toList();
        return points.isEmpty() ? "0" : String.join("\n      + ", points);
    }

    private static String points(String place, Line line) {
        String whens = IntStream.range(0, line.levels().size()).filter(i -> line.levels().get(i).points() != 0)
                .mapToObj(i -> " WHEN " + i + " THEN " + line.levels().get(i).points()).collect(Collectors.joining());
        return "CASE " + place + whens + " ELSE 0 END";
    }

    private String probability(String score) {
        return grid.curve() instanceof KnotCurve curve ? knots(score, curve.knots()) : logistic(score, (LogisticCurve) grid.curve());
    }

    /** Straight lines from knot to knot, level outside. */
    private String knots(String score, List<KnotCurve.Knot> knots) {
        String last = sql.number(knots.get(knots.size() - 1).probability());
        if (knots.size() == 1) {
            return last;
        }
        StringBuilder choice = new StringBuilder("CASE WHEN ").append(score).append(" <= ").append(knots.get(0).score())
                .append(" THEN ").append(sql.number(knots.get(0).probability()));
        for (int i = 1; i < knots.size(); i++) {
            KnotCurve.Knot low = knots.get(i - 1);
            KnotCurve.Knot high = knots.get(i);
            double slope = (high.probability() - low.probability()) / ((double) high.score() - low.score());
            choice.append("\n    WHEN ").append(score).append(" <= ").append(high.score()).append(" THEN ").append(sql.number(low.probability()))
                    .append(slope == 0 ? "" : " + " + sql.number(slope) + " * (" + sql.widened(score) + " - (" + low.score() + "))");
        }
        return choice.append(" ELSE ").append(last).append(" END").toString();
    }

    private String logistic(String score, LogisticCurve logistic) {
        String logOdds = sql.number(logistic.intercept()) + " + " + sql.number(logistic.slope()) + " * " + sql.widened(score);
        String formula = "1 / (1 + EXP(-(" + logOdds + ")))";
        double end = LogisticCurve.FARTHEST;
        boolean stops = logistic.intercept() + logistic.slope() * grid.highest() > end || logistic.intercept() + logistic.slope() * grid.lowest() < -end;
        return !stops ? formula : "CASE WHEN %1$s > %2$s THEN %3$s WHEN %1$s < -%2$s THEN %4$s ELSE %5$s END".formatted(
                logOdds, sql.number(end), sql.number(1 / (1 + StrictMath.exp(-end))), sql.number(1 / (1 + StrictMath.exp(end))), formula);
    }

    private String tier(String score) {
        List<Tier> tiers = grid.tiers().list();
        String last = sql.text(tiers.get(tiers.size() - 1).name());
        return tiers.size() == 1 ? last : tiers.stream().limit(tiers.size() - 1L)
                .map(tier -> " WHEN " + score + " >= " + tier.from() + " THEN " + sql.text(tier.name()))
                .collect(Collectors.joining("", "CASE", " ELSE " + last + " END"));
    }

    /** One level of one line, as a part of the reasons. */
    private record Part(String place, int level, Reason reason) {
    }

    /** The largest amounts first, which is known beforehand: a row has whichever of them its places ask for. */
    private String reasons(List<String> places) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Level> levels = lines.get(i).levels();
            for (int j = 0; j < levels.size(); j++) {
                parts.add(new Part(places.get(i), j, new Reason(lines.get(i).attribute(), levels.get(j).label(), levels.get(j).points())));
            }
        }
        List<String> texts = parts.stream().filter(part -> part.reason().points() != 0)
                .sorted(Comparator.comparingInt(part -> -Math.abs(part.reason().points()))).map(this::text).toList();
        return texts.isEmpty() ? "''" : sql.part(chain(texts), "3", "1000000");
    }

    private String text(Part part) {
        String reason = new Score(0, 0, "", List.of(part.reason())).explanation();
        return "CASE WHEN " + part.place() + " = " + part.level() + " THEN " + sql.text("; " + reason) + " ELSE '' END";
    }

    private String chain(List<String> texts) {
        if (texts.size() <= LONGEST_CHAIN) {
            return sql.joined(texts);
        }
        List<String> shorter = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += LONGEST_CHAIN) {
            shorter.add("(" + sql.joined(texts.subList(i, Math.min(i + LONGEST_CHAIN, texts.size()))) + ")");
        }
        return chain(shorter);
    }
}
