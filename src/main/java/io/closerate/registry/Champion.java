package io.closerate.registry;

import io.closerate.language.Message;
import java.util.List;

/**
 * The version in force, every byte of it checked.
 *
 * @param id its name
 * @param contents its files
 * @param warnings why it is not the one that was published last: what was damaged, in the order of trying. Empty as long as all is well
 */
public record Champion(VersionId id, Contents contents, List<Message> warnings) {

    public Champion {
        warnings = List.copyOf(warnings);
    }

    /** {@return whether an earlier version stands in for a damaged one} */
    public boolean isStandIn() {
        return !warnings.isEmpty();
    }
}
