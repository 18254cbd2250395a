package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.recalibrate.batch.CatchUp;
import io.closerate.reliability.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that were missed, made up for. */
class CatchUpTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @TempDir
    private Path folder;

    /** The book of a year in which the win rate falls in winter, and two sources lose their worth in spring. */
    private static Book eventful() {
        Book book = Book.simulated(4_000, 12).worse(LocalDate.of(2025, 12, 15), 0.45);
        return book.change(row -> row[book.at("closed")].compareTo("2026-04-10") > 0 && row[book.at("source")].matches("Referral|Web form")
                && row[book.at("status")].equals("Won") && book.chance(row, 21) < 0.8, (row, at) -> row[at.at("status")] = "Lost");
    }

    private Recalibrated onTime(Book book, LocalDate day, Path registry) throws IOException {
        book.asOf(day).write(folder.resolve("leads.csv"));
        return Recalibrated.run(Recalibrated.plan(folder, "leads.csv"), registry, "--as-of", day.toString());
    }

    @Test
    void twelveMissedMonthsGiveTheGridsOfTwelveRunsOnTime() throws IOException {
        Book book = eventful();
        Path onTime = folder.resolve("on-time");
        assertThat(onTime(book, FIRST, onTime).verdict()).isEqualTo("published");
        Path late = folder.resolve("late");
        Folders.restore(onTime, late);

        List<JsonNode> each = new ArrayList<>();
        for (LocalDate day : CatchUp.MONTHLY.days(LAST, FIRST)) {
            each.add(onTime(book, day, onTime).line());
        }
        book.asOf(LAST).write(folder.resolve("leads.csv"));
        Recalibrated all = Recalibrated.run(Recalibrated.plan(folder, "leads.csv"), late, "--as-of", LAST.toString(), "--catch-up", "monthly");

        assertThat(all.lines()).hasSize(12);
        assertThat(all.versions()).isEqualTo(each.stream().map(line -> line.path("version").asText()).toList());
        assertThat(all.lines()).extracting(line -> line.path("run").asText()).isEqualTo(each.stream().map(line -> line.path("run").asText()).toList());
        assertThat(all.lines()).extracting(line -> line.path("verdict").asText()).isEqualTo(each.stream().map(line -> line.path("verdict").asText()).toList());
        assertThat(all.lines()).extracting(line -> line.path("details").path("update").asText()).contains("intercept");
        assertThat(files(late)).isEqualTo(files(onTime));
    }

    /** {@return every file of every version, by its name, as text} */
    private static List<String> files(Path registry) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path each : Folders.walk(registry)) {
            if (Files.isRegularFile(each) && each.getParent().getFileName().toString().startsWith("grid-")) {
                files.add(registry.relativize(each) + "\n" + Files.readString(each));
            }
        }
        return files;
    }

    @Test
    void aRunThatMissedNothingIsOneRun() throws IOException {
        Book book = Book.simulated(2_000, 12);
        onTime(book, FIRST, folder.resolve("registry"));
        LocalDate next = FIRST.plusMonths(1).withDayOfMonth(31);
        book.asOf(next).write(folder.resolve("leads.csv"));
        Path plan = Recalibrated.plan(folder, "leads.csv");
        Recalibrated run = Recalibrated.run(plan, folder.resolve("registry"), "--as-of", next.toString(), "--catch-up", "monthly");
        assertThat(run.lines()).hasSize(1);
        Recalibrated again = Recalibrated.run(plan, folder.resolve("registry"), "--as-of", next.toString(), "--catch-up", "monthly");
        assertThat(again.lines()).hasSize(1);
        assertThat(again.line().path("alreadyDone").asBoolean()).isTrue();
    }

    @Test
    void monthsEndOnTheirLastDayAndLeapDaysCount() {
        assertThat(CatchUp.MONTHLY.days(LocalDate.of(2028, 4, 30), LocalDate.of(2027, 12, 31))).containsExactly(
                LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31), LocalDate.of(2028, 4, 30));
        assertThat(CatchUp.MONTHLY.days(LocalDate.of(2028, 5, 15), LocalDate.of(2028, 2, 29))).containsExactly(
                LocalDate.of(2028, 3, 15), LocalDate.of(2028, 4, 15), LocalDate.of(2028, 5, 15));
    }

    @Test
    void weeksAndDaysRunThroughAChangeOfTheClocks() {
        assertThat(CatchUp.WEEKLY.days(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 3, 20))).containsExactly(
                LocalDate.of(2026, 3, 21), LocalDate.of(2026, 3, 28), LocalDate.of(2026, 4, 4));
        LocalDate before = LocalDate.of(2026, 10, 23);
        assertThat(CatchUp.DAILY.days(before.plusDays(4), before))
                .isEqualTo(IntStream.rangeClosed(1, 4).mapToObj(before::plusDays).toList());
    }
}
