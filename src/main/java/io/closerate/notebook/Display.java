package io.closerate.notebook;

import io.closerate.calibrate.Audit;
import io.closerate.calibrate.Calibrated;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import io.closerate.grid.Score;
import io.closerate.registry.Registry;
import io.closerate.report.Fragments;
import io.closerate.report.Picture;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.PairedAuc;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Base64;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * How values show themselves as the last value of a cell: tables as HTML, pictures as PNG, and each as a line of text for those who
 * see neither.
 *
 * <p>The kernel that {@code closerate jupyter install} sets up calls {@link #on} when it starts.
 */
public final class Display {

    private final Renderer renderer;

    private Display(Renderer renderer) {
        this.renderer = renderer;
    }

    /** Teaches a kernel's renderer to show our values, Tablesaw's tables and XChart's charts. */
    public static void on(Renderer renderer) {
        Display display = new Display(renderer);
        display.html(Grid.class, Fragments::grid, grid -> "grid %s: %d attributes, scores from %d to %d".formatted(grid.name(),
                grid.lines().size(), grid.lowest(), grid.highest()));
        display.html(Line.class, Fragments::line, line -> "%s: %d levels".formatted(line.attribute(), line.levels().size()));
        display.html(Levels.class, levels -> Fragments.line(levels.line(), levels.analysis()), Levels::toString);
        display.html(AttributeAnalysis.class, Fragments::analysis, analysis -> "an attribute of %d levels".formatted(analysis.levels().size()));
        display.html(Calibrated.class, Fragments::calibrated, found -> "calibrated %s: %s".formatted(found.grid().name(), found.choice().why()));
        display.html(Audit.class, audit -> Fragments.grid(audit.grid()) + Fragments.evaluation(audit.evaluation()), audit -> "audit of " + audit.grid().name());
        display.html(ScoreEvaluation.class, Fragments::evaluation, judged -> "%d leads judged".formatted(judged.book().leads()));
        display.html(PairedAuc.class, Fragments::comparison, pair -> "AUC %.3f and %.3f".formatted(pair.first().value(), pair.second().value()));
        renderer.createRegistration(Estimate.class).preferring(MIMEType.ANY).register((estimate, context) -> context.getOutputContainer()
                .assign(renderer.render(estimate.isEstimable() ? estimate.get() : "not estimable: " + estimate.reason())));
        display.html(Score.class, Fragments::score, score -> "score %d: %s".formatted(score.points(), score.explanation()));
        display.html(Leads.class, Tables::leads, Leads::toString);
        display.html(Exported.class, Tables::exported, Exported::toString);
        display.html(Registry.class, Tables::registry, registry -> "%d entries".formatted(registry.history().size()));
        display.html(Table.class, Tables::table, table -> "%s: %d rows, %d columns".formatted(table.name(), table.rowCount(), table.columnCount()));
        display.png(Picture.class, Picture::png, Picture::alt);
        display.png(Chart.class, Plot::png, chart -> String.valueOf(chart.getTitle()));
    }

    private <T> void html(Class<T> type, Function<T, String> html, Function<T, String> text) {
        renderer.createRegistration(type).preferring(MIMEType.TEXT_HTML).supporting(MIMEType.TEXT_PLAIN).register((value, context) -> {
            context.renderIfRequested(MIMEType.TEXT_HTML, () -> html.apply(value));
            context.getOutputContainer().putText(text.apply(value));
        });
    }

    private <T> void png(Class<T> type, Function<T, byte[]> png, Function<T, String> text) {
        renderer.createRegistration(type).preferring(MIMEType.IMAGE_PNG).supporting(MIMEType.TEXT_PLAIN).register((value, context) -> {
            context.renderIfRequested(MIMEType.IMAGE_PNG, () -> Base64.getEncoder().encodeToString(png.apply(value)));
            context.getOutputContainer().putText(text.apply(value));
        });
    }
}
