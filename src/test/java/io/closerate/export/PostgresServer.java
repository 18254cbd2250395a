package io.closerate.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of this test's own, where the machine has its programs; its data is thrown away. */
final class PostgresServer {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** {@return the folder of initdb and pg_ctl: Debian's newest, or one on the path} */
    static Optional<Path> programs() throws IOException {
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).map(Path::of);
        Stream<Path> debian = Stream.of();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                debian = versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
            }
        }
        return Stream.concat(debian, onPath).filter(folder -> Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl"))).findFirst();
    }

    static PostgresServer start(Path programs) throws Exception {
        Path data = Files.createTempDirectory("closerate-postgres");
        PostgresServer server = new PostgresServer(programs, data, freePort());
        if (isRoot()) {
            run(List.of("chown", "postgres", data.toString())); // the server refuses to be run by root
        }
        server.command("initdb", "-D '" + data + "' -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync");
        server.command("pg_ctl", "-D '" + data + "' -w -l '" + data + "/log' -o '-p " + server.port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off' start");
        return server;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    void stop() throws Exception {
        command("pg_ctl", "-D '" + data + "' -m fast -w stop");
        run(List.of("rm", "-rf", data.toString()));
    }

    private void command(String program, String arguments) throws Exception {
        String line = programs.resolve(program) + " " + arguments;
        run(isRoot() ? List.of("su", "postgres", "-s", "/bin/sh", "-c", line) : List.of("/bin/sh", "-c", line));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }
}
