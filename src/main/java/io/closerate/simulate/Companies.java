package io.closerate.simulate;

import io.closerate.lead.Lead;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people and firms; all invented, by putting common names together. */
final class Companies {

    static final List<String> FIRST_NAMES = List.of(
            "Camille", "Hélène", "Thierry", "Nathalie", "Jérôme", "Sophie", "François", "Inès", "Mathieu", "Chloé",
            "Guillaume", "Céline", "Stéphane", "Aurélie", "Loïc", "Maëlle", "Yann", "Zoé", "Benoît", "Noémie",
            "Antoine", "Mélanie", "Rémi", "Fatima", "Gaël", "Sandrine", "Karim", "Léa", "Hugo", "Valérie", "Cédric",
            "Margaux");

    static final List<String> SURNAMES = List.of(
            "Lefèvre", "Morvan", "Guérin", "Le Gall", "Bézier", "Rousseau", "Fournier", "Chevalier", "Lemoine",
            "Bœuf", "Garnier", "Prévost", "Delaunay", "Hervé", "Tanguy", "Maréchal", "Brétéché", "Pasquier", "Joly",
            "Renaud", "Nguyen", "Benali", "Traoré", "Da Silva", "Kowalski", "Moreau", "Giraud", "Périer", "Lacroix",
            "Baudry", "Cœuret", "Vasseur", "Thébault", "Marchand", "Gaillard", "Dupré", "Bouvier", "Leclère",
            "Charpentier", "Mercier", "Besnard", "Coutançais", "Aubry", "Ferré", "Hamon", "Poirier", "Rivière",
            "Sauvêtre", "Texier", "Urvoy", "Verdier", "Bonnet", "Caillé", "Ménard");

    /** What is typed by those who only want past the form: runs of an AZERTY keyboard, and no capital. */
    private static final List<String> JUNK = List.of("azerty", "qsdfgh", "test", "xxxx", "azer", "aaa");

    private static final List<String> SCHOOLS =
            List.of("Université de Nantes", "IUT de Vannes", "École de commerce d'Angers", "Université Rennes 2", "");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

    private Companies() {
    }

    static String draw(Lead lead, Draws draws) {
        if (Atelier.student(lead)) {
            return draws.pick(SCHOOLS);
        }
        if (draws.chance(0.015)) {
            return draws.pick(JUNK);
        }
        String name = draws.pick(Industry.patterns(lead.text("industry")));
        while (name.contains("{nom}")) {
            name = name.replaceFirst("\\{nom}", draws.pick(SURNAMES));
        }
        return in(draws.pick(Region.towns(lead.text("region"))), name.replace("{prenom}", draws.pick(FIRST_NAMES)));
    }

    private static String in(String town, String name) {
        boolean elided = "AÉO".indexOf(town.charAt(0)) >= 0;
        return name.replace("de {ville}", (elided ? "d'" : "de ") + town).replace("{ville}", town);
    }

    static boolean junk(String company) {
        return JUNK.contains(company);
    }

    /** {@return {@code text} as it can stand in an address: small bare letters and digits, joined by {@code joint}} */
    static String plain(String text, String joint) {
        String small = text.toLowerCase(Locale.ROOT).replace("œ", "oe");
        String bare = ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        String joined = NOT_PLAIN.matcher(bare).replaceAll(joint);
        return joined.endsWith(joint) ? joined.substring(0, joined.length() - joint.length()) : joined;
    }
}
