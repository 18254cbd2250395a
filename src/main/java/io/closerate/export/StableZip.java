package io.closerate.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes fastexcel's zip file again so that it says nothing of the time it was written at.
 *
 * <p>The file is read by its directory: it was written as a stream, with sizes behind the entries that {@code ZipInputStream} takes
 * for those of another kind of file.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format Specification, 4.3</a>
 */
final class StableZip {

    /** The earliest time that a zip file can hold. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    private final ByteBuffer zip;

    private StableZip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * {@return the same files in the same order and more behind them, all of the same time}
     *
     * @param change from the name and the text of a file to the text to write
     * @param more further files, name to text
     */
    static byte[] of(byte[] zip, BinaryOperator<String> change, Map<String, String> more) throws IOException {
        return new StableZip(zip).write(change, more);
    }

    private byte[] write(BinaryOperator<String> change, Map<String, String> more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.capacity());
        int end = zip.capacity() - END_SIZE;
        int at = zip.getInt(end + 16);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int entry = zip.getShort(end + 10); entry > 0; entry--) {
                int nameSize = zip.getShort(at + 28);
                String name = new String(zip.array(), at + ENTRY_SIZE, nameSize, UTF_8);
                put(out, name, change.apply(name, content(at)));
                at += ENTRY_SIZE + nameSize + zip.getShort(at + 30) + zip.getShort(at + 32);
            }
            for (Map.Entry<String, String> each : more.entrySet()) {
                put(out, each.getKey(), each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        out.putNextEntry(entry);
        out.write(text.getBytes(UTF_8));
        out.closeEntry();
    }

    private String content(int entry) throws IOException {
        int local = zip.getInt(entry + 42);
        int start = local + LOCAL_SIZE + zip.getShort(local + 26) + zip.getShort(local + 28);
        ByteArrayInputStream packed = new ByteArrayInputStream(zip.array(), start, zip.getInt(entry + 20));
        return new String(new InflaterInputStream(packed, new Inflater(true)).readAllBytes(), UTF_8);
    }
}
