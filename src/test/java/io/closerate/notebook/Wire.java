package io.closerate.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.ZMQ;

/**
 * Messages of the Jupyter protocol, version 5.3, on a ZeroMQ socket: routing, {@code <IDS|MSG>}, HMAC, header, parent, metadata, content.
 *
 * @param key what messages are signed with
 * @param session names this client
 */
record Wire(String key, String session) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DELIMITER = "<IDS|MSG>";

    /**
     * A message that came in.
     *
     * @param type such as {@code execute_result}
     * @param parent the id of the request it answers; empty for none
     * @param content what it says
     */
    record Message(String type, String parent, JsonNode content) {
    }

    /** {@return the id of the message that was sent} */
    String send(ZMQ.Socket socket, String type, ObjectNode content) {
        String id = UUID.randomUUID().toString();
        ObjectNode header = JSON.createObjectNode().put("msg_id", id).put("session", session).put("username", "test")
                .put("date", "2026-11-22T00:00:00.000Z").put("msg_type", type).put("version", "5.3");
        List<byte[]> parts = Stream.of(header, JSON.createObjectNode(), JSON.createObjectNode(), content)
                .map(node -> node.toString().getBytes(StandardCharsets.UTF_8)).toList();
        socket.sendMore(DELIMITER);
        socket.sendMore(signature(parts));
        for (int i = 0; i < parts.size(); i++) {
            socket.send(parts.get(i), i < parts.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        return id;
    }

    /** {@return the next message, its signature checked; null if none comes in time} */
    Message receive(ZMQ.Socket socket) {
        byte[] part = socket.recv();
        if (part == null) {
            return null;
        }
        while (!Arrays.equals(part, DELIMITER.getBytes(StandardCharsets.UTF_8))) {
            part = socket.recv();
        }
        String signature = socket.recvStr();
        List<byte[]> parts = List.of(socket.recv(), socket.recv(), socket.recv(), socket.recv());
        while (socket.hasReceiveMore()) {
            socket.recv();
        }
        if (!signature.equals(signature(parts))) {
            throw new IllegalStateException("a message of the kernel is not signed with its key");
        }
        return new Message(json(parts.get(0)).path("msg_type").asText(), json(parts.get(1)).path("msg_id").asText(), json(parts.get(3)));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signature(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
