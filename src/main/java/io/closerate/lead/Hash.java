package io.closerate.lead;

/** A stable hash of texts and numbers: the same on every machine, in every run, for ever. */
public final class Hash {

    private Hash() {
    }

    /** {@return 64 well-mixed bits of {@code text} and {@code seed}: FNV-1a over its UTF-16 units, then {@link #of(long, long)}} */
    public static long of(String text, long seed) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return of(hash, seed);
    }

    /** {@return 64 well-mixed bits of {@code value} and {@code seed}, by the finalizer of SplitMix64} */
    public static long of(long value, long seed) {
        return mix(mix(value + 0x9e3779b97f4a7c15L) ^ mix(seed + 0x632be59bd9b4e019L));
    }

    /** {@return a number in [0, 1) made of the first 53 bits of {@code hash}} */
    public static double share(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
