package io.closerate.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.reliability.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The smallest job with a registry, for a process of its own: takes a turn, does one act unless its run did it before, cleans up.
 *
 * <p>{@code FOLDER ACT NUMBER WAIT}, where the act is {@code publish}, {@code decide} or {@code rollback}, the number makes the contents
 * and the key of the run, and the wait is in milliseconds; {@code FOLDER hold} takes a turn and keeps it until the process is killed.
 * Exit codes are those of the command line; 1 is a fault that it does not know.
 */
public final class OneRun {

    /** How to start it. */
    static final JavaProcess PROCESS = new JavaProcess(OneRun.class,
            List.of(Registry.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class));

    private OneRun() {
    }

    /** Does it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Registry registry = Registries.at(Path.of(arguments[0]));
        if (arguments[1].equals("hold")) {
            registry.turn(Samples.ME, Duration.ZERO);
            System.out.println("held");
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        }
        System.exit(run(registry, arguments[1], Integer.parseInt(arguments[2]), Duration.ofMillis(Long.parseLong(arguments[3]))));
    }

    /** {@return the exit code} */
    static int run(Registry registry, String act, int number, Duration wait) {
        try (Turn turn = registry.turn(Samples.ME, wait)) {
            Verdict verdict = Samples.verdict(number);
            if (turn.run(verdict.run()).isEmpty()) {
                act(turn, act, number);
            }
            turn.cleanUp(Turn.KEPT, Samples.verdict(0));
            return 0;
        } catch (RegistryException e) {
            return switch (e.kind()) {
                case BUSY -> 75;
                case IO -> 74;
                case CANNOT_CREATE -> 73;
                default -> 65;
            };
        }
    }

    private static void act(Turn turn, String act, int number) {
        switch (act) {
            case "publish" -> turn.publish(Samples.contents(number), Samples.verdict(number));
            case "decide" -> turn.record(Samples.contents(number), Samples.verdict(number));
            case "rollback" -> turn.rollback(Samples.verdict(number));
            default -> throw new IllegalArgumentException("there is no act " + act);
        }
    }
}
