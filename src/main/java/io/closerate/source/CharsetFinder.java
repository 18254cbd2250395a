package io.closerate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the charset of a text by its bytes.
 *
 * <p>A byte order mark decides. Else text is UTF-8 if it is sound UTF-8 throughout, and also if nine in ten of its
 * characters beyond ASCII are: such sequences hardly ever come about by chance, so a few broken rows do not turn every é
 * into Ã©.
 * Anything else is Windows-1252.
 */
final class CharsetFinder {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private long sound;
    private long broken;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;

    /** {@return the charset that the byte order mark of {@code head} names, or null if there is none} */
    static Charset marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** {@return the bytes that the byte order mark in front of {@code head} takes} */
    static int byteOrderMark(byte[] head) {
        Charset marked = marked(head);
        return marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the charset of all bytes of {@code in}, which bear no byte order mark} */
    static Charset of(InputStream in) throws IOException {
        CharsetFinder finder = new CharsetFinder();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            finder.see(buffer, count);
        }
        return finder.found();
    }

    private void see(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int each = bytes[i];
            if (each < 0 || pending > 0) {
                see(each & 0xFF);
            }
        }
    }

    private void see(int each) {
        if (pending == 0) {
            begin(each);
        } else if (each >= low && each <= high) {
            pending--;
            low = 0x80;
            high = 0xBF;
            sound += pending == 0 ? 1 : 0;
        } else {
            broken++;
            pending = 0;
            if (each >= 0x80) {
                begin(each);
            }
        }
    }

    /** The first byte of a sequence; no overlong forms and no surrogates, as in table 3-7 of the Unicode standard. */
    private void begin(int each) {
        pending = each >= 0xC2 && each <= 0xDF ? 1 : each >= 0xE0 && each <= 0xEF ? 2 : each >= 0xF0 && each <= 0xF4 ? 3 : 0;
        low = each == 0xE0 ? 0xA0 : each == 0xF0 ? 0x90 : 0x80;
        high = each == 0xED ? 0x9F : each == 0xF4 ? 0x8F : 0xBF;
        broken += pending == 0 ? 1 : 0;
    }

    private Charset found() {
        long faults = broken + (pending > 0 ? 1 : 0);
        return faults <= sound / 9 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }
}
