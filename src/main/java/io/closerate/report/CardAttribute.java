package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.InformationValue;
import io.closerate.stats.rates.Multiplicity;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a grid, as tested on the leads learned from.
 *
 * @param line the line
 * @param p the p-value of the chi-squared test that all its levels close alike
 * @param adjustedP the same, adjusted for the number of lines (Benjamini and Hochberg)
 * @param information its information value, with its own test
 */
record CardAttribute(Line line, Estimate<Double> p, Estimate<Double> adjustedP, Estimate<InformationValue> information) {

    /** {@return the lines of a grid, those that move scores most first} */
    static List<CardAttribute> all(Grid grid) {
        List<Line> lines = Lines.all(grid);
        List<Estimate<Double>> p = lines.stream().map(line -> AttributeTest.of(levels(line)).map(AttributeTest::chiSquared)
                .map(ChiSquaredTest::p)).toList();
        List<Estimate<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
        List<CardAttribute> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(new CardAttribute(lines.get(i), p.get(i), adjusted.get(i), InformationValue.of(levels(lines.get(i)))));
        }
        return all;
    }

    private static List<Proportion> levels(Line line) {
        return line.levels().stream().map(level -> level.evidence().tally()).map(tally -> new Proportion(tally.wins(), tally.leads())).toList();
    }

    /** {@return the p-value of the information value} */
    Estimate<Double> informationP() {
        return information.flatMap(InformationValue::nullTest).map(ChiSquaredTest::p);
    }

    /** {@return its levels that leads were seen at} */
    long levelsSeen() {
        return line.levels().stream().filter(level -> level.evidence().tally().leads() > 0).count();
    }

    /** {@return the kind of signal it asks, or the two} */
    String kind() {
        return kinds().collect(Collectors.joining(" × "));
    }

    /** {@return the kind of each signal it asks} */
    Stream<String> kinds() {
        return line.term().cuts().stream().map(cut -> cut.signal().type());
    }
}
