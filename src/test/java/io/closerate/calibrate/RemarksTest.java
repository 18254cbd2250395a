package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A close rate that moved is worth a word; one that chance moved is not. */
class RemarksTest {

    private static final int LEADS = 2_000;

    private static String remarks(int seed, boolean ordered, IntToDoubleFunction rate) {
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", List.of(new Column("source", ColumnKind.WORD), new Column("won", ColumnKind.WORD)));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LEADS; i++) {
            builder.row(i + 2L);
            builder.word(0, random.nextBoolean() ? "web" : "fair");
            builder.word(1, random.nextDouble() < rate.applyAsDouble(i) ? "yes" : "no");
        }
        LeadTable leads = builder.build();
        return Calibration.of(Plan.of("won", "yes").withLearning(Learning.DEFAULT.withOrdered(ordered))).run(leads).remarks().toString();
    }

    @Test
    void saysThatTheCloseRateMoved() {
        assertThat(remarks(1, true, row -> row < 0.9 * LEADS ? 0.2 : 0.4)).contains("the close rate moved");
    }

    @Test
    void doesNotTakeChanceForThat() {
        for (int seed = 1; seed <= 8; seed++) {
            assertThat(remarks(seed, false, row -> 0.05)).as("parted by chance").doesNotContain("the close rate moved");
            assertThat(remarks(seed, true, row -> 0.05)).as("in time").doesNotContain("the close rate moved");
        }
    }
}
