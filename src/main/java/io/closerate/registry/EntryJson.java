package io.closerate.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An entry as a line of the ledger. */
final class EntryJson {

    /** What the first line repeats, for lack of a line before it. */
    static final String BEGINNING = "0".repeat(Sha256.DIGITS);

    private EntryJson() {
    }

    /** {@return the line that follows one sealed {@code before}} */
    static SealedLine write(long number, Act act, Optional<VersionId> version, Verdict verdict, String before) {
        ObjectNode body = SealedLine.blank().put("number", number).put("at", verdict.at().toString()).put("act", act.word())
                .put("run", verdict.run());
        version.ifPresentOrElse(id -> body.put("version", id.toString()), () -> body.putNull("version"));
        body.put("verdict", verdict.words());
        ObjectNode details = body.putObject("details");
        verdict.details().forEach(details::put);
        return SealedLine.of(body.put("before", before));
    }

    /**
     * {@return the entry in a line}
     *
     * @throws RuntimeException if a field is missing or is not what it should be
     */
    static Entry read(SealedLine line) {
        JsonNode body = line.body();
        SortedMap<String, String> details = new TreeMap<>();
        body.required("details").properties().forEach(field -> details.put(field.getKey(), field.getValue().textValue()));
        Optional<VersionId> version = Optional.ofNullable(body.required("version").textValue()).map(VersionId::of);
        Verdict verdict = new Verdict(Instant.parse(body.required("at").textValue()), body.required("run").textValue(),
                body.required("verdict").textValue(), details);
        return new Entry(body.required("number").longValue(), Act.of(body.required("act").textValue()), version, verdict, line.seal());
    }
}
