package io.closerate.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes files that have nothing to do with each other at the same time, as many as there are processors. */
final class AtOnce {

    private AtOnce() {
    }

    /** Writes one file, or some. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** Returns when all are written, or throws what stopped one of them. */
    static void write(List<Writing> writings) throws IOException {
        try {
            writings.parallelStream().forEach(AtOnce::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
