package io.closerate.calibrate;

import io.closerate.lead.LeadTable;
import io.closerate.simulate.Form;
import io.closerate.simulate.Scenario;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds to calibrate leads that are in memory: 20 attributes, both methods, cross-validation included.
 *
 * <p>{@code mvn -Pjmh package -DskipTests && java -cp "target/classes:target/lib/*" org.openjdk.jmh.Main CalibrateBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
public class CalibrateBenchmark {

    /** How many leads. */
    @Param({"100000", "1000000"})
    public int leads;

    private LeadTable table;

    /** Makes up the leads and loads them. */
    @Setup
    public void load() throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        try {
            Simulation.of(Scenario.wide(10, 5, 5), leads, 1).write(file, Form.CLEAN);
            table = CsvFile.load(file, CsvHints.NONE.withWordColumns(Set.of("status", "lead_id"))).table();
        } finally {
            Files.delete(file);
        }
    }

    /** {@return the grids, so that nothing is optimised away} */
    @Benchmark
    public Calibrated calibrate() {
        return Calibration.of(Plan.of("status", "Won").withLost("Lost").withId("lead_id").withIgnore("created", "closed")).run(table);
    }
}
