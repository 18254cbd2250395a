package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of few leads the shipped grid learns from all, once those held out have judged its forerunner. */
class FewLeadsTest {

    private static LeadTable leads(int count) {
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", List.of(new Column("source", ColumnKind.WORD), new Column("calls", ColumnKind.NUMBER),
                new Column("won", ColumnKind.WORD)));
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < count; i++) {
            int source = random.nextInt(4);
            int calls = random.nextInt(20);
            builder.row(i + 2L);
            builder.word(0, "S" + source);
            builder.number(1, calls);
            builder.word(2, random.nextDouble() < 1 / (1 + Math.exp(2 - 0.5 * source - 0.05 * calls)) ? "yes" : "no");
        }
        return builder.build();
    }

    private static Calibrated calibrated(int count, boolean ordered) {
        return Calibration.of(Plan.of("won", "yes").withLearning(Learning.DEFAULT.withOrdered(ordered))).run(leads(count));
    }

    private static Tally learned(Calibrated calibrated) {
        return calibrated.grid().lines().get(0).levels().stream().map(level -> level.evidence().tally()).reduce(Tally.NONE, Tally::plus);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 4_000, 10_000})
    void learnsFromAll(int count) {
        Calibrated calibrated = calibrated(count, false);
        assertThat(calibrated.grid().book()).isEqualTo(calibrated.book().closed()).isEqualTo(learned(calibrated));
        assertThat(calibrated.book().parting().toString()).contains("the shipped grid has learned from them too");
        assertThat(calibrated.chosen().heldOut().book()).as("still judged by those held out").isEqualTo(calibrated.book().heldOut());
        assertThat(calibrated.chosen().apparent().book()).as("what the forerunner learned from").isEqualTo(calibrated.book().learned());
    }

    @Test
    void ofManyTheVeryGridThatWasJudgedIsShipped() {
        Calibrated calibrated = calibrated(10_001, false);
        assertThat(calibrated.grid().book()).isEqualTo(calibrated.book().learned()).isEqualTo(learned(calibrated));
        assertThat(calibrated.book().parting().toString()).doesNotContain("has learned from them too");
    }

    @Test
    void inTimeItIsUnlessTheWinRateMoves() {
        Calibrated calibrated = calibrated(4_000, true);
        assertThat(calibrated.grid().book()).isEqualTo(calibrated.book().learned());
    }
}
