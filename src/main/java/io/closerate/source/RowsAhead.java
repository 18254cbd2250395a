package io.closerate.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Rows that are cut from their text while those before them are being looked at. */
final class RowsAhead implements RowSequence {

    private static final int BATCH = 2_000;

    private final RowSequence rows;
    private Batch batch = new Batch(List.of(), null, false);
    private ForkJoinTask<Batch> ahead;
    private int at;

    RowsAhead(RowSequence rows) {
        this.rows = rows;
    }

    /**
     * Some rows.
     *
     * @param failure what came after them instead of a row, or null
     * @param last whether there are no more
     */
    private record Batch(List<RawRow> rows, Exception failure, boolean last) {
    }

    @Override
    public RawRow header() throws IOException {
        return rows.header();
    }

    @Override
    public RawRow next() throws IOException {
        while (at == batch.rows.size()) {
            if (batch.failure != null) {
                throwAsItWas(batch.failure);
            }
            if (batch.last) {
                return null;
            }
            batch = (ahead == null ? start() : ahead).join();
            ahead = batch.failure == null && !batch.last ? start() : null;
            at = 0;
        }
        return batch.rows.get(at++);
    }

    private ForkJoinTask<Batch> start() {
        return ForkJoinPool.commonPool().submit(this::read);
    }

    /** What goes wrong is handed over with the rows before it, for those come first. */
    private Batch read() {
        List<RawRow> read = new ArrayList<>(BATCH);
        try {
            while (read.size() < BATCH) {
                RawRow row = rows.next();
                if (row == null) {
                    return new Batch(read, null, true);
                }
                read.add(row);
            }
            return new Batch(read, null, false);
        } catch (IOException | RuntimeException e) {
            return new Batch(read, e, false);
        }
    }

    private static void throwAsItWas(Exception failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.join();
        }
        rows.close();
    }
}
