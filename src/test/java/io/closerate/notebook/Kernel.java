package io.closerate.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The real IJava kernel in a process of its own, started by its kernel.json as Jupyter starts it. */
final class Kernel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 100_000;
    private static final int TRIES = 600;

    private final Wire wire = new Wire("0123456789abcdef", "closerate-test");
    private final ZContext context = new ZContext();
    private final Process process;
    private final Path errors;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket published;

    private Kernel(Process process, Path errors, ObjectNode connection) {
        this.process = process;
        this.errors = errors;
        this.shell = socket(SocketType.DEALER, connection.get("shell_port").asInt());
        this.control = socket(SocketType.DEALER, connection.get("control_port").asInt());
        this.published = socket(SocketType.SUB, connection.get("iopub_port").asInt());
        this.published.subscribe(ZMQ.SUBSCRIPTION_ALL);
    }

    private ZMQ.Socket socket(SocketType type, int port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(PATIENCE);
        socket.setLinger(0);
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    /**
     * Starts the kernel and waits until it answers.
     *
     * @param spec the folder of its kernel.json
     * @param folder the folder that notebooks run in
     */
    static Kernel start(Path spec, Path folder) throws IOException, InterruptedException {
        ObjectNode connection = JsonNodeFactory.instance.objectNode().put("transport", "tcp").put("ip", "127.0.0.1")
                .put("signature_scheme", "hmac-sha256").put("key", "0123456789abcdef");
        freePorts(connection, "shell_port", "control_port", "iopub_port", "stdin_port", "hb_port");
        Path file = Files.writeString(Files.createTempFile("kernel", ".json"), connection.toString());
        JsonNode kernel = JSON.readTree(spec.resolve("kernel.json").toFile());
        List<String> command = new ArrayList<>();
        kernel.get("argv").forEach(each -> command.add(each.asText().replace("{connection_file}", file.toString())));
        Path errors = Files.createTempFile("kernel", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(errors.toFile());
        kernel.get("env").properties().forEach(each -> builder.environment().put(each.getKey(), each.getValue().asText()));
        Kernel started = new Kernel(builder.start(), errors, connection);
        started.awaitAnswer();
        return started;
    }

    private static void freePorts(ObjectNode connection, String... names) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (String name : names) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            connection.put(name, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
    }

    /** Until a message comes out of the publishing socket too: it may be joined later than the shell. */
    private void awaitAnswer() throws IOException, InterruptedException {
        published.setReceiveTimeOut(100);
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            wire.send(shell, "kernel_info_request", JsonNodeFactory.instance.objectNode());
            Thread.sleep(100);
            if (wire.receive(published) != null) {
                published.setReceiveTimeOut(PATIENCE);
                return;
            }
        }
        throw new IllegalStateException("the kernel does not answer: " + Files.readString(errors));
    }

    /** {@return what came of a cell, in the words of a notebook file} */
    List<ObjectNode> execute(String source) throws IOException {
        String request = wire.send(shell, "execute_request", JsonNodeFactory.instance.objectNode().put("code", source).put("silent", false)
                .put("store_history", true).put("allow_stdin", false).put("stop_on_error", true));
        Outputs outputs = new Outputs();
        while (true) {
            Wire.Message message = wire.receive(published);
            if (message == null) {
                throw new IllegalStateException("the kernel fell silent at: %s%n%s".formatted(source, Files.readString(errors)));
            }
            if (message.parent().equals(request)) {
                if (message.type().equals("status") && message.content().path("execution_state").asText().equals("idle")) {
                    return outputs.list();
                }
                outputs.add(message);
            }
        }
    }

    /** {@return what could be typed at the end of {@code code}} */
    List<String> complete(String code) {
        String request = wire.send(shell, "complete_request", JsonNodeFactory.instance.objectNode().put("code", code).put("cursor_pos", code.length()));
        Wire.Message reply = wire.receive(shell);
        while (!reply.parent().equals(request)) {
            reply = wire.receive(shell);
        }
        List<String> matches = new ArrayList<>();
        reply.content().get("matches").forEach(each -> matches.add(each.asText()));
        return matches;
    }

    /** {@return the time that processors have worked for the kernel so far; unlike time by the clock, the same on a busy machine} */
    Duration work() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        wire.send(control, "shutdown_request", JsonNodeFactory.instance.objectNode().put("restart", false));
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        context.close();
    }
}
