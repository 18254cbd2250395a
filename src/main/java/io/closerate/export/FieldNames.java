package io.closerate.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of fields as a CRM takes them, made from the columns of a grid: letters of ASCII, digits and single underscores, the first one a
 * letter. No two columns get the same name, whatever their case.
 */
final class FieldNames {

    private final int longest;
    private final String suffix;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param longest the most characters of a name, without the suffix
     * @param suffix what stands behind every name
     */
    FieldNames(int longest, String suffix) {
        this.longest = longest;
        this.suffix = suffix;
    }

    /** {@return the name of a column, the same one every time} */
    String of(String column) {
        return names.computeIfAbsent(column, this::make);
    }

    private String make(String column) {
        String plain = plain(column);
        String name = cut(plain, longest);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(plain, longest - 1 - Integer.toString(i).length()) + "_" + i;
        }
        return name + suffix;
    }

    private static String plain(String column) {
        String ascii = Normalizer.normalize(column, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return ascii.isEmpty() ? "Field" : Character.isDigit(ascii.charAt(0)) ? "F_" + ascii : ascii;
    }

    private static String cut(String name, int length) {
        return name.substring(0, Math.min(name.length(), length)).replaceAll("_+$", "");
    }
}
