package io.closerate.cli;

/** Words for a shell. */
final class Shell {

    private Shell() {
    }

    /** {@return {@code word}, in quotes if a shell would take it apart} */
    static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
