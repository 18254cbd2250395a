package io.closerate.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Rows read per second: 10 columns of words, 4 of whole numbers, 5 of decimals and an outcome. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

    private static final int ROWS = 50_000;

    private Path file;

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        Random random = new Random(1);
        file = Files.createTempFile("leads", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,won\n");
            for (int row = 0; row < ROWS; row++) {
                out.write(row(random));
            }
        }
    }

    private static String row(Random random) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            row.append("level").append(random.nextInt(5 * i)).append(',');
        }
        for (int i = 0; i < 4; i++) {
            row.append(random.nextInt(1000)).append(',');
        }
        for (int i = 0; i < 5; i++) {
            row.append(String.format(Locale.ROOT, "%.4f", random.nextDouble() * 1000)).append(',');
        }
        return row.append(random.nextInt(2)).append('\n').toString();
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** Into a table. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Loaded load() {
        return CsvFile.load(file, CsvHints.NONE);
    }

    /** One by one. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double stream() {
        double sum = 0;
        try (LeadStream stream = LeadStream.open(file, CsvHints.NONE)) {
            while (stream.hasNext()) {
                sum += ((FileLead) stream.next()).number("o").orElse(0);
            }
        }
        return sum;
    }
}
