package io.closerate.points;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Learning;
import io.closerate.calibrate.Plan;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds for a card of five lines with points from -5 to 5, of 30,000 leads that answer yes or no to 36 questions, each in a new JVM:
 * the search alone, and the whole calibration with its six searches.
 *
 * <p>{@code mvn -Pjmh package -DskipTests && java -cp "target/classes:target/lib/*" org.openjdk.jmh.Main CardBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgs = "-Xmx1g")
public class CardBenchmark {

    private static final int LEADS = 30_000;
    private static final int QUESTIONS = 36;
    private static final Limits LIMITS = Limits.NONE.withLines(5).withLine(new Limits.Range(-5, 5));

    private int[][] rows;
    private double[] won;

    /** Makes up the leads: a third of the questions count, all hang together a little. */
    @Setup
    public void leads() {
        Random random = new Random(7);
        double[] worth = random.doubles(QUESTIONS, -1, 1).toArray();
        double[] often = random.doubles(QUESTIONS, 0.05, 0.5).toArray();
        rows = new int[LEADS][QUESTIONS];
        won = new double[LEADS];
        for (int i = 0; i < LEADS; i++) {
            double mood = 0.15 * random.nextGaussian();
            double logit = -1.2;
            for (int q = 0; q < QUESTIONS; q++) {
                rows[i][q] = random.nextDouble() < often[q] + mood * (q % 4) / 3 ? 1 : 0;
                logit += rows[i][q] * (q % 3 == 0 ? 1.5 * worth[q] : 0.2 * worth[q]);
            }
            won[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
        }
    }

    /** {@return the card} */
    @Benchmark
    public Card search() {
        int[] sizes = new int[QUESTIONS];
        Arrays.fill(sizes, 2);
        return PointSearch.of(Patterns.of(sizes, rows, won), Collections.nCopies(QUESTIONS, LineRule.free(2)), new double[2 * QUESTIONS], LIMITS)
                .card(LIMITS);
    }

    /** {@return the grids} */
    @Benchmark
    public Calibrated calibrate() {
        List<Column> columns = new ArrayList<>();
        for (int q = 0; q < QUESTIONS; q++) {
            columns.add(new Column("q" + q, ColumnKind.WORD));
        }
        columns.add(new Column("won", ColumnKind.WORD));
        LeadTableBuilder table = new LeadTableBuilder("leads", columns);
        for (int i = 0; i < LEADS; i++) {
            table.row(i + 2L);
            for (int q = 0; q < QUESTIONS; q++) {
                table.word(q, rows[i][q] == 1 ? "yes" : "no");
            }
            table.word(QUESTIONS, won[i] == 1 ? "yes" : "no");
        }
        LeadTable leads = table.build();
        return Calibration.of(Plan.of("won", "yes").withLearning(Learning.DEFAULT.withPairs(0).withLimits(LIMITS))).run(leads);
    }
}
