package io.closerate.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Says which version is in force; it follows from the ledger, and is written after it.
 *
 * @param version the version in force
 * @param previous the one to go back to
 * @param entry the number of the entry of the ledger that put it in force
 * @param line the seal of that entry
 */
record Pointer(VersionId version, Optional<VersionId> previous, long entry, String line) {

    /** {@return the pointer as a sealed line with its end} */
    String text() {
        ObjectNode body = SealedLine.blank().put("version", version.toString());
        previous.ifPresentOrElse(id -> body.put("previous", id.toString()), () -> body.putNull("previous"));
        return SealedLine.of(body.put("entry", entry).put("line", line)).text() + "\n";
    }

    /** {@return the pointer in this text; empty if it is not what was written} */
    static Optional<Pointer> read(byte[] text) {
        if (text.length == 0 || text[text.length - 1] != '\n') {
            return Optional.empty();
        }
        try {
            return SealedLine.read(Arrays.copyOf(text, text.length - 1)).map(Pointer::of);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Pointer of(SealedLine line) {
        JsonNode body = line.body();
        return new Pointer(VersionId.of(body.required("version").asText()),
                Optional.ofNullable(body.required("previous").textValue()).map(VersionId::of),
                body.required("entry").longValue(), body.required("line").asText());
    }
}
