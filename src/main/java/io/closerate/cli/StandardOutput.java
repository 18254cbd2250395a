package io.closerate.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, which tells once when nobody reads it any more, or the disk is full; what is written after that goes nowhere.
 *
 * <p>Java ignores the signal that ends other programs then, and printers swallow the fault: without this, {@code closerate … | head -1} would go on
 * for nobody, and a full disk would count as success.
 */
final class StandardOutput extends OutputStream {

    /** What a shell says of a program that the signal SIGPIPE has ended: 128 and the number of the signal. */
    static final int CLOSED = 141;

    private final OutputStream to;
    private boolean isOver;

    StandardOutput(OutputStream to) {
        this.to = to;
    }

    /** What is printed cannot be written. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Fault(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** {@return whether the reader has gone; systems say so in words of their own, which all name the pipe} */
        boolean isClosed() {
            return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).matches(".*(pipe|tuber).*");
        }
    }

    /** Something done to the stream. */
    private interface Writing {
        void run() throws IOException;
    }

    private void checked(Writing writing) {
        if (isOver) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            isOver = true;
            throw new Fault(e);
        }
    }

    @Override
    public void write(int b) {
        checked(() -> to.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        checked(() -> to.write(bytes, from, length));
    }

    @Override
    public void flush() {
        checked(to::flush);
    }

    @Override
    public void close() {
        checked(to::close);
    }
}
