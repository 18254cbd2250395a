package io.closerate.report;

import java.text.Normalizer;
import java.util.Locale;

/** Names as parts of file names. */
final class Slug {

    private static final int LONGEST = 40;

    private Slug() {
    }

    /** {@return a hyphen and the name in lower-case ASCII letters, digits and hyphens; empty if nothing is left of it} */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? "" : "-" + cut;
    }
}
