package io.closerate.job;

import io.closerate.registry.Holder;
import io.closerate.registry.Login;
import io.closerate.registry.Registries;
import io.closerate.registry.Registry;
import io.closerate.registry.RegistryException;
import io.closerate.registry.Turn;
import io.closerate.registry.Verdict;
import io.closerate.registry.VersionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What people do to a registry by hand.
 *
 * @param registry the registry
 * @param clock says when they do it
 * @param patience how long to wait for somebody else's turn to end
 */
public record RegistryJob(Registry registry, Clock clock, Duration patience) {

    /**
     * {@return the registry at a place, for the login in the environment}
     *
     * @param place a folder, or {@code jdbc:postgresql://host/database}
     */
    public static Registry open(String place) {
        return Registries.at(place, Login.from(System.getenv()));
    }

    /**
     * {@return the registry at a place}
     *
     * @throws RegistryException if there is none yet
     */
    public static Registry existing(String place) {
        Registry registry = open(place);
        try {
            return registry.present();
        } catch (RegistryException e) {
            registry.close();
            throw e;
        }
    }

    /** {@return the job by the clock of this machine} */
    public static RegistryJob of(Registry registry, Duration patience) {
        return new RegistryJob(registry, Clock.systemUTC(), patience);
    }

    /** {@return the version which is in force again} */
    public VersionId rollback(String reason) {
        try (Turn turn = turn()) {
            return turn.rollback(Verdict.byHand(now(), "rolled-back", reason));
        }
    }

    /** {@return the versions that were removed} */
    public List<VersionId> cleanUp(int keep) {
        try (Turn turn = turn()) {
            return turn.cleanUp(keep, Verdict.byHand(now(), "cleaned-up", "the last %d are kept".formatted(keep)));
        }
    }

    private Turn turn() {
        return registry.turn(Holder.me(now()), patience);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
