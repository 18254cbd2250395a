package io.closerate.stats.binning;

import java.util.SplittableRandom;
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

/** How long the exact optimum takes; the aim is 5 ms for 77 cells and 50 ms for 200. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OptimalBinningBenchmark {

    /** How many fine cells are merged. */
    @Param({"20", "77", "200"})
    public int size;

    /** The trend asked for. */
    @Param({"ASCENDING", "PEAK", "AUTO"})
    public Trend trend;

    /** Most bins; the first value is no cap. */
    @Param({"2147483647", "8"})
    public int maxBins;

    private Cells cells;
    private OptimalBinning binning;

    /** Draws 100 leads a cell with a close rate that rises, then falls. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        long[] leads = new long[size];
        long[] wins = new long[size];
        for (int i = 0; i < 100 * size; i++) {
            int cell = random.nextInt(size);
            double x = (cell + 0.5) / size;
            leads[cell]++;
            wins[cell] += random.nextDouble() < 0.1 + x * (1 - x) ? 1 : 0;
        }
        cells = Cells.of(leads, wins);
        binning = OptimalBinning.of(Constraints.NONE.withTrend(trend).withMaxBins(maxBins));
    }

    /** {@return the merge, for the harness to swallow} */
    @Benchmark
    public Merge cut() {
        return binning.cut(cells);
    }
}
