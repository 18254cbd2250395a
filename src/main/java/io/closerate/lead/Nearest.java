package io.closerate.lead;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {
    }

    /** {@return up to three of {@code names} that are near to {@code wanted}, the nearest first} */
    public static List<String> of(String wanted, Collection<String> names) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 2);
        return names.stream().filter(name -> distance(plain, name.toLowerCase(Locale.ROOT)) <= farthest)
                .sorted(Comparator.comparingInt((String name) -> distance(plain, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    /** {@return a sentence that names the nearest names, or all of them if none is near} */
    public static String sentence(String wanted, Collection<String> names) {
        List<String> near = of(wanted, names);
        return near.isEmpty() ? "there are " + quoted(names) : "did you mean " + String.join(" or ", near.stream().map(name -> '"' + name + '"').toList()) + "?";
    }

    private static String quoted(Collection<String> names) {
        return String.join(", ", names.stream().map(name -> '"' + name + '"').toList());
    }

    /** Insertions, deletions and replacements from one word to the other (Levenshtein); none for a word within the other. */
    private static int distance(String a, String b) {
        if (!a.isEmpty() && b.contains(a)) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
