package io.closerate.grid;

import io.closerate.bin.Binning;
import io.closerate.language.Texts;
import io.closerate.lead.Lead;
import io.closerate.tally.Tally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A scoring grid: what each level of each attribute is worth, and what a score means.
 *
 * <p>A lead's score is the sum of the points of its levels. Immutable.
 *
 * @param name what it is called
 * @param method how the points were found: {@code close-rate}, {@code logistic}
 * @param scale what a point means
 * @param book the tally of all leads that were learned from
 * @param lines the attributes
 * @param curve from a score to a close probability
 * @param tiers bands of scores
 * @param origin how it was made
 */
public record Grid(String name, String method, Scale scale, Tally book, List<Line> lines, CloseCurve curve, Tiers tiers,
        Origin origin) {

    public Grid {
        lines = List.copyOf(lines);
    }

    /** {@return the points of a lead: its score without the reasons, for those who score many} */
    public int points(Lead lead) {
        int points = 0;
        for (Line line : lines) {
            points += line.counts() ? line.of(lead).points() : 0;
        }
        return points;
    }

    /** {@return the score of a lead, with its reasons} */
    public Score score(Lead lead) {
        List<Reason> reasons = lines.stream().map(line -> reason(line, line.of(lead))).toList();
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Score(points, curve.probability(points), tiers.of(points), reasons);
    }

    private static Reason reason(Line line, Level level) {
        return new Reason(line.attribute(), level.label(), level.points());
    }

    /** {@return the same grid, the labels of its levels in another language} */
    public Grid in(Texts texts) {
        return withLines(lines.stream().map(line -> line.in(texts)).toList());
    }

    /** {@return the same grid with other lines} */
    public Grid withLines(List<Line> others) {
        return new Grid(name, method, scale, book, others, curve, tiers, origin);
    }

    /** {@return the binning that its lines look through} */
    public Binning binning() {
        return new Binning(lines.stream().map(Line::term).toList());
    }

    /** {@return the points, one a place, laid out as {@link Binning#offsets()} says} */
    public int[] points() {
        return lines.stream().flatMap(line -> line.levels().stream()).mapToInt(Level::points).toArray();
    }

    /** {@return the columns that scoring a lead needs, in the order of the lines} */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        lines.stream().filter(Line::counts).flatMap(line -> line.term().cuts().stream()).forEach(cut -> {
            columns.add(cut.signal().column());
            if (!cut.signal().reference().isEmpty()) {
                columns.add(cut.signal().reference());
            }
        });
        return columns;
    }

    /** {@return the lowest score a lead can get} */
    public int lowest() {
        return lines.stream().mapToInt(Line::lowest).sum();
    }

    /** {@return the highest score a lead can get} */
    public int highest() {
        return lines.stream().mapToInt(Line::highest).sum();
    }
}
