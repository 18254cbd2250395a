package io.closerate.simulate;

import static io.closerate.simulate.Attribute.choice;
import static io.closerate.simulate.Attribute.numbers;
import static io.closerate.simulate.Attribute.words;

import io.closerate.lead.Lead;
import io.closerate.simulate.Effect.None;
import io.closerate.simulate.Effect.Ranges;
import io.closerate.simulate.Effect.Ranges.Step;
import io.closerate.simulate.Effect.Words;
import io.closerate.simulate.Timeline.Delay;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Atelier, a seller of office supplies in Nantes: eighteen months of leads, and the truth behind them.
 *
 * <p>What it is made to teach: pages viewed matter and e-mails opened do not, but the two go together, so points from
 * close rates one by one count the same interest twice; a mid-sized firm is better than a small and a large one; an
 * empty budget says something, an empty region does not; students read much and buy next to nothing; a colour means
 * nothing; and what three wins in four leads mean. The seed is one of few where the local radio, which does nothing,
 * shows just that.
 */
final class Atelier {

    static final long LEADS = 6_000;
    static final long SEED = 369;

    static final String STUDENT = "Étudiant";

    private static final double INTERCEPT = -2.5;

    private static final List<Level> SOURCES = List.of(
            new Level("Referral", 8, 1.6), new Level("Trade show", 10, 0.55), new Level("Web form", 26, 0.25),
            new Level("Organic search", 20, 0), new Level("Webinar", 5, 0.1), new Level("Paid search", 16, -0.3),
            new Level("Cold call", 10, -0.75), new Level("Purchased list", 5, -1.2), new Level("Local radio", 0.08, 0));

    private static final List<Level> JOBS = List.of(
            new Level("Responsable achats", 16, 0.6), new Level("Responsable des services généraux", 9, 0.5),
            new Level("Office manager", 13, 0.4), new Level("Directeur administratif et financier", 8, 0.3),
            new Level("Gérant", 14, 0.1), new Level("Directeur général", 6, 0),
            new Level("Assistant de direction", 14, 0), new Level("Comptable", 8, -0.2),
            new Level("Informaticien", 4, -0.4), new Level("Chargé de communication", 5, -0.6),
            new Level(STUDENT, 4.5, -3.2));

    private static final List<Level> COVERS = List.of(
            new Level("Blue", 1, 0), new Level("Green", 1, 0), new Level("Red", 1, 0), new Level("Yellow", 1, 0));

    private Atelier() {
    }

    static Scenario scenario() {
        LocalDate first = LocalDate.of(2025, 4, 1);
        LocalDate export = first.plusMonths(18).minusDays(1);
        Timeline timeline = Timeline.of(first, export, new Delay(41, 0.75), new Delay(23, 0.9));
        return new Scenario("atelier", List.of(
                words("source", choice(SOURCES), Words.of(SOURCES)),
                words("job_title", choice(JOBS).missing(0.05), Words.of(JOBS).missing(-0.35)),
                words("industry", Atelier::industry, Words.of(Industry.levels()).missing(0)),
                words("region", choice(Region.levels()).missing(0.03), Words.of(Region.levels()).missing(0)),
                words("company", Companies::draw, new None()),
                numbers("employees", Atelier::employees,
                        staircase(1, -0.35, 10, 0.2, 50, 0.5, 250, -0.25).missing(0.05)),
                words("email", Mailboxes::draw, Mailboxes.EFFECT),
                numbers("annual_budget_eur", Atelier::budget,
                        staircase(0, -0.35, 1_000, 0, 5_000, 0.3, 20_000, 0.55).missing(-0.3)),
                numbers("pages_viewed", Atelier::pages, staircase(0, -0.6, 2, 0, 6, 0.55, 12, 1)),
                numbers("emails_opened", Atelier::opened, new None()),
                numbers("downloads", (lead, draws) -> Cells.whole(draws.poisson(0.07 * pages(lead))),
                        staircase(0, 0, 1, 0.15, 2, 0.4)),
                numbers("days_since_last_visit", Atelier::lastVisit,
                        staircase(0, 0.5, 7, 0.05, 30, -0.45, 90, -0.9).missing(-0.25)),
                words("visited_pricing_page", Atelier::pricing, yesNo(0.9)),
                words("newsletter", (lead, draws) -> yesNo(draws, pages(lead) >= 6 ? 0.4 : 0.25), yesNo(0.1)),
                words("catalogue_cover", choice(COVERS), Words.of(COVERS)),
                words("currency", (lead, draws) -> "EUR", new None()),
                words("note", Notes::draw, new None())), INTERCEPT, timeline);
    }

    private static Effect yesNo(double yes) {
        return Words.of(List.of(new Level("yes", 1, yes), new Level("no", 1, 0)));
    }

    private static String yesNo(Draws draws, double yes) {
        return draws.chance(yes) ? "yes" : "no";
    }

    /** The staircase with these pairs of a number and the effect from there on. */
    private static Ranges staircase(double... pairs) {
        Step[] steps = new Step[pairs.length / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new Step(pairs[2 * i], pairs[2 * i + 1]);
        }
        return Ranges.of(List.of(steps));
    }

    static boolean student(Lead lead) {
        return lead.text("job_title").equals(STUDENT);
    }

    private static double pages(Lead lead) {
        return lead.number("pages_viewed").orElse(0);
    }

    private static String industry(Lead lead, Draws draws) {
        if (student(lead)) {
            return "Education";
        }
        return draws.chance(0.04) ? "" : Industry.CHOICE.draw(draws);
    }

    /** Left out at random in one of eight leads; students have no staff. */
    private static String employees(Lead lead, Draws draws) {
        if (student(lead) || draws.chance(0.12)) {
            return "";
        }
        double staff = draws.logNormal(Industry.medianEmployees(lead.text("industry")), 1.25);
        return Cells.whole(Math.min(20_000, Math.max(1, staff)));
    }

    /** Who did not come forward seldom tells the budget, and who does not tell it buys less. */
    private static String budget(Lead lead, Draws draws) {
        boolean forward = Set.of("Referral", "Trade show", "Web form").contains(lead.text("source"));
        if (student(lead) || draws.chance(forward ? 0.3 : 0.5)) {
            return "";
        }
        double employees = lead.number("employees").orElse(15);
        return Cells.decimal(draws.logNormal(170 * StrictMath.pow(employees, 0.85), 0.6));
    }

    private static String pages(Lead lead, Draws draws) {
        boolean outbound = Set.of("Cold call", "Purchased list", "Trade show").contains(lead.text("source"));
        if (draws.chance(outbound ? 0.4 : 0.06)) {
            return "0";
        }
        double median = student(lead) ? 8 : outbound ? 2.5 : 4;
        return Cells.whole(draws.poisson(Math.min(60, draws.logNormal(median, 0.75))));
    }

    private static String opened(Lead lead, Draws draws) {
        return Cells.whole(draws.poisson(0.3 + 0.6 * pages(lead)));
    }

    /** Empty for those who never came to the web site. */
    private static String lastVisit(Lead lead, Draws draws) {
        if (pages(lead) == 0) {
            return "";
        }
        return Cells.whole(Math.min(365, draws.logNormal(pages(lead) >= 6 ? 9 : 17, 1.1)));
    }

    private static String pricing(Lead lead, Draws draws) {
        return yesNo(draws, 0.75 * (1 - StrictMath.pow(0.93, pages(lead))));
    }
}
