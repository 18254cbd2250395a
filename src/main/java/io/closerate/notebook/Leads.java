package io.closerate.notebook;

import io.closerate.calibrate.Audit;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.PairedAuc;
import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Leads in a notebook, and what can be done with them.
 *
 * @param leads the leads
 * @param notes what was noticed while they were read, one sentence each
 */
public record Leads(LeadTable leads, List<String> notes) {

    public Leads {
        notes = List.copyOf(notes);
    }

    /** {@return the leads as a Tablesaw table, to look around in} */
    public Table table() {
        return leads.table();
    }

    /** {@return the number of leads} */
    public int size() {
        return leads.size();
    }

    /** {@return the lead in row {@code row}, from 0} */
    public Lead lead(int row) {
        return leads.lead(row);
    }

    /** {@return the leads whose day in {@code column} is before {@code day}} */
    public Leads before(String column, LocalDate day) {
        return new Leads(LeadTable.of(table().where(table().dateColumn(column).isBefore(day))), notes);
    }

    /** {@return the leads whose day in {@code column} is {@code day} or later} */
    public Leads from(String column, LocalDate day) {
        return new Leads(LeadTable.of(table().where(table().dateColumn(column).isOnOrAfter(day))), notes);
    }

    /** {@return the grids that follow from these leads by this plan, and how good they are} */
    public Calibrated calibrate(Plan plan) {
        return Calibration.of(plan).run(leads);
    }

    /** {@return what these leads say of a grid, however it came about} */
    public Audit audit(Grid grid, Plan plan) {
        return Audit.of(grid, plan, leads);
    }

    /** {@return two grids compared on the closed ones of these leads} */
    public Estimate<PairedAuc> compare(Grid first, Grid second, Plan plan) {
        return Audit.compare(first, second, plan, leads);
    }

    /** {@return a copy of the table with the score of each lead, its close probability, its tier and the reasons} */
    public Table score(Grid grid) {
        IntColumn points = IntColumn.create("score");
        DoubleColumn probability = DoubleColumn.create("probability");
        StringColumn tier = StringColumn.create("tier");
        StringColumn reasons = StringColumn.create("reasons");
        for (int row = 0; row < leads.size(); row++) {
            Score score = grid.score(leads.lead(row));
            points.append(score.points());
            probability.append(score.probability());
            tier.append(score.tier());
            reasons.append(score.explanation());
        }
        return table().copy().addColumns(points, probability, tier, reasons);
    }

    @Override
    public String toString() {
        return "%s: %d leads, %d columns".formatted(leads.name(), leads.size(), leads.columns().size());
    }
}
