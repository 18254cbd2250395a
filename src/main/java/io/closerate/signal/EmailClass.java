package io.closerate.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What kind of e-mail address it is, judged by its text alone.
 *
 * <ul>
 *   <li>{@code invalid}: not of the form name@domain.tld</li>
 *   <li>{@code disposable}: at a provider of throw-away addresses</li>
 *   <li>{@code personal}: at a free mailbox provider (gmail.com, orange.fr)</li>
 *   <li>{@code generic}: a shared mailbox of a company (contact@, info@)</li>
 *   <li>{@code professional}: anything else</li>
 * </ul>
 * A missing address has no class.
 *
 * <p>An address is of the form when it has one {@code @} and something before it, no {@link #NOWHERE} sign, and a domain with no
 * {@link #NOT_IN_A_DOMAIN} sign: two labels or more, none of them empty or with a hyphen at an end, the last one of two signs or
 * more and without a digit at its end. So simple a rule can be kept to the letter by every system that a grid is handed to.
 * For the same reason only the letters A to Z are made small.
 */
public final class EmailClass {

    /** Signs that no address has anywhere: blanks, and what parts addresses in lists. */
    public static final String NOWHERE = " \t\n\u000b\f\r,;:\"<>()";

    /** Further signs that no domain has. */
    public static final String NOT_IN_A_DOMAIN = "!#$%&'*+/=?[\\]^_`{|}~";

    private static final Set<String> DISPOSABLE = list("disposable");
    private static final Set<String> PERSONAL = list("personal");
    private static final Set<String> GENERIC = list("generic");

    private EmailClass() {
    }

    /** {@return the class of {@code address}; empty if the address is empty} */
    public static String of(String address) {
        String plain = lower(address.strip());
        if (plain.isEmpty()) {
            return "";
        }
        if (!isPlainAddress(plain)) {
            return "invalid";
        }
        String domain = plain.substring(plain.indexOf('@') + 1);
        if (DISPOSABLE.contains(domain)) {
            return "disposable";
        }
        if (PERSONAL.contains(domain)) {
            return "personal";
        }
        return GENERIC.contains(plain.substring(0, plain.indexOf('@'))) ? "generic" : "professional";
    }

    /** {@return the domains of throw-away addresses} */
    public static Set<String> disposableDomains() {
        return DISPOSABLE;
    }

    /** {@return the domains of free mailbox providers} */
    public static Set<String> personalDomains() {
        return PERSONAL;
    }

    /** {@return the names of shared mailboxes} */
    public static Set<String> genericNames() {
        return GENERIC;
    }

    /** {@return whether {@code text} has the form of an address} */
    static boolean isAddress(String text) {
        return isPlainAddress(lower(text.strip()));
    }

    private static boolean isPlainAddress(String plain) {
        int at = plain.indexOf('@');
        String domain = plain.substring(at + 1);
        return at > 0 && hasNone(plain, NOWHERE) && hasNone(domain, "@" + NOT_IN_A_DOMAIN) && isDomain(domain);
    }

    private static boolean isDomain(String domain) {
        String fenced = "." + domain + ".";
        int last = domain.lastIndexOf('.') + 1;
        char end = fenced.charAt(fenced.length() - 2);
        return last > 0 && !fenced.contains("..") && !fenced.contains(".-") && !fenced.contains("-.")
                && domain.codePointCount(last, domain.length()) >= 2 && (end < '0' || end > '9');
    }

    private static boolean hasNone(String text, String signs) {
        return text.chars().noneMatch(sign -> signs.indexOf(sign) >= 0);
    }

    private static String lower(String text) {
        return text.codePoints().map(sign -> sign >= 'A' && sign <= 'Z' ? sign + ('a' - 'A') : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Set<String> list(String name) {
        try (InputStream file = EmailClass.class.getResourceAsStream("/io/closerate/email/" + name + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Set<String> names = lines.lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .collect(Collectors.toCollection(TreeSet::new));
            return Collections.unmodifiableSet(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
