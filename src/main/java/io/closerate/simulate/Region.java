package io.closerate.simulate;

import java.util.List;
import java.util.stream.Stream;

/** The regions of Atelier's leads; it sells best around Nantes, where it delivers the same day. */
enum Region {
    PAYS_DE_LA_LOIRE(new Level("Pays de la Loire", 14, 0.35), List.of(44, 49, 53, 72, 85),
            "Saint-Nazaire", "Angers", "Laval", "Cholet", "Clisson"),
    BRETAGNE(new Level("Bretagne", 11, 0.25), List.of(22, 29, 35, 56),
            "Vitré", "Quimper", "Lorient", "Saint-Brieuc", "Fougères"),
    ILE_DE_FRANCE(new Level("Île-de-France", 22, 0.1), List.of(75, 77, 78, 91, 92, 93, 94, 95),
            "Créteil", "Évry", "Meaux", "Saint-Denis", "Massy"),
    NOUVELLE_AQUITAINE(new Level("Nouvelle-Aquitaine", 9, 0), List.of(17, 33, 64, 79, 86, 87),
            "Périgueux", "Niort", "Pau", "Angoulême", "Libourne"),
    AUVERGNE_RHONE_ALPES(new Level("Auvergne-Rhône-Alpes", 11, 0), List.of(38, 42, 63, 69, 73, 74),
            "Saint-Étienne", "Chambéry", "Vienne", "Roanne", "Riom"),
    OCCITANIE(new Level("Occitanie", 8, -0.1), List.of(11, 30, 31, 34, 66, 81),
            "Nîmes", "Béziers", "Castres", "Sète", "Foix"),
    NORMANDIE(new Level("Normandie", 6, 0), List.of(14, 27, 50, 61, 76),
            "Évreux", "Lisieux", "Alençon", "Dieppe", "Vire"),
    HAUTS_DE_FRANCE(new Level("Hauts-de-France", 6, -0.1), List.of(59, 60, 62, 80),
            "Béthune", "Arras", "Compiègne", "Douai", "Saint-Omer"),
    CENTRE_VAL_DE_LOIRE(new Level("Centre-Val de Loire", 4, 0.1), List.of(18, 28, 37, 41, 45),
            "Orléans", "Blois", "Châteaudun", "Vendôme", "Amboise"),
    GRAND_EST(new Level("Grand Est", 4, -0.15), List.of(51, 54, 57, 67, 68),
            "Épernay", "Lunéville", "Sélestat", "Thann", "Bar-le-Duc"),
    PROVENCE(new Level("Provence-Alpes-Côte d'Azur", 3.5, -0.2), List.of(13, 83, 84),
            "Fréjus", "Salon-de-Provence", "Orange", "Hyères"),
    BOURGOGNE(new Level("Bourgogne-Franche-Comté", 2.5, 0), List.of(21, 25, 39, 71, 89),
            "Mâcon", "Beaune", "Dole", "Montbéliard"),
    CORSE(new Level("Corse", 0.35, -0.5), List.of(20),
            "Bastia", "Corte", "Calvi");

    private final Level level;
    private final List<Integer> departments;
    private final List<String> towns;

    Region(Level level, List<Integer> departments, String... towns) {
        this.level = level;
        this.departments = departments;
        this.towns = List.of(towns);
    }

    static List<Level> levels() {
        return Stream.of(values()).map(each -> each.level).toList();
    }

    /** {@return the numbers of the departments; those of the home region where the region is not known} */
    static List<Integer> departments(String word) {
        return of(word).departments;
    }

    /** {@return some towns; those of the home region where the region is not known} */
    static List<String> towns(String word) {
        return of(word).towns;
    }

    private static Region of(String word) {
        return Stream.of(values()).filter(each -> each.level.word().equals(word)).findFirst().orElse(PAYS_DE_LA_LOIRE);
    }
}
