package io.closerate.cli;

/** What is known of the terminal; the launcher says whether there is one. */
final class Terminal {

    private static final int NARROWEST = 60;
    private static final int USUAL = 100;
    private static final int WIDEST = 140;

    private Terminal() {
    }

    /** {@return whether standard error is a terminal} */
    static boolean isInteractive() {
        return Boolean.getBoolean("closerate.terminal");
    }

    /** {@return how many columns to print in} */
    static int width() {
        int columns = Integer.getInteger("closerate.columns", USUAL);
        return Math.max(NARROWEST, Math.min(columns <= 0 ? USUAL : columns, WIDEST));
    }
}
