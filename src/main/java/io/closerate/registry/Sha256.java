package io.closerate.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal digits. */
final class Sha256 {

    /** How many digits a sum has. */
    static final int DIGITS = 64;

    private Sha256() {
    }

    static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** {@return the sum of {@code length} bytes that begin at {@code from}} */
    static String of(byte[] bytes, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
