package io.closerate.source;

import io.closerate.language.Message;
import io.closerate.language.Told;

/** A file that cannot be used at all; the message is one line that names the file, what is wrong and what to do. */
public final class SourceException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Message told;

    /** What is wrong, for whoever turns it into an exit code. */
    public enum Kind {
        /** There is no such file, or it may not be read. */
        NO_INPUT,
        /** The file is there, but holds no leads that could be used. */
        BAD_DATA,
        /** Reading broke off. */
        READ_ERROR
    }

    SourceException(Kind kind, Message told) {
        this(kind, told, null);
    }

    SourceException(Kind kind, Message told, Throwable cause) {
        super(told.toString(), cause);
        this.kind = kind;
        this.told = told;
    }

    static SourceException badData(Message told) {
        return new SourceException(Kind.BAD_DATA, told);
    }

    static SourceException readError(String name, Exception cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new SourceException(Kind.READ_ERROR, Message.of("fault.source.broke-off", name, why), cause);
    }

    @Override
    public Message told() {
        return told;
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }
}
