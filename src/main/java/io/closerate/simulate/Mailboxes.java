package io.closerate.simulate;

import static io.closerate.simulate.Companies.plain;

import io.closerate.lead.Lead;
import io.closerate.simulate.Effect.Classes;
import io.closerate.simulate.Effect.Words;
import java.util.List;

/** E-mail addresses, and what each class of them truly does. */
final class Mailboxes {

    private static final List<String> PERSONAL = List.of("gmail.com", "gmail.com", "gmail.com", "orange.fr",
            "orange.fr", "hotmail.fr", "outlook.fr", "wanadoo.fr", "free.fr", "laposte.net", "yahoo.fr", "sfr.fr");
    private static final List<String> DISPOSABLE =
            List.of("yopmail.com", "yopmail.com", "jetable.org", "mailinator.com");
    private static final List<String> SHARED =
            List.of("contact", "contact", "info", "accueil", "achats", "secretariat", "compta");

    /** The effect of the class of an address. */
    static final Effect EFFECT = new Classes(Mailboxes::classOf, Words.of(List.of(
            new Level("professional", 1, 0.15), new Level("generic", 1, -0.15), new Level("personal", 1, -0.5),
            new Level("disposable", 1, -2.5), new Level("invalid", 1, -0.9))).missing(-0.4));

    private Mailboxes() {
    }

    /** {@return the class of an address that was drawn here} */
    static String classOf(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        if (domain.indexOf('.') < 0) {
            return "invalid";
        }
        if (DISPOSABLE.contains(domain)) {
            return "disposable";
        }
        if (PERSONAL.contains(domain)) {
            return "personal";
        }
        return SHARED.contains(address.substring(0, address.indexOf('@'))) ? "generic" : "professional";
    }

    static String draw(Lead lead, Draws draws) {
        String company = lead.text("company");
        if (draws.chance(0.03)) {
            return "";
        }
        if (Companies.junk(company) || draws.chance(0.012)) {
            return plain(draws.pick(Companies.FIRST_NAMES), "") + draws.whole(100, 9999) + "@" + draws.pick(DISPOSABLE);
        }
        String first = draws.pick(Companies.FIRST_NAMES);
        String last = draws.pick(Companies.SURNAMES);
        boolean small = lead.number("employees").orElse(20) < 6;
        if (Atelier.student(lead) || draws.chance(small ? 0.4 : 0.17)) {
            return plain(first, "_") + "_" + plain(last, "_") + draws.whole(1, 99) + "@" + draws.pick(PERSONAL);
        }
        String domain = plain(company, "-") + draws.pick(Region.departments(lead.text("region")));
        String box = draws.chance(small ? 0.3 : 0.1) ? draws.pick(SHARED) : plain(first, "-") + "." + plain(last, "");
        return box + "@" + domain + (draws.chance(0.007) ? "" : draws.chance(0.85) ? ".fr" : ".com");
    }
}
