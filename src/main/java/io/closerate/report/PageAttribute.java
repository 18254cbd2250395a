package io.closerate.report;

import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.InformationValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One attribute as the page tells it.
 *
 * @param id what links point to
 * @param name what it is called
 * @param range its points, from the fewest to the most
 * @param p the p-value that its levels close alike
 * @param information its information value
 * @param informationP the p-value of that
 * @param figure the picture of its close rates
 * @param levels its levels
 */
record PageAttribute(String id, String name, String range, String p, String information, String informationP, PageFigure figure, List<Row> levels) {

    /** One level in the table of an attribute. */
    record Row(String label, String leads, String wins, String rate, String interval, String shrunk, String weight, String p, String points,
            String note) {
    }

    /** An attribute on the poster. */
    record Card(String name, List<Bar> bars) {
    }

    /**
     * A level on the poster.
     *
     * @param label what it is called
     * @param points its points
     * @param side {@code up} or {@code down}
     * @param length how long its bar is, in percent of the room from the fewest points to the most; 0 to 100
     */
    record Bar(String label, String points, String side, String length) {
    }

    /** {@return the attributes that add or take points} */
    static List<Card> cards(Telling telling) {
        List<Line> lines = Lines.counting(telling.grid());
        int room = Math.max(1, highest(lines) - lowest(lines));
        return lines.stream().map(line -> new Card(Lines.name(line), Lines.levels(line).stream()
                .map(level -> new Bar(Lines.label(level), telling.figures().typeset(level.points()), level.points() < 0 ? "down" : "up",
                        Svg.number(100.0 * Math.abs(level.points()) / room))).toList())).toList();
    }

    /** {@return where 0 points lie between the fewest and the most that a level of the grid gives, in percent} */
    static String zero(Grid grid) {
        List<Line> lines = Lines.counting(grid);
        return Svg.number(100.0 * -lowest(lines) / Math.max(1, highest(lines) - lowest(lines)));
    }

    private static int lowest(List<Line> lines) {
        return lines.stream().mapToInt(line -> Math.min(0, line.lowest())).min().orElse(0);
    }

    private static int highest(List<Line> lines) {
        return lines.stream().mapToInt(line -> Math.max(0, line.highest())).max().orElse(0);
    }

    /** {@return all attributes in the order of the report} */
    static List<PageAttribute> all(Telling telling) {
        List<PageAttribute> attributes = new ArrayList<>();
        List<Picture> pictures = Charts.ofAttributes(telling);
        Grid grid = telling.grid();
        for (Line line : Lines.all(grid)) {
            int number = grid.lines().indexOf(line);
            List<AttributeAnalysis> analyses = telling.calibrated().attributes();
            Estimate<AttributeAnalysis> analysis = number < analyses.size() ? Estimate.of(analyses.get(number)) : Estimate.not("two attributes together");
            attributes.add(of(telling, line, analysis, pictures.get(attributes.size())));
        }
        return attributes;
    }

    private static PageAttribute of(Telling telling, Line line, Estimate<AttributeAnalysis> analysis, Picture picture) {
        Figures figures = telling.figures();
        String range = line.counts() ? telling.text("bin.to", figures.typeset(line.lowest()), figures.typeset(line.highest())) : "0";
        Estimate<InformationValue> information = analysis.flatMap(AttributeAnalysis::information);
        return new PageAttribute(picture.name(), Lines.name(line), range, figures.p(analysis.flatMap(AttributeAnalysis::p)),
                figures.decimals(information.map(InformationValue::value), 3),
                figures.p(information.flatMap(InformationValue::nullTest).map(ChiSquaredTest::p)),
                new PageFigure(picture.title(), picture.element(), picture.caption(), new PageTable("", List.of(), List.of())),
                Lines.levels(line).stream().map(level -> row(figures, level)).toList());
    }

    private static Row row(Figures figures, Level level) {
        Evidence evidence = level.evidence();
        return new Row(Lines.label(level), figures.count(evidence.tally().leads()), figures.count(evidence.tally().wins()),
                figures.percent(evidence.tally().closeRate()), figures.percents(evidence.interval()), figures.percent(evidence.shrunkRate()),
                figures.decimals(evidence.ownWeight(), 2), figures.p(evidence.adjustedP()), figures.typeset(level.points()), Plain.line(level.note()));
    }
}
