package io.closerate.export;

import io.closerate.language.Language;
import java.util.List;

/** What the workbook says, in English and in French. */
enum ExcelWords {
    START("Start here", "Pour commencer"),
    RESULT("Result", "Résultat"),
    SETTINGS("Settings", "Paramètres"),
    CALCULATION("Calculation", "Calculs"),
    RAW("Raw data", "Données brutes"),

    SUBTITLE("Scores leads as you paste them. Nothing leaves this workbook.",
            "Note les leads dès qu'ils sont collés. Rien ne sort de ce classeur."),
    STEP_PASTE("Paste your leads into “Raw data”, headers in row 1, columns in any order.",
            "Collez vos leads dans « Données brutes », en-têtes en ligne 1, colonnes dans n'importe quel ordre."),
    STEP_READ("Read score, probability, tier and reasons in “Result”.",
            "Lisez le score, la probabilité, la classe et les raisons dans « Résultat »."),
    STEP_CHANGE("To change points, type over the yellow cells of “Settings”: every lead follows at once.",
            "Pour changer les points, modifiez les cellules jaunes de « Paramètres » : tous les leads suivent aussitôt."),
    STEP_HEADERS("Your columns have other names? Type them over the names in “Settings”, column C.",
            "Vos colonnes portent d'autres noms ? Saisissez-les dans « Paramètres », colonne C."),
    COLUMNS_FOUND("Columns found", "Colonnes trouvées"),
    OF(" of ", " sur "),
    ROWS_READY("Leads that fit", "Leads au plus"),
    MADE_FROM("Grid made from", "Grille établie sur"),
    LEADS_WINS("leads, wins:", "leads, dont gagnés :"),
    NOTES("Good to know", "Bon à savoir"),
    NOTE_PROBABILITY("The probability is the one that leads with this score had. After you change points it is only a guide: calibrate again.",
            "La probabilité est celle des leads passés ayant ce score. Si vous changez les points, elle n'est plus qu'indicative : "
                    + "recalibrez."),
    NOTE_TEXT("The cells of “Raw data” are text, so nothing that is pasted there can run as a formula; 12,5 and 12.5 are both read as numbers.",
            "Les cellules de « Données brutes » sont du texte : rien de ce qui y est collé ne s'exécute comme formule ; 12,5 et 12.5 sont lus "
                    + "comme des nombres."),
    NOTE_ENGINES("Excel 2016 or later, LibreOffice, Google Sheets. No macros.", "Excel 2016 ou plus récent, LibreOffice, Google Sheets. "
            + "Sans macros."),

    SCORED("Leads scored", "Leads notés"),
    GRID("Grid", "Grille"),
    EMAIL_COLUMN("E-mail column", "Colonne e-mail"),
    PHONE_COLUMN("Phone column", "Colonne téléphone"),
    PHONE_UNUSED("not read by this grid", "non lue par cette grille"),
    COLUMN("Column", "Colonne"),
    FOUND("found", "trouvée"),
    NOT_FOUND("not in Raw data", "absente"),
    TIER("Tier", "Classe"),
    FROM("From score", "À partir de"),
    INTERCEPT("Log odds at score 0", "Log-cote au score 0"),
    SLOPE("Log odds a point", "Log-cote par point"),
    CURVE("Probability by score", "Probabilité selon le score"),
    STAKES("Points at stake, by attribute", "Points en jeu, par attribut"),
    AT_WORST("At worst", "Au pire"),
    AT_BEST("At best", "Au mieux"),
    DECIMAL_SIGN("Decimal sign here", "Signe décimal ici"),
    ATTRIBUTE("Attribute", "Attribut"),
    LEVEL("Level", "Modalité"),
    WHEN("When", "Condition"),
    LEADS("Leads", "Leads"),
    WINS("Wins", "Gagnés"),
    CLOSE_RATE("Close rate", "Taux de gain"),
    POINTS("Points", "Points"),
    WORDS_KNOWN("Words known", "Mots reconnus"),
    WORD("Word", "Mot"),
    PLACE("Level no.", "N° modalité"),
    NUMBERS_CUT("Numbers: from / codes", "Nombres : à partir de / codes"),
    FROM_NUMBER("From", "À partir de"),
    DISPOSABLE("Disposable", "Jetables"),
    PERSONAL("Personal", "Personnelles"),
    GENERIC("Generic", "Génériques"),
    NOWHERE("In no address", "Dans aucune adresse"),
    NOT_IN_A_DOMAIN("In no domain", "Dans aucun domaine"),

    LEAD("Lead", "Lead"),
    ROW("Row", "Ligne"),
    SCORE("Score", "Score"),
    PROBABILITY("Probability", "Probabilité"),
    REASONS("Reasons", "Raisons"),
    SHARE("Share", "Part"),
    EXPECTED("Wins expected", "Gains attendus");

    private final String english;
    private final String french;

    ExcelWords(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String in(Language language) {
        return language == Language.FRENCH ? french : english;
    }

    /** {@return the five sheets, in their order} */
    static List<ExcelWords> sheets() {
        return List.of(START, RESULT, SETTINGS, CALCULATION, RAW);
    }

    /** {@return the name of a sheet as formulas write it} */
    String sheet(Language language) {
        return "'" + in(language) + "'!";
    }
}
