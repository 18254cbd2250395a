package io.closerate.report;

import io.closerate.evaluate.Realised;
import io.closerate.grid.Line;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The card of a grid whose curve was moved, in words. */
final class MovedMarkdown {

    private final MovedCard card;
    private final Markdown text = new Markdown();

    private MovedMarkdown(MovedCard card) {
        this.card = card;
    }

    static String write(MovedCard card) {
        MovedMarkdown words = new MovedMarkdown(card);
        words.purpose();
        words.data();
        words.openLeads();
        words.attributes();
        card.told().forEach((title, facts) -> {
            words.text.section(Markdown.text(title)).table("ll", "what", "");
            facts.forEach((name, value) -> words.text.row(Markdown.text(name), Markdown.text(value)));
        });
        words.limits();
        words.provenance();
        return words.text.toString();
    }

    /** {@return how many leads there were, by outcome} */
    static Map<String, Long> counts(History history) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("won", history.count(Outcome.WON));
        counts.put("lost", history.count(Outcome.LOST));
        counts.put("open", history.count(Outcome.OPEN));
        return counts;
    }

    private void purpose() {
        text.title("Model card: " + Markdown.text(card.grid().name())).section("Purpose")
                .paragraph("Ranks leads by how likely they are to be won, and says with what probability, so that sales calls the right ones first.")
                .paragraph(("The points are those of the version before, `%s`, and so is what its card says of them. New leads told that they still order leads, "
                        + "but that a score has another meaning: %s.").formatted(card.move().base(), meaning(card.move())));
    }

    private static String meaning(MovedCard.Move move) {
        String shift = Figures.ENGLISH.decimals(Math.abs(move.shift()), 3) + (move.shift() < 0 ? " less" : " more");
        return move.stretch() == 1 ? "the log odds of a win are " + shift
                : "the log odds of a win are %s times what they were, and %s".formatted(Figures.ENGLISH.decimals(move.stretch(), 3), shift);
    }

    private void data() {
        CardFacts.Window window = card.window();
        text.section("Data").table("ll", "what", "");
        text.row("leads came in", window.first().map(day -> day + " to " + window.last().orElseThrow()).orElse("no column of days is named"));
        window.lastClosed().ifPresent(day -> text.row("last one closed", day.toString()));
        text.row("looked at as of", window.asOf().map(Object::toString).orElse("the day of the export")).row("leads looked at", Figures.ENGLISH.count(card.leads().size()));
        counts(card.history()).forEach((outcome, count) -> text.row(outcome, Figures.ENGLISH.count(count)));
    }

    private void openLeads() {
        text.section("Leads still open").paragraph("Open leads teach nothing and are not taken for lost: a close probability is the probability that a "
                + "lead is won once it is decided.");
        Estimate<Realised> realised = card.realised();
        text.paragraph(realised.isEstimable() ? "Within %s days %s of all leads are won (95 %% interval %s), open ones counted as long as they were followed (Aalen and Johansen)."
                .formatted(Figures.ENGLISH.plain(realised.get().horizon()), Figures.ENGLISH.percent(realised.get().decided().won().value()),
                        Figures.ENGLISH.percents(realised.get().wonInterval())) : "How long leads take to close is not known: " + realised.reason() + ".");
    }

    private void attributes() {
        text.section("Attributes").paragraph("As they were learned; their tests are on the card of the version that they were learned for.")
                .table("lrr", "attribute", "levels", "points");
        for (Line line : card.grid().lines()) {
            text.row(Markdown.text(line.attribute()), Figures.ENGLISH.count(line.levels().size()),
                    line.counts() ? Figures.ENGLISH.points(line.lowest()) + " to " + Figures.ENGLISH.points(line.highest()) : "0");
        }
    }

    private void limits() {
        text.section("Limits").item("Points say what goes with winning, not what brings it about: changing an attribute need not change the outcome.")
                .item("It ranks leads for sales work. It is not made for decisions about persons, such as credit or employment.")
                .item("The order of leads is that of the version before: what new leads say of single attributes was not strong enough to learn them anew.")
                .item("It holds as long as leads stay what they were. Watch it with `closerate monitor`; make it anew with `closerate recalibrate`.");
    }

    private void provenance() {
        MovedCard.Move move = card.move();
        text.section("Provenance").table("ll", "what", "").row("version before", "`" + move.base() + "`").row("log odds times", Double.toString(move.stretch()))
                .row("and added", Double.toString(move.shift())).row("SHA-256 of the leads", "`" + move.data() + "`")
                .row("SHA-256 of the plan below", "`" + card.planSum() + "`").row("SHA-256 of grid.json", "`" + card.gridSum() + "`")
                .row("made by", "Closerate " + Markdown.text(move.code()));
        text.paragraph("Made again bit for bit: the grid of the version before, its curve stretched and shifted by these numbers. The numbers themselves: "
                + "`closerate recalibrate` with this plan over the same leads, on a registry in which that version is in force.").code("yaml", move.plan());
    }
}
