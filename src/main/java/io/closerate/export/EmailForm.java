package io.closerate.export;

import io.closerate.signal.EmailClass;
import java.util.stream.Collectors;

/** The form of an e-mail address as a regular expression, for systems that have those. */
final class EmailForm {

    /** Of a lower-case address without blanks around it, as {@link EmailClass} tells it. */
    static final String REGEX = regex();

    private EmailForm() {
    }

    private static String regex() {
        String nowhere = signs(EmailClass.NOWHERE + "@");
        String label = signs(EmailClass.NOWHERE + "@." + EmailClass.NOT_IN_A_DOMAIN);
        String edge = "[^" + label + "-]";
        String inner = "[^" + label + "]*";
        return "^[^%s]+@(?:%s(?:%s%s)?\\.)+%s%s[^%s0-9-]$".formatted(nowhere, edge, inner, edge, edge, inner, label);
    }

    private static String signs(String signs) {
        return signs.chars().mapToObj(sign -> sign <= ' ' ? "\\x%02x".formatted(sign) : "\\" + (char) sign).collect(Collectors.joining());
    }
}
