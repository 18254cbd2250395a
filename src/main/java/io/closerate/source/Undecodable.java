package io.closerate.source;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Marks bytes that mean nothing in a charset while reading goes on.
 *
 * <p>The mark is a noncharacter, which no text holds, and not U+FFFD, which honest text may hold.
 */
final class Undecodable {

    private static final char MARK = '\uFDD0';
    private static final String REPLACEMENT = "\uFFFD";

    private Undecodable() {
    }

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(MARK));
    }

    static boolean in(String text) {
        return text.indexOf(MARK) >= 0;
    }

    /** {@return {@code text} with the mark as people know it} */
    static String shown(String text) {
        return text.replace(String.valueOf(MARK), REPLACEMENT);
    }
}
