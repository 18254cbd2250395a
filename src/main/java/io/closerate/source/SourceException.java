package io.closerate.source;

/** A file that cannot be used at all; the message is one line that names the file, what is wrong and what to do. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What is wrong, for whoever turns it into an exit code. */
    public enum Kind {
        /** There is no such file, or it may not be read. */
        NO_INPUT,
        /** The file is there, but holds no leads that could be used. */
        BAD_DATA,
        /** Reading broke off. */
        READ_ERROR
    }

    SourceException(Kind kind, String message) {
        this(kind, message, null);
    }

    SourceException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static SourceException badData(String name, String complaint) {
        return new SourceException(Kind.BAD_DATA, name + " " + complaint);
    }

    static SourceException readError(String name, Exception cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new SourceException(Kind.READ_ERROR,
                "%s: reading broke off (%s); check the disk, or fetch the file again".formatted(name, why), cause);
    }

    /** {@return what is wrong} */
    public Kind kind() {
        return kind;
    }
}
