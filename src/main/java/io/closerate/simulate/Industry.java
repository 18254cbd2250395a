package io.closerate.simulate;

import java.util.List;
import java.util.stream.Stream;

/** The trades of Atelier's leads: how large their firms are, and what these are called. */
enum Industry {
    ACCOUNTING(new Level("Accounting & legal", 15, 0.4), 12,
            "Cabinet {nom}", "{nom} & Associés", "{nom}, {nom} et Associés", "Étude {nom}",
            "{nom} Expertise comptable"),
    INSURANCE(new Level("Insurance & banking", 8, 0.25), 60,
            "Assurances {nom}", "Mutuelle {nom}", "{nom} Courtage", "Crédit {nom}"),
    HEALTHCARE(new Level("Healthcare", 11, 0.1), 45,
            "Clinique {nom}", "Pharmacie {nom}", "Laboratoire {nom}", "Résidence Les Tilleuls de {ville}",
            "{ville} Santé & Cœur"),
    MANUFACTURING(new Level("Manufacturing", 13, 0.1), 110,
            "Manufacture {nom}", "{nom} Industries", "Ateliers {nom}", "Forges de {ville}", "Mécanique {nom} Frères"),
    CONSTRUCTION(new Level("Construction", 12, 0), 18,
            "Menuiserie {nom}", "{nom} Bâtiment", "Charpente {nom} & Fils", "Maçonnerie {nom}", "{nom} Père & Fils"),
    IT(new Level("IT services", 11, -0.1), 25,
            "{nom} Numérique", "{nom} Conseil", "Réseaux {nom}", "Studio {nom}", "Données & Cie {ville}"),
    RETAIL(new Level("Retail", 11, -0.15), 9,
            "Librairie {nom}", "Maison {nom}", "Boulangerie {nom}", "Épicerie de {ville}", "Opticiens {nom}"),
    EDUCATION(new Level("Education", 8, -0.1), 70,
            "Lycée {prenom}-{nom}", "École {prenom}-{nom}", "Institut {nom}", "Collège de {ville}"),
    PUBLIC_SECTOR(new Level("Public sector", 7, -0.35), 160,
            "Mairie de {ville}", "Communauté de communes de {ville}", "Office de tourisme de {ville}",
            "Médiathèque de {ville}"),
    HOSPITALITY(new Level("Hospitality", 8, -0.5), 11,
            "Hôtel {nom}", "Hôtel de la Gare, {ville}", "Brasserie {nom}", "Auberge de {ville}", "Traiteur {nom}"),
    NON_PROFIT(new Level("Non-profit", 5, -0.25), 14,
            "Association {nom}", "Fondation {nom}", "Les Amis de {ville}", "Secours de {ville}");

    static final Choice CHOICE = Choice.of(levels());

    private static final double MEDIAN = 20;

    private final Level level;
    private final double employees;
    private final List<String> patterns;

    Industry(Level level, double employees, String... patterns) {
        this.level = level;
        this.employees = employees;
        this.patterns = List.of(patterns);
    }

    static List<Level> levels() {
        return Stream.of(values()).map(each -> each.level).toList();
    }

    /** {@return the median staff of a firm; that of all firms where the trade is not known} */
    static double medianEmployees(String word) {
        return of(word).mapToDouble(each -> each.employees).findFirst().orElse(MEDIAN);
    }

    /** {@return how firms of this trade are called; of any trade where it is not known} */
    static List<String> patterns(String word) {
        return of(word).findFirst().orElse(ACCOUNTING).patterns;
    }

    private static Stream<Industry> of(String word) {
        return Stream.of(values()).filter(each -> each.level.word().equals(word));
    }
}
