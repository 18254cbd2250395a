package io.closerate.recalibrate.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A profile as a JSON text; the same bytes for the same profile. */
public final class ProfileJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ProfileJson() {
    }

    /** {@return the profile as one line of JSON} */
    public static String write(Profile profile) {
        try {
            return JSON.writeValueAsString(profile) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile that cannot be written", e);
        }
    }

    /**
     * {@return the profile in a text}
     *
     * @throws IllegalArgumentException if it holds none
     */
    public static Profile read(String json) {
        try {
            return JSON.readValue(json, Profile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a profile: " + e.getOriginalMessage(), e);
        }
    }
}
