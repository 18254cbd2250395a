package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.engine.LocalEngine;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which grid is shipped, and what it costs to count each attribute by itself. */
class MethodChoiceTest {

    /** A source, and columns that say it again, in part. */
    private static LeadTable leads(int copies, double worth) {
        List<Column> columns = new ArrayList<>(List.of(new Column("source", ColumnKind.WORD), new Column("won", ColumnKind.WORD)));
        for (int copy = 0; copy < copies; copy++) {
            columns.add(new Column("copy" + copy, ColumnKind.WORD));
        }
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", columns);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 3_000; i++) {
            int source = random.nextInt(3);
            builder.row(i + 2L);
            builder.word(0, "S" + source);
            builder.word(1, random.nextDouble() < 1 / (1 + Math.exp(1 - worth * (source - 1))) ? "yes" : "no");
            for (int copy = 0; copy < copies; copy++) {
                builder.word(2 + copy, "T" + (random.nextInt(10) == 0 ? random.nextInt(3) : source));
            }
        }
        return builder.build();
    }

    private static Calibrated calibrated(int copies, double worth) {
        return Calibration.of(Plan.of("won", "yes")).run(leads(copies, worth));
    }

    @Test
    void whereOneAttributeSaysAllTheSimplerGridIsShipped() {
        Calibrated calibrated = calibrated(0, 1);
        assertThat(calibrated.choice().why().toString()).contains("it is the simpler one").contains("effective degrees of freedom");
        assertThat(calibrated.doubleCounting().slope()).as("nothing is counted twice").isBetween(0.85, 1.15);
    }

    @Test
    void simplerIsWhatHasLearnedLess() {
        LeadTable leads = leads(4, 1);
        Plan plan = Plan.of("won", "yes").withLearning(Learning.DEFAULT.withPairs(0));
        Parting parting = Parting.of(plan, leads.size());
        History history = History.of(leads, plan.roles(), parting.slicing());
        Lesson lesson = Lesson.of(LocalEngine.of(history), Screening.of(plan, history).signals(), parting.stretches(parting.slicing().learned()), plan.learning());
        long levels = Arrays.stream(lesson.closeRate()).filter(points -> points != 0).count();
        assertThat(lesson.closeRateFreedom()).as("four copies and what they copy, each learned by itself").isGreaterThan(9).isLessThanOrEqualTo(levels);
        assertThat(lesson.logisticFreedom()).as("one thing to say").isGreaterThan(1).isLessThan(5);
    }

    @Test
    void whereAttributesSayTheSameTheyAreNotCountedTwice() {
        Calibrated calibrated = calibrated(4, 1);
        assertThat(calibrated.doubleCounting().slope()).as("five attributes, one thing to say").isLessThan(0.4);
        assertThat(calibrated.doubleCounting().liftTogether().get()).isGreaterThanOrEqualTo(calibrated.doubleCounting().liftAlone().get() - 0.1);
        for (Candidate candidate : calibrated.candidates()) {
            assertThat(candidate.optimism()).isEqualTo(candidate.validatedLogLoss() - candidate.apparent().logLoss());
        }
        assertThat(calibrated.dropped()).as("copies add little or nothing").allMatch(each -> each.reason().toString().contains("beyond chance"));
    }
}
