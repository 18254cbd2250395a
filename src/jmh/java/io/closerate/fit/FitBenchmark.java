package io.closerate.fit;

import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.Profile;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Roles;
import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.simulate.Form;
import io.closerate.simulate.Scenario;
import io.closerate.simulate.Simulation;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Seconds for one joint fit of 20 attributes in memory, and for the fine cuts before it.
 *
 * <p>{@code mvn -Pjmh package -DskipTests && java -cp "target/classes:target/lib/*" org.openjdk.jmh.Main FitBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
public class FitBenchmark {

    private static final int FOLDS = 5;

    /** How many leads. */
    @Param({"100000", "1000000"})
    public int leads;

    private LocalEngine engine;
    private List<Signal> signals;

    /** Makes up the leads and loads them. */
    @Setup
    public void load() throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        try {
            Simulation.of(Scenario.wide(10, 5, 5), leads, 1).write(file, Form.CLEAN);
            LeadTable table = CsvFile.load(file, CsvHints.NONE.withWordColumns(Set.of("status", "lead_id"))).table();
            Set<String> others = Set.of("status", "lead_id", "created", "closed");
            signals = table.columns().stream().filter(column -> !others.contains(column.name()))
                    .map(column -> Signals.of(column.kind() == ColumnKind.NUMBER ? "number" : "word", column.name(), "")).toList();
            engine = LocalEngine.of(History.of(table, Roles.of(new OutcomeRule("status", Set.of("Won"), Set.of("Lost"))),
                    new Slicing(Optional.empty(), Optional.empty(), FOLDS, 0, 1)));
        } finally {
            Files.delete(file);
        }
    }

    /** {@return the fine cuts} */
    @Benchmark
    public Binning cut() {
        List<Profile> profiles = engine.profile(signals, Slices.first(FOLDS));
        Binner binner = Binner.of(BinningRules.of(profiles));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signals.get(i), binner.bins(profiles.get(i))));
        }
        return Binning.of(cuts);
    }

    /** {@return the fit, cuts included} */
    @Benchmark
    public JointFit fit() {
        return JointFit.of(engine, JointFit.Fine.of(cut()), List.of(Slices.first(FOLDS)), 1);
    }
}
