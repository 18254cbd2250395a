package io.closerate.reliability;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server of this test's own: Debian's binaries, an empty database, any free port, trust for everyone on this machine.
 *
 * @param binaries where its programs are
 * @param folder where it keeps everything
 * @param port where it listens
 */
public record PostgresServer(Path binaries, Path folder, int port) {

    private static final int PATIENCE_SECONDS = 60;

    /** {@return a running server; the test is skipped where there is none to run} */
    public static PostgresServer start() throws IOException, InterruptedException {
        Optional<Path> binaries = installed();
        assumeTrue(binaries.isPresent(), "there is no PostgreSQL server: apt-get install postgresql");
        Path folder = Files.createTempDirectory("closerate-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        PostgresServer server = new PostgresServer(binaries.get(), folder, freePort());
        server.run("initdb", "-D", "data", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C");
        server.run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o",
                "'-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off'".formatted(server.port), "start");
        return server;
    }

    /** {@return the address of its database, with a schema of that name} */
    public String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?currentSchema=%s".formatted(port, schema);
    }

    private static Optional<Path> installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb"))).sorted().reduce((a, b) -> b);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs one of the server's programs; PostgreSQL refuses to be run by root, who lends it to the user postgres. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        String line = "cd '%s' && '%s' %s".formatted(folder, binaries.resolve(program), String.join(" ", arguments));
        List<String> command = new ArrayList<>(System.getProperty("user.name").equals("root")
                ? List.of("su", "postgres", "-s", "/bin/sh", "-c", line) : List.of("/bin/sh", "-c", line));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("%s did not work: %s".formatted(line, Files.readString(output)));
        }
    }

    /** Stops it, and deletes everything it kept. */
    public void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
        Folders.delete(folder);
    }
}
