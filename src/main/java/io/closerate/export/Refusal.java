package io.closerate.export;

/**
 * Something of a grid that another system cannot carry.
 *
 * @param limit the limit that is broken, with what the grid has: {@code "a formula field holds 3,900 characters; this grid needs 5,120"}
 * @param mend what to do about it: {@code "use helper fields: --to salesforce-helpers"}
 */
public record Refusal(String limit, String mend) {

    /** {@return both in one line} */
    public String line() {
        return limit + ": " + mend;
    }
}
