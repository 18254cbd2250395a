package io.closerate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.closerate.lead.Column;
import io.closerate.lead.DateStyle;
import io.closerate.lead.Lead;
import io.closerate.lead.NumberStyle;
import io.closerate.lead.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data set in {@code datasets/atelier}: that it is what the generator makes, and that it tells the story it should. */
class AtelierTest {

    private static final Path SHIPPED = Path.of("datasets", "atelier");
    private static final Simulation SIMULATION = Simulation.atelier();
    private static final List<SimulatedLead> LEADS = SIMULATION.stream().toList();

    @TempDir
    private Path directory;

    private static List<NamedCsvRecord> shipped(Form form) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().fieldSeparator(form.separator())
                .ofNamedCsvRecord(SHIPPED.resolve(form.fileName()), form.charset())) {
            return reader.stream().toList();
        }
    }

    private static List<SimulatedLead> closed(Predicate<SimulatedLead> which) {
        return LEADS.stream().filter(lead -> lead.outcome() != Outcome.OPEN).filter(which).toList();
    }

    private static double closeRate(Predicate<SimulatedLead> which) {
        return closed(which).stream().mapToInt(lead -> lead.wins() ? 1 : 0).average().orElseThrow();
    }

    private static Predicate<SimulatedLead> holds(String column, String cell) {
        return lead -> lead.text(column).equals(cell);
    }

    private static Predicate<SimulatedLead> within(String column, double from, double below) {
        return lead -> lead.number(column).stream().anyMatch(x -> x >= from && x < below);
    }

    @ParameterizedTest
    @EnumSource
    void theShippedFileIsWhatTheGeneratorWrites(Form form) throws IOException {
        SIMULATION.write(directory);
        Path made = directory.resolve(form.fileName());
        assertThat(Files.mismatch(made, SHIPPED.resolve(form.fileName()))).as("first byte that differs").isEqualTo(-1);
    }

    @Test
    void bothFormsHoldTheSameLeadsAndTheSameTruth() throws IOException {
        List<NamedCsvRecord> clean = shipped(Form.CLEAN);
        List<NamedCsvRecord> french = shipped(Form.FRENCH);
        assertThat(clean).hasSize(6_000);
        assertThat(french).hasSize(6_000);
        for (int row = 0; row < clean.size(); row++) {
            NamedCsvRecord one = clean.get(row);
            NamedCsvRecord other = french.get(row);
            assertThat(values(other, NumberStyle.COMMA, DateStyle.DAY_FIRST))
                    .isEqualTo(values(one, NumberStyle.POINT, DateStyle.YEAR_FIRST));
            double truth = LEADS.get(row).closeProbability();
            assertThat(SIMULATION.truth().closeProbability(Lead.of(one.getFieldsAsMap()))).isEqualTo(truth);
            assertThat(SIMULATION.truth().closeProbability(Lead.of(other.getFieldsAsMap()))).isEqualTo(truth);
        }
    }

    /** What the cells mean; fails where a number or a day cannot be read. */
    private static List<Object> values(NamedCsvRecord row, NumberStyle numbers, DateStyle days) {
        return SIMULATION.columns().stream().map(column -> value(column, row.getField(column.name()), numbers, days)).toList();
    }

    private static Object value(Column column, String cell, NumberStyle numbers, DateStyle days) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (column.kind()) {
            case WORD -> cell;
            case NUMBER -> numbers.parse(cell).orElseThrow();
            case DATE -> days.parse(cell).orElseThrow();
        };
    }

    @Test
    void theFrenchFormNeedsWindows1252AndQuotes() throws IOException {
        String text = Files.readString(SHIPPED.resolve(Form.FRENCH.fileName()), Form.FRENCH.charset());
        assertThat(text).contains("€", "œ", "’", "Œ", "–", "É", "\"\"le petit Atelier\"\"", " ; ").doesNotContain("\uFFFD");
        assertThat(text.chars().filter(sign -> sign == '\n').count()).isEqualTo(6_001);
        assertThat(text.split("\r\n")).hasSize(6_001);
    }

    @Test
    void aboutOneLeadInSixIsWonAndOneInTwelveIsStillOpen() {
        assertThat(closeRate(lead -> true)).isBetween(0.15, 0.18);
        assertThat(closed(SimulatedLead::wins)).hasSize(885);
        assertThat(closed(lead -> !lead.wins())).hasSize(4_625);
    }

    @Test
    void mostOpenLeadsAreYoungAndWinsTakeLonger() {
        List<SimulatedLead> open = LEADS.stream().filter(lead -> lead.outcome() == Outcome.OPEN).toList();
        long young = open.stream().filter(lead -> lead.text(Scenario.CREATED).compareTo("2026-07-01") >= 0).count();
        assertThat(young).isGreaterThan(open.size() * 9L / 10).isLessThan(open.size());
        double later = open.stream().mapToInt(lead -> lead.wins() ? 1 : 0).average().orElseThrow();
        assertThat(later).isGreaterThan(closeRate(lead -> true) + 0.03);
    }

    @Test
    void someLevelsAreStrongSomeWeakAndSomeNothing() {
        assertThat(closeRate(holds("source", "Referral"))).isCloseTo(0.40, offset(0.02));
        assertThat(closeRate(holds("visited_pricing_page", "yes"))).isBetween(0.28, 0.36);
        assertThat(closeRate(holds("job_title", Atelier.STUDENT))).isLessThan(0.02);
        assertThat(closed(holds("job_title", Atelier.STUDENT))).hasSizeGreaterThan(150);
        for (String cover : List.of("Blue", "Green", "Red", "Yellow")) {
            assertThat(closeRate(holds("catalogue_cover", cover))).isCloseTo(closeRate(lead -> true), offset(0.02));
        }
    }

    @Test
    void theLocalRadioHasThreeWinsInFourLeadsAndNoEffect() {
        assertThat(closed(holds("source", "Local radio"))).hasSize(4).filteredOn(SimulatedLead::wins).hasSize(3);
        assertThat(SIMULATION.truth().effect("source").parts()).contains(new Effect.Part("Local radio", 0));
    }

    @Test
    void openedMailsLookStrongOnlyBecauseTheyGoWithPagesViewed() {
        assertThat(correlation("pages_viewed", "emails_opened")).isGreaterThan(0.8);
        double many = closeRate(within("emails_opened", 6, 1_000));
        assertThat(many).isGreaterThan(1.7 * closeRate(lead -> true));
        Predicate<SimulatedLead> samePages = within("pages_viewed", 6, 12);
        double few = closeRate(samePages.and(within("emails_opened", 0, 4)));
        assertThat(closeRate(samePages.and(within("emails_opened", 4, 1_000)))).isCloseTo(few, offset(0.06));
    }

    private static double correlation(String one, String other) {
        double[] x = LEADS.stream().mapToDouble(lead -> lead.number(one).orElseThrow()).toArray();
        double[] y = LEADS.stream().mapToDouble(lead -> lead.number(other).orElseThrow()).toArray();
        return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        double meanY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY)).sum();
    }

    @Test
    void theReadmeTellsTheColumnsAndTheWholeTruth() throws IOException {
        String readme = Files.readString(SHIPPED.resolve("README.md"));
        assertThat(readme).contains(SIMULATION.truth().markdown())
                .contains("885 were won, 4,625 lost and 490 are still open")
                .contains("intercept is %s".formatted(SIMULATION.truth().intercept()), "seed " + Atelier.SEED);
        assertThat(SIMULATION.columns()).allSatisfy(column -> assertThat(readme).contains("| `" + column.name() + "` |"));
    }
}
