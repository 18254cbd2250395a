package io.closerate.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Versions and verdicts that follow from a number. */
public final class Samples {

    /** A moment. */
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** This process. */
    public static final Holder ME = Holder.me(NOON);

    private static final int BYTES = 3000;

    private Samples() {
    }

    /** {@return three files; other numbers give other bytes} */
    public static Contents contents(int number) {
        byte[] noise = new byte[BYTES];
        new Random(number).nextBytes(noise);
        return Contents.of(Map.of("grid.json", ("{\"grid\": " + number + "}\n").getBytes(StandardCharsets.UTF_8),
                "model-card.md", ("# Grid " + number + "\n").getBytes(StandardCharsets.UTF_8), "noise.bin", noise));
    }

    /** {@return the verdict of run {@code number}} */
    public static Verdict verdict(int number) {
        return Verdict.of(NOON.plusSeconds(number), "run-" + number, "published", Map.of("brier", "0.1" + number));
    }

    /** {@return the name of a version that was published in a turn of its own} */
    public static VersionId publish(Registry registry, int number) {
        try (Turn turn = registry.turn(ME, Duration.ZERO)) {
            return turn.publish(contents(number), verdict(number));
        }
    }
}
