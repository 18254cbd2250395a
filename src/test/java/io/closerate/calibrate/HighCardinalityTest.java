package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Line;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of a thousand words: one that says nothing gets no credit on leads not seen, one that says something does. */
class HighCardinalityTest {

    private static final int WORDS = 1_000;

    private static LeadTable leads(double spread) {
        SplittableRandom random = new SplittableRandom(12);
        double[] worth = IntStream.range(0, WORDS).mapToDouble(word -> spread * (random.nextDouble() - 0.5)).toArray();
        LeadTableBuilder builder = new LeadTableBuilder("leads.csv", List.of(new Column("company", ColumnKind.WORD), new Column("calls", ColumnKind.NUMBER),
                new Column("won", ColumnKind.WORD)));
        for (int i = 0; i < 5_000; i++) {
            int word = Math.min(random.nextInt(WORDS), random.nextInt(WORDS));
            builder.row(i + 2L);
            builder.word(0, "C" + word);
            builder.number(1, random.nextInt(30));
            builder.word(2, random.nextDouble() < 1 / (1 + Math.exp(1 - worth[word])) ? "yes" : "no");
        }
        return builder.build();
    }

    private static Calibrated calibrated(double spread) {
        return Calibration.of(Plan.of("won", "yes")).run(leads(spread));
    }

    @Test
    void aThousandWordsThatSayNothingGetNoCredit() {
        Calibrated calibrated = calibrated(0);
        double rate = calibrated.book().learned().closeRate().get();
        double flat = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate);
        for (Candidate candidate : calibrated.candidates()) {
            assertThat(candidate.validatedLogLoss()).as(candidate.method()).isCloseTo(flat, within(0.0015));
            assertThat(candidate.crossValidated().auc().get()).as(candidate.method()).isBetween(0.46, 0.54);
            assertThat(candidate.optimism()).as(candidate.method()).isLessThan(0.003);
        }
        assertThat(calibrated.grid().lines().stream().filter(Line::counts)).as("no pair is made of luck either").isEmpty();
    }

    @Test
    void aThousandWordsThatSaySomethingAreUsed() {
        Calibrated calibrated = calibrated(4);
        ScoreEvaluation logistic = calibrated.candidates().get(1).crossValidated();
        assertThat(logistic.auc().get()).isGreaterThan(0.60);
        assertThat(calibrated.candidates().get(1).grid().lines()).extracting(Line::attribute).doesNotContain("company × calls");
        long places = calibrated.candidates().get(1).grid().lines().stream().filter(line -> line.attribute().equals("company"))
                .flatMap(line -> line.levels().stream()).count();
        assertThat(places).as("levels that people can read").isLessThanOrEqualTo(17);
    }
}
