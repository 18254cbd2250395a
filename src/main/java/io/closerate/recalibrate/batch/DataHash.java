package io.closerate.recalibrate.batch;

import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts and of leads: whatever form the leads had, the same names, kinds and cells have the same hash. */
public final class DataHash {

    private final MessageDigest digest;

    private DataHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return the hash of these texts, each told from the next} */
    public static String of(String... texts) {
        DataHash hash = new DataHash();
        for (String text : texts) {
            hash.add(text);
        }
        return hash.hex();
    }

    /** {@return the hash of all cells of a table, column by column} */
    public static String of(LeadTable leads) {
        DataHash hash = new DataHash();
        for (Column column : leads.columns()) {
            hash.add(column.name());
            hash.add(column.kind().name());
            hash.addCells(leads, column);
        }
        return hash.hex();
    }

    private void addCells(LeadTable leads, Column column) {
        ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES * (column.kind() == ColumnKind.WORD ? 0 : leads.size()));
        if (column.kind() == ColumnKind.WORD) {
            Words words = leads.words(column.name());
            for (int row = 0; row < leads.size(); row++) {
                add(words.dictionary().get(words.code(row)));
            }
        } else if (column.kind() == ColumnKind.NUMBER) {
            for (double number : leads.numbers(column.name())) {
                numbers.putDouble(number);
            }
        } else {
            for (long day : leads.epochDays(column.name())) {
                numbers.putLong(day);
            }
        }
        digest.update(numbers.array());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
