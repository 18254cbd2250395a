package io.closerate.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JSON object on one line whose last field, {@code hash}, is the SHA-256 of all bytes before that field.
 *
 * <p>No byte of it can change unseen: one before the field changes the hash, one of the field no longer fits it.
 *
 * @param body the object, {@code hash} included
 * @param seal the hash
 * @param text the line, without its end
 */
record SealedLine(JsonNode body, String seal, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE_SEAL = ",\"hash\":\"";
    private static final String AFTER_SEAL = "\"}";
    private static final int SEAL_LENGTH = BEFORE_SEAL.length() + Sha256.DIGITS + AFTER_SEAL.length();

    /** {@return the line of an object that has fields, but no {@code hash} yet} */
    static SealedLine of(ObjectNode body) {
        String open = body.toString();
        String start = open.substring(0, open.length() - 1);
        String seal = Sha256.of(start.getBytes(StandardCharsets.UTF_8));
        return new SealedLine(body.put("hash", seal), seal, start + BEFORE_SEAL + seal + AFTER_SEAL);
    }

    static ObjectNode blank() {
        return JSON.createObjectNode();
    }

    /** {@return the line in these bytes, without its end; empty if they are not what was sealed} */
    static Optional<SealedLine> read(byte[] line) {
        int length = line.length - SEAL_LENGTH;
        if (length < 1) {
            return Optional.empty();
        }
        String seal = Sha256.of(line, 0, length);
        String end = new String(line, length, SEAL_LENGTH, StandardCharsets.ISO_8859_1);
        if (!end.equals(BEFORE_SEAL + seal + AFTER_SEAL)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealedLine(JSON.readTree(line), seal, new String(line, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
