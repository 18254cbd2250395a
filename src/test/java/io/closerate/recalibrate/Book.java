package io.closerate.recalibrate;

import io.closerate.lead.Column;
import io.closerate.lead.Hash;
import io.closerate.simulate.Scenario;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A book of made-up leads that can be looked at as of a day, changed, spoiled and written.
 *
 * @param columns the columns
 * @param rows the leads, oldest first
 */
public record Book(List<String> columns, List<String[]> rows) {

    /** The settings that go with it, but for where it lies; few attributes, so that a run is quick. */
    public static final String PLAN = """
            name: atelier
            outcome: status
            won: Won
            lost: Lost
            id: lead_id
            created: created
            closed: closed
            only: [source, region, employees, pages_viewed, newsletter]
            """;

    /** {@return the leads of the shipped scenario, decided up to 30 September 2026} */
    public static Book simulated(int leads, long seed) {
        Simulation simulation = Simulation.of(Scenario.atelier(), leads, seed);
        return new Book(simulation.columns().stream().map(Column::name).toList(),
                simulation.stream().map(lead -> lead.cells().toArray(String[]::new)).toList());
    }

    /** A change to one row. */
    @FunctionalInterface
    public interface Change {

        /** Changes the row; {@code at} says where a column stands. */
        void to(String[] row, Book at);
    }

    /** {@return where a column stands} */
    public int at(String column) {
        return columns.indexOf(column);
    }

    /** {@return the book as it was exported on that day} */
    public Book asOf(LocalDate day) {
        Book known = where(row -> row[at("created")].compareTo(day.toString()) <= 0);
        return known.change(row -> row[at("closed")].compareTo(day.toString()) > 0, (row, at) -> {
            row[at("closed")] = "";
            row[at("status")] = "Open";
        });
    }

    /** {@return the rows that fulfil this} */
    public Book where(Predicate<String[]> chosen) {
        return new Book(columns, rows.stream().filter(chosen).toList());
    }

    /** {@return the book with some rows changed} */
    public Book change(Predicate<String[]> chosen, Change change) {
        return new Book(columns, rows.stream().map(String[]::clone).peek(row -> {
            if (chosen.test(row)) {
                change.to(row, this);
            }
        }).toList());
    }

    /** {@return rows that came in, or were decided, after that day} */
    public Predicate<String[]> after(LocalDate day) {
        return row -> row[at("created")].compareTo(day.toString()) > 0 || row[at("closed")].compareTo(day.toString()) > 0;
    }

    /** {@return the book with a column more} */
    public Book with(String column, java.util.function.Function<String[], String> cell) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new Book(more, rows.stream().map(row -> {
            String[] wider = java.util.Arrays.copyOf(row, row.length + 1);
            wider[row.length] = cell.apply(row);
            return wider;
        }).toList());
    }

    /** {@return the book without a column} */
    public Book without(String column) {
        int out = at(column);
        return new Book(columns.stream().filter(each -> !each.equals(column)).toList(), rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(row));
            cells.remove(out);
            return cells.toArray(String[]::new);
        }).toList());
    }

    /** {@return this book with rows more} */
    public Book and(List<String[]> more) {
        List<String[]> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Book(columns, all);
    }

    /** {@return a number in [0, 1) that is the lead's own} */
    public double chance(String[] row, long seed) {
        return Hash.share(Hash.of(row[at("lead_id")], seed));
    }

    /** {@return the book in which some of the later wins were lost: odds of winning are {@code kept} times what they were, about} */
    public Book worse(LocalDate from, double kept) {
        return change(row -> row[at("closed")].compareTo(from.toString()) > 0 && row[at("status")].equals("Won") && chance(row, 11) > kept,
                (row, at) -> row[at("status")] = "Lost");
    }

    /** Writes it as a CSV file. */
    public void write(Path file) throws IOException {
        try (CsvOut out = CsvOut.to(file, CsvFormat.PLAIN, CsvOut.Cells.UNCHANGED)) {
            out.row(columns.toArray(String[]::new));
            for (String[] row : rows) {
                out.row(row);
            }
        }
    }
}
