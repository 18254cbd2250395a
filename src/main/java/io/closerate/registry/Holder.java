package io.closerate.registry;

import java.time.Instant;

/**
 * Who has the turn at a registry.
 *
 * @param pid a process
 * @param since when it asked for the turn
 */
public record Holder(long pid, Instant since) {

    /** {@return this process} */
    public static Holder me(Instant since) {
        return new Holder(ProcessHandle.current().pid(), since);
    }

    /** {@return {@code process 123 since 2026-11-22T10:00:00Z}} */
    @Override
    public String toString() {
        return "process %d since %s".formatted(pid, since);
    }
}
