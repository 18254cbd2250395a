package io.closerate.recalibrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.lead.Outcome;
import io.closerate.recalibrate.batch.DataHash;
import io.closerate.recalibrate.batch.Snapshot;
import io.closerate.recalibrate.gate.Challenger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/**
 * Where a version comes from, as {@code provenance.json}: enough to make the grid again, bit for bit, from the same leads.
 *
 * <p>A grid learned anew is what {@code closerate calibrate} makes of the leads whose cells have the hash {@code data}, with the plan beside
 * it. A grid whose curve was moved is the one of version {@code base}, its log odds times {@code stretch} plus {@code shift}.
 *
 * @param asOf the day as of which the leads were looked at
 * @param json all of it
 */
public record Provenance(LocalDate asOf, ObjectNode json) {

    /** The name of the format. */
    public static final String FORMAT = "closerate-provenance";

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * {@return where a challenger comes from}
     *
     * @param code the version of Closerate
     * @param base the version that was in force
     * @param reason why it is published against checks and gates, if it is
     */
    public static Provenance of(Snapshot snapshot, Challenger challenger, String code, Optional<String> base, Optional<String> reason) {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION).put("update", challenger.update().word())
                .put("asOf", snapshot.asOf().toString()).put("code", code).put("data", DataHash.of(snapshot.table()));
        json.putObject("leads").put("all", snapshot.size()).put("won", snapshot.count(Outcome.WON)).put("lost", snapshot.count(Outcome.LOST))
                .put("open", snapshot.count(Outcome.OPEN));
        snapshot.created().ifPresent(days -> window(json, "created", days));
        snapshot.closed().ifPresent(days -> window(json, "closed", days));
        base.ifPresentOrElse(version -> json.put("base", version), () -> json.putNull("base"));
        if (challenger.calibrated().isEmpty()) {
            json.put("shift", challenger.shift()).put("stretch", challenger.stretch());
        }
        reason.ifPresent(words -> json.put("forced", words));
        return new Provenance(snapshot.asOf(), json);
    }

    private static void window(ObjectNode json, String column, long[] days) {
        LongSummaryStatistics known = Arrays.stream(days).filter(day -> day != Long.MIN_VALUE).summaryStatistics();
        if (known.getCount() > 0) {
            json.putObject(column).put("first", LocalDate.ofEpochDay(known.getMin()).toString())
                    .put("last", LocalDate.ofEpochDay(known.getMax()).toString());
        }
    }

    /** {@return it as JSON text} */
    public String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a provenance that cannot be written", e);
        }
    }

    /**
     * {@return the provenance in a text}
     *
     * @throws IllegalArgumentException if it holds none
     */
    public static Provenance read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!(json instanceof ObjectNode object) || !FORMAT.equals(json.path("format").asText())) {
                throw new IllegalArgumentException("not a provenance: \"format\" is not " + FORMAT);
            }
            return new Provenance(LocalDate.parse(json.path("asOf").asText()), object);
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a provenance: " + e.getMessage(), e);
        }
    }
}
