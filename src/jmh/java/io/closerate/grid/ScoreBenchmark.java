package io.closerate.grid;

import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.lead.Lead;
import io.closerate.lead.LeadTable;
import io.closerate.simulate.SimulatedLead;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Leads scored a second, one thread, from their texts: points alone, and with the reasons.
 *
 * <p>{@code mvn -Pjmh package -DskipTests && java -cp "target/classes:target/lib/*" org.openjdk.jmh.Main ScoreBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoreBenchmark {

    private static final int LEADS = 1000;

    private Grid grid;
    private List<SimulatedLead> leads;

    /** Calibrates the shipped data set. */
    @Setup
    public void calibrate() {
        LeadTable table = CsvFile.load(Path.of("datasets/atelier/leads.csv"), CsvHints.NONE).table();
        grid = Calibration.of(Plan.of("status", "Won").withLost("Lost").withId("lead_id").withCreated("created").withClosed("closed"))
                .run(table).grid();
        leads = Simulation.atelier().stream().limit(LEADS).toList();
    }

    /** {@return the sum of the points} */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public long points() {
        long sum = 0;
        for (Lead lead : leads) {
            sum += grid.points(lead);
        }
        return sum;
    }

    /** {@return the number of reasons} */
    @Benchmark
    @OperationsPerInvocation(LEADS)
    public long explained() {
        long sum = 0;
        for (Lead lead : leads) {
            sum += grid.score(lead).reasons().size();
        }
        return sum;
    }
}
