package io.closerate.source;

import io.closerate.language.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells files that are no separated text by how they begin. */
final class Foreign {

    /** Text holds no NUL bytes; a few set their rows aside, more than these and than one in a hundred mean no text. */
    private static final int FEW_NULS = 3;
    private static final int BYTES_PER_NUL = 100;

    private static final List<String> WORKBOOK_MARKS = List.of("[Content_Types].xml", "xl/", "opendocument.spreadsheet");

    private Foreign() {
    }

    /** {@return why {@code sample} is no text, and what to do; empty if it may be text} */
    static Optional<Message> complaint(byte[] sample, boolean utf16) {
        String head = new String(sample, 0, Math.min(sample.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            boolean workbook = WORKBOOK_MARKS.stream().anyMatch(head::contains);
            return Optional.of(Message.of(workbook ? "fault.source.workbook" : "fault.source.zip"));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of(Message.of("fault.source.xls"));
        }
        if (head.startsWith("%PDF-")) {
            return Optional.of(Message.of("fault.source.pdf"));
        }
        String lower = head.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of(Message.of("fault.source.html"));
        }
        if (!utf16 && nuls(sample) > Math.max(FEW_NULS, sample.length / BYTES_PER_NUL)) {
            return Optional.of(Message.of("fault.source.binary"));
        }
        return Optional.empty();
    }

    private static int nuls(byte[] sample) {
        int nuls = 0;
        for (byte each : sample) {
            nuls += each == 0 ? 1 : 0;
        }
        return nuls;
    }
}
