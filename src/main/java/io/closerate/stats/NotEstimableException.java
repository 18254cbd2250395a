package io.closerate.stats;

/** Thrown when a value is asked of an {@link Estimate} that has none; the message is its reason. */
public final class NotEstimableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param reason why nothing could be estimated
     */
    public NotEstimableException(String reason) {
        super("not estimable: " + reason);
    }
}
