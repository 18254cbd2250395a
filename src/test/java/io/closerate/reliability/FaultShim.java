package io.closerate.reliability;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code src/test/crash/faultshim.c}, built: counts the calls by which a process changes files below a folder, and breaks one of them.
 *
 * @param library the built library
 */
public record FaultShim(Path library) {

    private static final Path SOURCE = Path.of("src/test/crash/faultshim.c");

    /** How a call is broken. */
    public enum Fault {
        /** The process is killed before the call. */
        KILL,
        /** Half of what was to be written is, then the process is killed. */
        HALF,
        /** The process is killed after the call. */
        KILLAFTER,
        /** The call fails with an I/O error. */
        EIO,
        /** The call fails because the disk is full. */
        ENOSPC,
        /** The call and all later ones fail with an I/O error. */
        EIOALL,
        /** The call and all later ones fail because the disk is full. */
        ENOSPCALL;

        /** {@return whether the process lives on, and so can report the fault} */
        public boolean canBeReported() {
            return ordinal() >= EIO.ordinal();
        }
    }

    /**
     * A call that changed a file, or tried to.
     *
     * @param name {@code write}, {@code rename}, …
     * @param path what it was done to; {@code from -> to} for a renaming
     */
    public record Call(String name, String path) {

        /** {@return the last part of the path} */
        public String file() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /**
     * What came of a run.
     *
     * @param exit its exit code
     * @param calls the calls it came to, in order; the broken one is among them
     */
    public record Outcome(int exit, List<Call> calls) {
    }

    /** {@return the library, built if need be; the test is skipped where that cannot be done} */
    public static FaultShim built() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "faults can be injected on Linux only");
        Path library = Path.of("target", "crash", "faultshim.so").toAbsolutePath();
        if (!Files.exists(library) || Files.getLastModifiedTime(library).compareTo(Files.getLastModifiedTime(SOURCE)) < 0) {
            Files.createDirectories(library.getParent());
            assumeTrue(compile(library), "faults cannot be injected: there is no gcc that builds " + SOURCE);
        }
        return new FaultShim(library);
    }

    private static boolean compile(Path library) throws InterruptedException {
        try {
            return new ProcessBuilder("gcc", "-w", "-O1", "-fPIC", "-shared", "-o", library.toString(), SOURCE.toString(), "-ldl")
                    .inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the calls of an unbroken run} */
    public Outcome count(ProcessBuilder process, Path below) throws IOException, InterruptedException {
        return run(process, below, Map.of("FAULT_MODE", "count", "FAULT_AT", "-1"));
    }

    /** {@return what comes of a run whose call {@code at}, 1 for the first, is broken} */
    public Outcome breakAt(ProcessBuilder process, Path below, Fault fault, int at) throws IOException, InterruptedException {
        return run(process, below, Map.of("FAULT_MODE", fault.name().toLowerCase(Locale.ROOT), "FAULT_AT", Integer.toString(at)));
    }

    private Outcome run(ProcessBuilder process, Path below, Map<String, String> fault) throws IOException, InterruptedException {
        Path log = Files.createTempFile("faults", ".log");
        try {
            process.environment().putAll(fault);
            process.environment().putAll(Map.of("LD_PRELOAD", library.toString(), "FAULT_LOG", log.toString(),
                    "FAULT_DIR", below.toRealPath().toString()));
            int exit = process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            return new Outcome(exit, Files.readAllLines(log).stream().map(FaultShim::call).toList());
        } finally {
            Files.delete(log);
        }
    }

    private static Call call(String line) {
        String[] parts = line.split(" ", 3);
        return new Call(parts[1], parts[2]);
    }
}
