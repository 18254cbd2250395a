package io.closerate.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.contract.RegistryContract;
import io.closerate.reliability.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many processes at one folder. */
class ConcurrencyTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private Registry registry() {
        return Registries.at(folder.resolve("registry"));
    }

    @Test
    void ofManySimultaneousStartsExactlyOnePublishes() throws IOException, InterruptedException {
        startTogether(8, 1, 0);
        startTogether(8, 2, 60_000);
    }

    /** All are the same run: one publishes, the others find it done, or busy if they do not wait. Returns how many were busy. */
    private int startTogether(int processes, int round, int wait) throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            started.add(OneRun.PROCESS.builder(registry().place(), "publish", Integer.toString(round), Integer.toString(wait))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        }
        int busy = 0;
        for (Process process : started) {
            int exit = process.waitFor();
            assertThat(exit).isIn(wait == 0 ? List.of(0, 75) : List.of(0));
            busy += exit == 75 ? 1 : 0;
        }
        assertThat(registry().history().stream().filter(entry -> entry.verdict().run().equals("run-" + round))).hasSize(1);
        assertThat(registry().champion().orElseThrow().id()).isEqualTo(Samples.contents(round).id());
        assertThat(registry().verify()).isEmpty();
        return busy;
    }

    @Test
    void theNextStartHasTheTurnLessThanASecondAfterItsHolderWasKilled() throws IOException, InterruptedException {
        assertThat(untilFree()).isLessThan(A_SECOND);
    }

    /** {@return the time from the killing of a holder to the next turn} */
    private Duration untilFree() throws IOException, InterruptedException {
        Process holder = OneRun.PROCESS.builder(registry().place(), "hold").start();
        try (BufferedReader output = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("held");
            assertThat(OneRun.run(registry(), "publish", 1, Duration.ZERO)).isEqualTo(75);
            long start = System.nanoTime();
            holder.destroyForcibly();
            registry().turn(Samples.ME, Duration.ofSeconds(10)).close();
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    @Tag("reliability")
    void figures() throws Exception {
        int rounds = 20;
        int processes = 50;
        int busy = 0;
        for (int round = 1; round <= rounds; round++) {
            busy += startTogether(processes, round, round % 2 == 0 ? 0 : 600_000);
        }
        Duration longest = Duration.ZERO;
        int kills = 100;
        for (int i = 0; i < kills; i++) {
            Duration time = untilFree();
            assertThat(time).isLessThan(A_SECOND);
            longest = time.compareTo(longest) > 0 ? time : longest;
        }
        int readers = 8;
        int each = 125_000;
        RegistryContract beside = () -> Registries.at(folder.resolve("read"));
        long bad = beside.badReads(readers, each);
        assertThat(bad).isZero();
        Figures.write("Many at once", List.of(
                "* %d simultaneous starts of the same run, %d rounds: exactly one published in each.".formatted(processes, rounds),
                "  Of the others, %d exited 75 (they would not wait), the rest 0 (already done).".formatted(busy),
                "* Holder killed with -9, %d times: the next start had the turn after %d ms at most.".formatted(kills, longest.toMillis()),
                "* %d readers beside a writer that never rests: %d bad readings in %d.".formatted(readers, bad, readers * each)));
    }
}
