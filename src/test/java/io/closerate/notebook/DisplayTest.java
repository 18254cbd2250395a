package io.closerate.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Learning;
import io.closerate.calibrate.Plan;
import io.closerate.grid.HandMade;
import io.closerate.stats.Estimate;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What stands last in a cell shows itself, without anything said about it. */
class DisplayTest {

    private static final Plan PLAN = Plan.of("status", "Won").withLost("Lost").withId("lead_id")
            .withOnly("source", "pages_viewed", "catalogue_cover").withLearning(Learning.DEFAULT.withPairs(0));
    private static final Renderer RENDERER = new Renderer();

    @TempDir
    static Path folder;

    private static Leads leads;
    private static Calibrated found;

    @BeforeAll
    static void calibrates() {
        Display.on(RENDERER);
        leads = Closerate.read("datasets/atelier/leads.csv");
        found = leads.calibrate(PLAN);
    }

    static Stream<Object> tables() {
        return Stream.of(leads, leads.table(), found, found.grid(), found.grid().lines().get(0), Closerate.levels(found, "source"),
                found.attributes().get(0), found.chosen().heldOut(), found.grid().score(leads.lead(0)), leads.audit(found.grid(), PLAN),
                leads.compare(found.grid(), found.grid(), PLAN), Closerate.export(found.grid(), "rules"), Closerate.export(found.grid(), "pipedrive"),
                Closerate.registry(folder));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void showsTablesWithALineOfTextBeside(Object value) {
        DisplayData shown = RENDERER.render(value);

        assertThat(shown.getData(MIMEType.TEXT_HTML).toString()).startsWith("<").doesNotContain("<script").doesNotContain("NaN");
        assertThat(shown.getData(MIMEType.TEXT_PLAIN).toString()).isNotBlank().hasSizeLessThan(400);
    }

    static Stream<Object> pictures() {
        var chart = Closerate.plot("title", "x", "y");
        chart.addSeries("line", List.of(0, 1), List.of(0, 1));
        return Stream.of(Closerate.chart(found, "gains"), Closerate.chart(found, "source"), chart);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void showsPictures(Object value) {
        DisplayData shown = RENDERER.render(value);

        assertThat(Base64.getDecoder().decode(shown.getData(MIMEType.IMAGE_PNG).toString())).startsWith(0x89, 'P', 'N', 'G');
        assertThat(shown.getData(MIMEType.TEXT_PLAIN).toString()).isNotBlank();
    }

    @Test
    void saysWhyThereIsNoEstimate() {
        assertThat(RENDERER.render(Estimate.not("no lead was won")).getData(MIMEType.TEXT_PLAIN)).isEqualTo("not estimable: no lead was won");
    }

    @Test
    void keepsHostileTextText() {
        Table table = Table.create("<b>name</b>", StringColumn.create("<i>", "<script>alert(1)</script>", "\u202Eevil"));

        assertThat(RENDERER.render(table).getData(MIMEType.TEXT_HTML).toString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;name", "&lt;i&gt;").doesNotContain("<script", "<i>", "\u202E");
    }

    @Test
    void setsTheWordsOfARuleSheetToTheLeftAndBreaksNoLineOfCode() {
        assertThat(RENDERER.render(Closerate.export(found.grid(), "rules")).getData(MIMEType.TEXT_HTML).toString())
                .contains("style=\"text-align:left\">Referral<").doesNotContain("<td>", "<th>");
        assertThat(RENDERER.render(Closerate.export(found.grid(), "javascript")).getData(MIMEType.TEXT_HTML).toString())
                .contains("<pre style=\"white-space:pre;overflow-x:auto\">");
    }

    @Test
    void showsTheFirstRowsOfALongTable() {
        Table table = Table.create("long", IntColumn.indexColumn("n", 1000, 0));

        assertThat(RENDERER.render(table).getData(MIMEType.TEXT_HTML).toString()).contains("first 12 of 1,000 rows", ">11<").doesNotContain(">12<");
    }

    @Test
    void saysThatAHandMadeGridWasNotHeldAgainstLeads() {
        var grid = HandMade.of("mine").number("pages_viewed", 10, 5).grid();

        assertThat(RENDERER.render(grid).getData(MIMEType.TEXT_HTML).toString()).contains("Nobody has held it against leads yet", "10 or more", "+5");
    }
}
