package io.closerate.registry;

import io.closerate.language.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A version as it was found on a shelf, which may have suffered since it was put there.
 *
 * @param sums the sums that were put there with it
 * @param files its files
 */
record Stored(byte[] sums, SortedMap<String, byte[]> files) {

    /** {@return whether these are the files that make the name} */
    boolean isSound(VersionId id) {
        return Sha256.of(sums).equals(id.hash()) && Arrays.equals(sums, Contents.sums(files).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the files, if they are those that make the name}
     *
     * @throws RegistryException if a byte is not what it was; the message says of which file
     */
    Contents checked(VersionId id) {
        if (!isSound(id)) {
            throw RegistryException.damaged(complaint(id));
        }
        return Contents.of(files);
    }

    /** {@return which file is not what it was} */
    Message complaint(VersionId id) {
        return Message.of("fault.registry.changed", culprit(), id.brief());
    }

    /** The first file whose line differs, be it changed, added or gone; the sums themselves if none does. */
    private String culprit() {
        List<String> before = new String(sums, StandardCharsets.UTF_8).lines().toList();
        List<String> now = Contents.sums(files).lines().toList();
        return Stream.concat(now.stream().filter(line -> !before.contains(line)), before.stream().filter(line -> !now.contains(line)))
                .filter(line -> line.length() > Sha256.DIGITS + 2)
                .map(line -> line.substring(Sha256.DIGITS + 2)).findFirst().orElse(Contents.SUMS);
    }
}
