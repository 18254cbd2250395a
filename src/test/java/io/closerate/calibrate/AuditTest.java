package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closerate.grid.Grid;
import io.closerate.grid.HandMade;
import io.closerate.lead.LeadTable;
import io.closerate.tally.Tally;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class AuditTest {

    private static final Plan PLAN = Plan.of("status", "won").withLost("lost");
    private static final Grid GRID = HandMade.of("mine").word("form", "yes", 10).threshold("call", 10).grid();
    /** With a form 3 of 4 are won and one is open, without 1 of 5. */
    private static final LeadTable LEADS = LeadTable.of(Table.create("leads",
            StringColumn.create("form", Stream.concat(Collections.nCopies(5, "yes").stream(), Collections.nCopies(5, "no").stream())),
            StringColumn.create("status", "won", "won", "won", "lost", "open", "won", "lost", "lost", "lost", "lost")));

    @Test
    void putsTheEvidenceOfTheClosedLeadsBesideThePoints() {
        Grid audited = Audit.of(GRID, PLAN, LEADS).grid();

        assertThat(audited.book()).isEqualTo(new Tally(9, 4));
        assertThat(audited.lines().get(0).levels().get(0).evidence().tally()).isEqualTo(new Tally(4, 3));
        assertThat(audited.points()).isEqualTo(GRID.points());
    }

    @Test
    void judgesTheScores() {
        Audit audit = Audit.of(GRID, PLAN, LEADS);

        assertThat(audit.from(10)).isEqualTo(new Tally(4, 3));
        assertThat(audit.from(11)).isEqualTo(Tally.NONE);
        // Of 4 * 5 pairs of a win and a loss, 3 * 4 are in order, 1 * 1 is not, 7 are ties.
        assertThat(audit.evaluation().auc().get()).isCloseTo((12 + 3.5) / 20, within(1e-12));
        assertThat(audit.evaluation().curve().probability(10)).isGreaterThan(audit.evaluation().curve().probability(0));
    }

    @Test
    void comparesTwoGridsOnTheSameLeads() {
        Grid upsideDown = HandMade.of("other").word("form", "yes", -1).grid();

        assertThat(Audit.compare(GRID, upsideDown, PLAN, LEADS).get().difference()).isCloseTo(2 * (12 + 3.5) / 20 - 1, within(1e-12));
        assertThat(Audit.compare(GRID, GRID, PLAN, LEADS).get().difference()).isZero();
    }

    @Test
    void needsAClosedLead() {
        LeadTable open = LeadTable.of(LEADS.table().where(LEADS.table().stringColumn("status").isEqualTo("open")));

        assertThatThrownBy(() -> Audit.of(GRID, PLAN, open)).isInstanceOf(CalibrationException.class).hasMessageContaining("no lead of leads is closed");
    }

    @Test
    void namesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> Audit.of(GRID, Plan.of("stauts", "won"), LEADS)).isInstanceOf(CalibrationException.class).hasMessageContaining("status");
    }
}
