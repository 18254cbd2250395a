package io.closerate.simulate;

import io.closerate.lead.Lead;
import java.util.List;

/** What sales people type: nothing that tells the outcome, and every character that trips up a careless reader. */
final class Notes {

    private static final List<String> OPENINGS = List.of(
            "Rappeler après les congés d’août", "Appel du {n}/0{m}, messagerie", "Vu au salon, stand n° {n}",
            "Demande un devis pour {n} fauteuils", "Cherche des cartouches, env. {n} par mois",
            "Déménage bientôt : {n} postes à équiper", "Client d'un concurrent jusqu'en 0{m}/2027",
            "Papier recyclé, {n} ramettes", "Intéressé par l'offre « rentrée »", "Compare {m} fournisseurs",
            "A reçu le catalogue, page {n}", "Œuvre sur {m} sites");

    private static final List<String> DETAILS = List.of(
            "livraison le matin", "facture unique demandée", "préfère le téléphone", "paiement à 60 jours ?",
            "écrire à l'assistante", "budget à valider", "surnom : \"le petit Atelier\"",
            "prix < {n}0 € souhaité",
            "échantillons envoyés", "parking difficile", "voir avec {nom}", "joignable après 1{m} h");

    private Notes() {
    }

    static String draw(Lead lead, Draws draws) {
        if (draws.chance(0.42)) {
            return "";
        }
        String joint = draws.pick(List.of(" ; ", ", ", " – ", ". "));
        String note = draws.pick(OPENINGS) + joint + draws.pick(DETAILS);
        return note.replace("{n}", Integer.toString(draws.whole(10, 28)))
                .replace("{m}", Integer.toString(draws.whole(2, 9)))
                .replace("{nom}", draws.pick(Companies.SURNAMES));
    }
}
