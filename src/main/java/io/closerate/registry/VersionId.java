package io.closerate.registry;

/**
 * The name of a version, which follows from its contents: {@code grid-} and the SHA-256 of the sums of its files.
 *
 * @param hash 64 lower-case hexadecimal digits
 */
public record VersionId(String hash) implements Comparable<VersionId> {

    private static final String PREFIX = "grid-";
    private static final int SHORT = 12;

    public VersionId {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a hash must be 64 digits 0-9a-f, but was \"%s\"".formatted(hash));
        }
    }

    /** {@return the version of this name, as {@link #toString} writes it} */
    public static VersionId of(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("the name of a version must be grid- and 64 digits 0-9a-f, but was \"%s\"".formatted(name));
        }
        return new VersionId(name.substring(PREFIX.length()));
    }

    /** {@return whether a version could have this name} */
    public static boolean isName(String name) {
        return name.matches(PREFIX + "[0-9a-f]{64}");
    }

    /** {@return the first digits of the name, for people: {@code grid-0123456789ab}} */
    public String brief() {
        return PREFIX + hash.substring(0, SHORT);
    }

    @Override
    public int compareTo(VersionId other) {
        return hash.compareTo(other.hash);
    }

    @Override
    public String toString() {
        return PREFIX + hash;
    }
}
