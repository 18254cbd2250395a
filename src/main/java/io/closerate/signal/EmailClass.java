package io.closerate.signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 */
public final class EmailClass {

    /** The form of an address, lower case and without blanks around it, as a regular expression of Java and of PCRE. */
    public static final String FORM = "[^@\\s,;:\"<>()]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}";

    private static final Pattern ADDRESS = Pattern.compile(FORM);
    private static final Set<String> DISPOSABLE = list("disposable");
    private static final Set<String> PERSONAL = list("personal");
    private static final Set<String> GENERIC = list("generic");

    private EmailClass() {
    }

    /** {@return the class of {@code address}; empty if the address is empty} */
    public static String of(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return "";
        }
        if (!ADDRESS.matcher(plain).matches()) {
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

    /** {@return whether {@code text} has the form of an address} */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** {@return the domains of throw-away addresses, sorted} */
    public static List<String> disposable() {
        return DISPOSABLE.stream().sorted().toList();
    }

    /** {@return the domains of free mailbox providers, sorted} */
    public static List<String> personal() {
        return PERSONAL.stream().sorted().toList();
    }

    /** {@return the names of shared mailboxes, sorted} */
    public static List<String> generic() {
        return GENERIC.stream().sorted().toList();
    }

    private static Set<String> list(String name) {
        try (InputStream file = EmailClass.class.getResourceAsStream("/io/closerate/email/" + name + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
