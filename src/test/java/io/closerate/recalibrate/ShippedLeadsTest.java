package io.closerate.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.cli.Command;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What meets somebody who tries {@code closerate recalibrate} on the leads that come with Closerate. */
class ShippedLeadsTest {

    private static final Path PLAN = Path.of("datasets", "atelier", "plan.yaml");

    @TempDir
    private Path folder;

    @Test
    void theFirstRunPublishesAndTheSecondHasNothingToDo() {
        Recalibrated first = Recalibrated.run(PLAN, folder.resolve("grids"));
        assertThat(first.verdict()).as(first.line() + first.err()).isEqualTo("published");
        assertThat(first.code()).isZero();
        assertThat(first.line().path("asOf").asText()).isEqualTo("2026-09-30");
        assertThat(first.line().path("details").path("update").asText()).isEqualTo("first");

        Recalibrated second = Recalibrated.run(PLAN, folder.resolve("grids"));
        assertThat(second.code()).isZero();
        assertThat(second.line().path("alreadyDone").asBoolean()).isTrue();
        assertThat(second.versions()).isEqualTo(first.versions());
        assertThat(Command.run("registry", "verify", folder.resolve("grids").toString()).code()).isZero();
    }

    /** Any quarter of a year is as good a beginning as the last one: the first run must not depend on the luck of the leads held out. */
    @Test
    void theFirstRunPublishesWheneverItIs() {
        for (String day : new String[] {"2026-01-31", "2026-04-30", "2026-07-31"}) {
            Recalibrated first = Recalibrated.run(PLAN, folder.resolve(day), "--as-of", day);
            assertThat(first.verdict()).as(first.line() + first.err()).isEqualTo("published");
        }
    }
}
