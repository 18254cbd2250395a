package io.closerate.contract;

import static io.closerate.registry.Samples.ME;
import static io.closerate.registry.Samples.NOON;
import static io.closerate.registry.Samples.contents;
import static io.closerate.registry.Samples.publish;
import static io.closerate.registry.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.registry.Act;
import io.closerate.registry.Champion;
import io.closerate.registry.Entry;
import io.closerate.registry.Registry;
import io.closerate.registry.RegistryException;
import io.closerate.registry.Turn;
import io.closerate.registry.Verdict;
import io.closerate.registry.VersionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every registry does, wherever it is. */
public interface RegistryContract {

    /** {@return another opening of the same registry, which was empty when the test began} */
    Registry open() throws Exception;

    private static VersionId inForce(Registry registry) {
        Champion champion = registry.champion().orElseThrow();
        assertThat(champion.warnings()).isEmpty();
        return champion.id();
    }

    private static void assertKind(RegistryException.Kind kind, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RegistryException.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    @Test
    default void aNewRegistryIsEmptyAndSound() throws Exception {
        try (Registry registry = open()) {
            assertThat(registry.exists()).isFalse();
            assertThat(registry.champion()).isEmpty();
            assertThat(registry.history()).isEmpty();
            assertThat(registry.versions()).isEmpty();
            assertThat(registry.verify()).isEmpty();
        }
    }

    @Test
    default void whatIsPublishedIsInForceByteForByte() throws Exception {
        try (Registry registry = open(); Registry other = open()) {
            VersionId id = publish(registry, 1);

            assertThat(inForce(other)).isEqualTo(id).isEqualTo(contents(1).id());
            assertThat(other.read(id).names()).containsExactly("grid.json", "model-card.md", "noise.bin");
            assertThat(other.read(id).bytes("noise.bin")).isEqualTo(contents(1).bytes("noise.bin"));
            assertThat(other.history()).singleElement().satisfies(entry -> {
                assertThat(entry.number()).isEqualTo(1);
                assertThat(entry.act()).isEqualTo(Act.PUBLISHED);
                assertThat(entry.version()).contains(id);
                assertThat(entry.verdict()).isEqualTo(verdict(1));
            });
            assertThat(other.verify()).isEmpty();
        }
    }

    @Test
    default void tenRunsWithTheSameContentsMakeOneVersion() throws Exception {
        try (Registry registry = open()) {
            for (int i = 0; i < 10; i++) {
                publish(registry, 1);
            }
            assertThat(registry.versions()).containsExactly(contents(1).id());
            assertThat(registry.verify()).isEmpty();
        }
    }

    @Test
    default void aRunIsKnownByItsKey() throws Exception {
        try (Registry registry = open(); Registry other = open()) {
            assertThat(registry.run("run-1")).isEmpty();
            publish(registry, 1);
            publish(registry, 2);
            assertThat(other.run("run-1").map(Entry::number)).contains(1L);
            assertThat(other.run("run-3")).isEmpty();
            try (Turn turn = other.turn(ME, Duration.ZERO)) {
                assertThat(turn.run("run-2")).isPresent();
            }
        }
    }

    @Test
    default void aDecisionLeavesTheVersionInForce() throws Exception {
        try (Registry registry = open()) {
            VersionId champion = publish(registry, 1);
            VersionId refused;
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                turn.record(Verdict.byHand(NOON, "kept:no-evidence", "é \"quoted\"\n"));
                refused = turn.record(contents(2), Verdict.byHand(NOON, "refused:brier", "worse"));
            }
            assertThat(inForce(registry)).isEqualTo(champion);
            assertThat(registry.versions()).containsExactly(refused, champion);
            assertThat(registry.history().get(1).verdict().details()).containsEntry("reason", "é \"quoted\"\n");
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                turn.promote(refused, verdict(2));
            }
            assertThat(inForce(registry)).isEqualTo(refused);
            assertThat(registry.verify()).isEmpty();
        }
    }

    @Test
    default void whatIsNotThereCannotBePutInForce() throws Exception {
        try (Registry registry = open(); Turn turn = registry.turn(ME, Duration.ZERO)) {
            assertKind(RegistryException.Kind.NOT_FOUND, () -> turn.promote(contents(9).id(), verdict(9)));
            assertKind(RegistryException.Kind.NOT_FOUND, () -> registry.read(contents(9).id()));
            assertThat(registry.history()).isEmpty();
        }
    }

    @Test
    default void rollbackGoesBackStepByStepAndForwardAgain() throws Exception {
        try (Registry registry = open()) {
            VersionId first = publish(registry, 1);
            VersionId second = publish(registry, 2);
            VersionId third = publish(registry, 3);
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                assertThat(turn.rollback(verdict(4))).isEqualTo(second);
                assertThat(inForce(registry)).isEqualTo(second);
                assertThat(turn.rollback(verdict(5))).isEqualTo(first);
                assertKind(RegistryException.Kind.NOT_FOUND, () -> turn.rollback(verdict(6)));
                turn.promote(third, verdict(7));
                assertThat(inForce(registry)).isEqualTo(third);
                assertThat(turn.rollback(verdict(8))).isEqualTo(first);
            }
            assertThat(registry.verify()).isEmpty();
        }
    }

    @Test
    default void rollbackTakesLessThanASecond() throws Exception {
        try (Registry registry = open()) {
            publish(registry, 1);
            publish(registry, 2);
            long start = System.nanoTime();
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                turn.rollback(verdict(3));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    default void cleanUpKeepsTheLastTenAndWhatIsReferenced() throws Exception {
        try (Registry registry = open()) {
            List<VersionId> all = new ArrayList<>(IntStream.rangeClosed(1, 2).mapToObj(i -> publish(registry, i)).toList());
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                IntStream.rangeClosed(3, 14).mapToObj(i -> turn.record(contents(i), verdict(i))).forEach(all::add);
                all.remove(0);
                all.remove(0);
                assertThat(turn.cleanUp(Turn.KEPT, verdict(20))).containsExactlyInAnyOrder(all.get(0), all.get(1));
                assertThat(turn.cleanUp(Turn.KEPT, verdict(21))).isEmpty();
                assertThatThrownBy(() -> turn.cleanUp(9, verdict(22))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9");
            }
            assertThat(registry.versions()).hasSize(12).contains(contents(1).id(), contents(2).id());
            assertThat(registry.verify()).isEmpty();
            assertThat(publish(registry, 3)).isEqualTo(all.get(0));
            assertThat(inForce(registry)).isEqualTo(all.get(0));
        }
    }

    @Test
    default void oneTurnAtATime() throws Exception {
        try (Registry registry = open(); Registry other = open()) {
            try (Turn turn = registry.turn(ME, Duration.ZERO)) {
                turn.record(verdict(1));
                assertThatThrownBy(() -> other.turn(ME, Duration.ofMillis(50))).isInstanceOfSatisfying(RegistryException.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(RegistryException.Kind.BUSY);
                    assertThat(fault).hasMessageContaining("process " + ProcessHandle.current().pid());
                });
                assertKind(RegistryException.Kind.BUSY, () -> registry.turn(ME, Duration.ZERO));
            }
            other.turn(ME, Duration.ZERO).close();
            registry.turn(ME, Duration.ZERO).close();
        }
    }

    @Test
    default void aTurnThatIsOverChangesNothing() throws Exception {
        try (Registry registry = open(); Registry other = open()) {
            Turn over = registry.turn(ME, Duration.ZERO);
            over.close();
            try (Turn turn = other.turn(ME, Duration.ZERO)) {
                over.close();
                assertThatThrownBy(() -> over.record(verdict(1))).isInstanceOf(IllegalStateException.class);
                assertKind(RegistryException.Kind.BUSY, () -> registry.turn(ME, Duration.ZERO));
                turn.record(verdict(2));
            }
            assertThat(registry.history()).hasSize(1);
        }
    }

    @Test
    default void whoWaitsGetsTheTurn() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Registry registry = open(); Registry other = open()) {
            Turn turn = registry.turn(ME, Duration.ZERO);
            Future<VersionId> waiting = pool.submit(() -> {
                try (Turn mine = other.turn(ME, Duration.ofSeconds(30))) {
                    return mine.publish(contents(2), verdict(2));
                }
            });
            turn.publish(contents(1), verdict(1));
            turn.close();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(contents(2).id());
            assertThat(registry.history()).hasSize(2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    default void readersBesideAWriterAlwaysFindAWholeVersion() throws Exception {
        assertThat(badReads(4, 200)).isZero();
    }

    /** {@return how many of the readings beside a writer that never rests did not find a whole version} */
    default long badReads(int readers, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(readers + 1);
        AtomicBoolean done = new AtomicBoolean();
        try (Registry registry = open()) {
            publish(registry, 0);
            Future<Integer> writer = pool.submit(() -> {
                int published = 0;
                while (!done.get()) {
                    try (Turn turn = registry.turn(ME, Duration.ofSeconds(30))) {
                        turn.publish(contents(++published % 30), verdict(published));
                        turn.cleanUp(Turn.KEPT, verdict(published));
                    }
                }
                return published;
            });
            List<Callable<Long>> readings = IntStream.range(0, readers).<Callable<Long>>mapToObj(i -> () -> {
                try (Registry own = open()) {
                    return IntStream.range(0, each).filter(j -> own.champion().filter(found -> !found.isStandIn()).isEmpty()).count();
                }
            }).toList();
            long bad = 0;
            for (Future<Long> reading : pool.invokeAll(readings)) {
                bad += reading.get();
            }
            done.set(true);
            assertThat(writer.get()).isPositive();
            return bad;
        } finally {
            done.set(true);
            pool.shutdown();
        }
    }
}
