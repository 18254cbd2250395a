package io.closerate.job;

import io.closerate.recalibrate.Decision;
import io.closerate.registry.VersionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recalibration came to.
 *
 * @param words the verdict
 * @param kind the same without names
 * @param plan the name of the plan
 * @param asOf the day as of which leads were looked at
 * @param key the key of the run: same data, plan, code and day
 * @param version the version that was published, or the one in force otherwise; empty where there is none
 * @param isRepeat whether the run was done before, and nothing was to do
 * @param details reasons and numbers by name
 */
public record Run(String words, Decision.Kind kind, String plan, LocalDate asOf, String key, Optional<VersionId> version, boolean isRepeat,
        SortedMap<String, String> details) {

    public Run {
        details = new TreeMap<>(details);
    }
}
