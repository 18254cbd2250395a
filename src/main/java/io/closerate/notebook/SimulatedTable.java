package io.closerate.notebook;

import io.closerate.lead.Column;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.simulate.SimulatedLead;
import io.closerate.simulate.Simulation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Made-up leads as a table, as they would be read from a file. */
final class SimulatedTable {

    private SimulatedTable() {
    }

    static Leads of(Simulation simulation, String name) {
        List<Column> columns = simulation.columns();
        LeadTableBuilder table = new LeadTableBuilder(name, columns);
        for (long row = 0; row < simulation.leads(); row++) {
            table.row(row + 2);
            SimulatedLead lead = simulation.lead(row);
            for (int i = 0; i < columns.size(); i++) {
                put(table, i, columns.get(i), lead.cells().get(i));
            }
        }
        return new Leads(table.build(), List.of(String.format(Locale.ROOT, "%,d made-up leads, seed %d", simulation.leads(), simulation.seed())));
    }

    private static void put(LeadTableBuilder table, int place, Column column, String cell) {
        if (cell.isEmpty()) {
            table.missing(place);
            return;
        }
        switch (column.kind()) {
            case WORD -> table.word(place, cell);
            case NUMBER -> table.number(place, Double.parseDouble(cell));
            case DATE -> table.date(place, LocalDate.parse(cell));
        }
    }
}
