package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.stats.ranking.GainsRow;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/** Lift by tenth: how much better than average each tenth of the leads closes, the best tenth first. */
final class LiftChart {

    private static final int TENTHS = 10;

    private LiftChart() {
    }

    static Optional<Picture> of(Calibrated calibrated) {
        return Optional.ofNullable(TopTenth.of(calibrated.chosen().heldOut()).map(top -> picture(calibrated, top)).orElse(null));
    }

    private static Picture picture(Calibrated calibrated, TopTenth top) {
        String caption = "With the shipped grid the best tenth of the leads held out closes at %s, %s the average of %s; it holds %s of all wins."
                .formatted(Figures.percent(top.closeRate()), Figures.times(top.lift()),
                        Figures.percent(calibrated.book().heldOut().closeRate()), Figures.percent(top.capture()));
        String alt = "Lift by tenth of the leads, best score first, for both grids against the average. " + caption;
        return new Picture("lift", new Picture.Words("Lift by tenth of the leads held out", alt, caption), () -> draw(calibrated));
    }

    private static CategoryChart draw(Calibrated calibrated) {
        CategoryChart chart = Style.bars("tenth of the leads, best score first", "close rate over the average");
        chart.getStyler().setOverlapped(false).setAvailableSpaceFill(0.72);
        chart.getStyler().setYAxisMin(0.0).setYAxisDecimalPattern("0.0").setPlotGridVerticalLinesVisible(false);
        List<Integer> tenths = new ArrayList<>();
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            tenths.add(tenth);
        }
        for (Candidate candidate : calibrated.candidates()) {
            NavigableMap<Integer, GainsRow> rows = candidate.heldOut().tenths().get();
            List<Double> lifts = tenths.stream().map(tenth -> rows.containsKey(tenth) ? rows.get(tenth).lift() : 0.0).toList();
            CategorySeries bars = chart.addSeries(Wording.method(candidate.method()), tenths, lifts);
            bars.setFillColor(Palette.ofMethod(candidate.method()).color());
        }
        CategorySeries average = chart.addSeries("average", tenths, tenths.stream().map(tenth -> 1.0).toList());
        average.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        Style.line(average, Palette.GREY, Style.DASHED);
        return chart;
    }
}
