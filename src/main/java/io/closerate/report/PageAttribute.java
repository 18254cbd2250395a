package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Evidence;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.stats.ChiSquaredTest;
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
record PageAttribute(String id, String name, String range, String p, String information, String informationP, Page.Figure figure,
        List<Row> levels) {

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
     * @param length how long its bar is, in percent of half the room; 0 to 50
     */
    record Bar(String label, String points, String side, String length) {
    }

    /** {@return the attributes that add or take points} */
    static List<Card> cards(Grid grid) {
        int largest = Math.max(1, Lines.largest(grid));
        return Lines.counting(grid).stream().map(line -> new Card(Lines.name(line), Lines.levels(line).stream()
                .map(level -> bar(level, largest)).toList())).toList();
    }

    private static Bar bar(Level level, int largest) {
        return new Bar(Lines.label(level), Figures.typeset(level.points()), level.points() < 0 ? "down" : "up",
                Figures.decimals(50.0 * Math.abs(level.points()) / largest, 1));
    }

    /** {@return all attributes in the order of the report} */
    static List<PageAttribute> all(Calibrated calibrated) {
        List<PageAttribute> attributes = new ArrayList<>();
        List<Picture> pictures = Charts.ofAttributes(calibrated);
        for (Line line : Lines.all(calibrated.grid())) {
            AttributeAnalysis analysis = calibrated.attributes().get(calibrated.grid().lines().indexOf(line));
            attributes.add(of(line, analysis, pictures.get(attributes.size())));
        }
        return attributes;
    }

    private static PageAttribute of(Line line, AttributeAnalysis analysis, Picture picture) {
        String range = line.counts() ? Figures.typeset(line.lowest()) + " to " + Figures.typeset(line.highest()) : "0";
        return new PageAttribute(picture.name(), Lines.name(line), range, Figures.p(analysis.p()),
                Figures.decimals(analysis.information().map(InformationValue::value), 3),
                Figures.p(analysis.information().flatMap(InformationValue::nullTest).map(ChiSquaredTest::p)),
                Page.Figure.of(picture), Lines.levels(line).stream().map(PageAttribute::row).toList());
    }

    private static Row row(Level level) {
        Evidence evidence = level.evidence();
        return new Row(Lines.label(level), Figures.count(evidence.tally().leads()), Figures.count(evidence.tally().wins()),
                Figures.percent(evidence.tally().closeRate()), Figures.percents(evidence.interval()), Figures.percent(evidence.shrunkRate()),
                Figures.decimals(evidence.ownWeight(), 2), Figures.p(evidence.adjustedP()), Figures.typeset(level.points()), level.note());
    }
}
