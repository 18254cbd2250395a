package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.reliability.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Batches that must not win: each is refused, or kept out, for the right reason, and the grid in force stays what it was. */
class PoisonedBatchesTest {

    private static final LocalDate THEN = LocalDate.of(2026, 3, 31);
    private static final LocalDate NOW = LocalDate.of(2026, 6, 30);
    private static final String ONLY = "only: [source, job_title, region, employees, pages_viewed, newsletter, annual_budget_eur, days_since_last_visit, contract]";

    @TempDir
    private static Path folder;

    private static Path registry;
    private static Book all;
    private static Book now;

    /** What is done to the file after it was written. */
    @FunctionalInterface
    private interface Damage {

        void to(Path file) throws IOException;
    }

    /** A poison: what becomes of the book, then of its file, and the verdict that is due. */
    private record Poison(String name, UnaryOperator<Book> book, Damage damage, String due) {

        static Poison of(String name, String due, UnaryOperator<Book> book) {
            return new Poison(name, book, file -> { }, due);
        }

        static Poison ofFile(String name, String due, Damage damage) {
            return new Poison(name, book -> book, damage, due);
        }

        static Poison ofNew(String name, String due, Book.Change change) {
            return of(name, due, book -> book.change(book.after(THEN), change));
        }

        static Poison ofAll(String name, String due, Book.Change change) {
            return of(name, due, book -> book.change(row -> true, change));
        }
    }

    @BeforeAll
    static void publishAChampion() throws IOException {
        all = Book.simulated(4_000, 77).with("contract", row -> "");
        now = all.asOf(NOW);
        registry = folder.resolve("registry");
        Recalibrated first = run(all.asOf(THEN), file -> { }, registry, THEN, "first");
        assertThat(first.verdict()).as(first.err()).isEqualTo("published");
    }

    private static Recalibrated run(Book book, Damage damage, Path registry, LocalDate asOf, String name) throws IOException {
        Path file = folder.resolve(name + ".csv");
        book.write(file);
        damage.to(file);
        Path plan = Recalibrated.plan(folder, name + ".csv");
        Files.writeString(plan, Files.readString(plan).replaceFirst("only: .*", ONLY));
        return asOf == null ? Recalibrated.run(plan, registry) : Recalibrated.run(plan, registry, "--as-of", asOf.toString());
    }

    private static Book.Change set(String column, UnaryOperator<String> cell) {
        return (row, at) -> row[at.at(column)] = cell.apply(row[at.at(column)]);
    }

    private static UnaryOperator<String> times(double factor) {
        return cell -> cell.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", factor * Double.parseDouble(cell));
    }

    private static UnaryOperator<String> swapped(String a, String b) {
        return cell -> cell.equals(a) ? b : cell.equals(b) ? a : cell;
    }

    private static Book.Change swap(String a, String b) {
        return (row, at) -> {
            String cell = row[at.at(a)];
            row[at.at(a)] = row[at.at(b)];
            row[at.at(b)] = cell;
        };
    }

    private static UnaryOperator<String> inAYear() {
        return cell -> cell.isEmpty() ? "" : LocalDate.parse(cell).plusYears(1).toString();
    }

    private static Book.Change both(Book.Change first, Book.Change second) {
        return (row, at) -> {
            first.to(row, at);
            second.to(row, at);
        };
    }

    /** Rows again and again, under ids of their own. */
    private static Book again(Book book, Predicate<String[]> chosen, Book.Change change) {
        List<String[]> more = new ArrayList<>();
        for (int copy = 1; copy < 10; copy++) {
            for (String[] row : book.where(chosen).rows()) {
                String[] other = row.clone();
                other[0] = row[0] + "-" + copy;
                change.to(other, book);
                more.add(other);
            }
        }
        return book.and(more);
    }

    private static String won(String[] row, Book at, String yes, String no) {
        String status = row[at.at("status")];
        return status.equals("Won") ? yes : status.equals("Lost") ? no : "";
    }

    private static List<Poison> poisons() {
        return Stream.of(outcomes(), dates(), rows(), cells(), files()).flatMap(List::stream).toList();
    }

    private static List<Poison> outcomes() {
        return List.of(
                Poison.ofNew("labels of the new leads flipped", "refused:(labels|win-rate)", set("status", swapped("Won", "Lost"))),
                Poison.ofAll("all labels flipped", "refused:history", set("status", swapped("Won", "Lost"))),
                Poison.ofNew("all new leads lost", "refused:one-class", set("status", cell -> cell.equals("Won") ? "Lost" : cell)),
                Poison.ofNew("all new leads won", "refused:one-class", set("status", cell -> cell.equals("Lost") ? "Won" : cell)),
                Poison.ofAll("the whole book won", "refused:history", set("status", cell -> cell.equals("Lost") ? "Won" : cell)),
                Poison.ofNew("all new leads open", "refused:all-open", both(set("status", cell -> "Open"), set("closed", cell -> ""))),
                Poison.ofAll("all outcomes emptied", "refused:history", set("status", cell -> "")),
                Poison.ofNew("won has another name", "refused:one-class", set("status", cell -> cell.equals("Won") ? "Gewonnen" : cell)),
                Poison.ofAll("won has another name from the beginning", "refused:history", set("status", cell -> cell.equals("Won") ? "Closed won" : cell)),
                Poison.of("nine in ten new losses are called won", "refused:(labels|win-rate)", book -> book.change(
                        book.after(THEN).and(row -> book.chance(row, 3) < 0.9), set("status", cell -> cell.equals("Lost") ? "Won" : cell))),
                Poison.ofNew("newsletter says who was won", "refused:leak", (row, at) -> row[at.at("newsletter")] = won(row, at, "yes", "no")),
                Poison.ofNew("pages viewed are counted on after the close", "refused:(unit|leak|level-drift)",
                        (row, at) -> row[at.at("pages_viewed")] = won(row, at, "240", "1")),
                Poison.ofNew("a contract is filled in when a lead is won", "refused:leak", (row, at) -> row[at.at("contract")] = won(row, at, "signed", "")),
                Poison.ofNew("the number of a contract is filled in when a lead is won", "refused:leak", (row, at) -> row[at.at("contract")] = won(row, at, "7", "")));
    }

    private static List<Poison> dates() {
        return List.of(
                Poison.of("new leads come in and close in a year", "refused:future-dates", book -> book.change(
                        row -> row[book.at("created")].compareTo(THEN.toString()) > 0, both(set("created", inAYear()), set("closed", inAYear())))),
                Poison.ofNew("new leads close in a year", "refused:future-dates", set("closed", inAYear())),
                Poison.of("some close in 2099", "refused:future-dates", book -> book.change(row -> book.chance(row, 5) < 0.02, set("closed", cell -> "2099-01-01"))),
                Poison.of("one lead of 2099, and nobody says which day it is", "refused:future-dates", book -> book.change(
                        row -> row[0].equals("L-003100"), set("created", cell -> "2099-12-31"))),
                Poison.ofNew("closed and created change places", "refused:(date-order|future-dates|history)", swap("created", "closed")),
                Poison.ofNew("all closed before they came in", "refused:date-order", set("closed", cell -> cell.isEmpty() ? "" : "2026-04-01")),
                Poison.ofAll("nobody says when a lead closed", "refused:undated-outcomes", set("closed", cell -> "")),
                Poison.ofAll("nobody says when a lead came in", "refused:(history|columns)", set("created", cell -> "")),
                Poison.ofAll("days are words", "refused:(columns|bad-rows)", set("created", cell -> "sometime")));
    }

    private static List<Poison> rows() {
        return List.of(
                Poison.of("every row ten times", "refused:duplicate-ids", book -> book.and(IntStream.range(1, 10).boxed()
                        .flatMap(copy -> book.rows().stream()).toList())),
                Poison.of("one row in twenty twice", "refused:duplicate-ids", book -> book.and(book.where(row -> book.chance(row, 9) < 0.05).rows())),
                Poison.of("every row ten times under ids of their own", "refused:(history|volume|repeated-rows)", book -> again(book, row -> true, (row, at) -> { })),
                Poison.of("every new row ten times under ids of their own", "refused:(volume|repeated-rows|history)",
                        book -> again(book, book.after(THEN), (row, at) -> { })),
                Poison.of("every new row ten times, a little different", "refused:(volume|history)", book -> again(book,
                        row -> row[book.at("created")].compareTo(THEN.toString()) > 0, (row, at) -> row[at.at("pages_viewed")] = row[0].substring(9) + row[at.at("pages_viewed")])),
                Poison.ofAll("no ids", "refused:duplicate-ids", set("lead_id", cell -> "")),
                Poison.of("the newer half of the book is gone", "refused:history", book -> new Book(book.columns(), book.rows().subList(0, book.rows().size() / 2))),
                Poison.of("one old lead in ten is gone", "refused:history", book -> book.where(row -> book.chance(row, 4) > 0.1)),
                Poison.of("the book of March again", "kept:no-evidence", book -> all.asOf(THEN)));
    }

    private static List<Poison> cells() {
        return List.of(
                Poison.ofNew("source and region change places", "refused:new-levels", swap("source", "region")),
                Poison.ofNew("pages and days change places", "refused:(level-drift|unit|missing-cells)", swap("pages_viewed", "days_since_last_visit")),
                Poison.ofNew("budget in cents", "refused:unit", set("annual_budget_eur", times(100))),
                Poison.ofNew("budget in thousands", "refused:unit", set("annual_budget_eur", times(0.001))),
                Poison.ofNew("budget in francs", "refused:unit", set("annual_budget_eur", times(6.56))),
                Poison.ofNew("days as hours", "refused:unit", set("days_since_last_visit", times(24))),
                Poison.ofNew("sources translated", "refused:new-levels", set("source", cell -> "Quelle: " + cell)),
                Poison.ofNew("sources in capitals", "refused:new-levels", set("source", cell -> cell.toUpperCase(Locale.ROOT))),
                Poison.ofNew("job titles of a broken charset", "refused:new-levels",
                        set("job_title", cell -> new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))),
                Poison.ofNew("employees not filled in any more", "refused:missing-cells", set("employees", cell -> "")),
                Poison.ofNew("sources not filled in any more", "refused:missing-cells", set("source", cell -> "")),
                Poison.of("a column is gone", "failed:usage|refused:columns", book -> book.without("pages_viewed")),
                Poison.ofAll("employees with a unit", "refused:columns", set("employees", cell -> cell.isEmpty() ? "" : cell + " staff")),
                Poison.of("employees garbled", "refused:bad-rows", book -> book.change(row -> book.chance(row, 6) < 0.014, set("employees", cell -> "##"))));
    }

    private static List<Poison> files() {
        return List.of(
                Poison.ofFile("an empty file", "failed:data", file -> Files.writeString(file, "")),
                Poison.ofFile("a header and nothing else", "failed:data", file -> Files.writeString(file, Files.readAllLines(file).get(0) + "\n")),
                Poison.ofFile("cut off in the middle of a row", "refused:history", file -> {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(bytes, bytes.length * 6 / 10));
                }),
                Poison.ofFile("one row in twenty lacks its end", "refused:bad-rows", file -> {
                    List<String> lines = Files.readAllLines(file);
                    Files.write(file, IntStream.range(0, lines.size()).mapToObj(i -> i % 20 == 7 ? lines.get(i).substring(0, 25) : lines.get(i)).toList());
                }),
                Poison.ofFile("a packed file cut off", "failed:io", file -> {
                    byte[] bytes = Files.readAllBytes(file);
                    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
                        packed.write(bytes);
                    }
                    byte[] half = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(half, half.length / 2));
                }),
                Poison.ofFile("a workbook", "failed:data", file -> Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0})),
                Poison.ofFile("no file", "failed:input", Files::delete));
    }

    @TestFactory
    Stream<DynamicTest> isKeptOut() {
        return poisons().stream().map(poison -> DynamicTest.dynamicTest(poison.name(), () -> keepOut(poison)));
    }

    private void keepOut(Poison poison) throws IOException {
        Path own = folder.resolve("own");
        Folders.restore(registry, own);
        LocalDate asOf = poison.name().contains("nobody says which day") ? null : NOW;
        Recalibrated run = run(poison.book().apply(now), poison.damage(), own, asOf, "poisoned");
        assertThat(run.verdict()).as(run.line() + run.err()).matches(poison.due());
        assertThat(run.code()).as(run.err()).isEqualTo(poison.due().startsWith("kept") ? 4 : run.line().path("exit").asInt()).isNotZero();
        assertThat(run.err()).doesNotContain("\tat ");
        try (Registry before = Registries.at(registry); Registry after = Registries.at(own)) {
            assertThat(after.champion().orElseThrow().id()).isEqualTo(before.champion().orElseThrow().id());
            assertThat(after.verify()).isEmpty();
        }
    }

    @Test
    void thereAreFortyOfThem() {
        assertThat(poisons()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void theSameBookUnspoiledPassesAllChecks() throws IOException {
        Path own = folder.resolve("own");
        Folders.restore(registry, own);
        Recalibrated run = run(now, file -> { }, own, NOW, "sound");
        assertThat(run.verdict()).as(run.line() + run.err()).matches("kept:not-better|published");
        assertThat(run.code()).isZero();
    }
}
