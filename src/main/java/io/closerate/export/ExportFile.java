package io.closerate.export;

import java.nio.charset.StandardCharsets;

/** A file of an export: its name, with a folder before it perhaps ({@code salesforce/score.txt}), and its bytes. */
public final class ExportFile {

    private static final String NAME = "[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*";

    private final String name;
    private final byte[] bytes;

    private ExportFile(String name, byte[] bytes) {
        if (!name.matches(NAME) || name.contains("..")) {
            throw new IllegalArgumentException("a file's name must be a relative one of plain letters, not \"" + name + "\"");
        }
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** {@return a file of these bytes} */
    public static ExportFile of(String name, byte[] bytes) {
        return new ExportFile(name, bytes);
    }

    /** {@return a file of this text, in UTF-8} */
    public static ExportFile of(String name, String text) {
        return new ExportFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return its name, relative, with {@code /} between folders} */
    public String name() {
        return name;
    }

    /** {@return a copy of its bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return its bytes read as UTF-8} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
