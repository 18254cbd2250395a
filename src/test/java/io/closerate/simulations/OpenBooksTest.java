package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.survival.Courses;
import io.closerate.stats.survival.Event;
import io.closerate.stats.survival.FollowUp;
import io.closerate.stats.survival.Incidence;
import io.closerate.stats.survival.KaplanMeier;
import io.closerate.stats.survival.MatureCohort;
import io.closerate.stats.survival.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books of 300 leads that came in evenly over some months; wins and losses take exponential times, some leads are open. */
@Tag("simulation")
class OpenBooksTest {

    private static final int LEADS = 300;
    private static final int BOOKS = 600;
    private static final double EVENTUAL_RATE = 0.3;

    /** Days over which leads came in, mean days to a win and to a loss, and the day by which wins count. */
    enum Book {
        MATURE("mature, 18 months", 540, 45, 70, 180),
        YOUNG("young, 6 months", 180, 45, 70, 120),
        SLOW_LOSSES("slow losses, 12 months", 365, 30, 180, 170);

        private final String words;
        private final double months;
        private final double toWin;
        private final double toLoss;
        private final double horizon;

        Book(String words, double months, double toWin, double toLoss, double horizon) {
            this.words = words;
            this.months = months;
            this.toWin = toWin;
            this.toLoss = toLoss;
            this.horizon = horizon;
        }

        private double truth() {
            return EVENTUAL_RATE * -StrictMath.expm1(-horizon / toWin);
        }

        private Courses draw(Draws draws) {
            double[] ages = new double[LEADS];
            double[] days = new double[LEADS];
            Status[] statuses = new Status[LEADS];
            for (int i = 0; i < LEADS; i++) {
                boolean won = draws.chance(EVENTUAL_RATE);
                double delay = -StrictMath.log(1 - draws.unit()) * (won ? toWin : toLoss);
                ages[i] = draws.unit() * months;
                days[i] = Math.min(delay, ages[i]);
                statuses[i] = delay > ages[i] ? Status.OPEN : won ? Status.WON : Status.LOST;
            }
            return Courses.of(ages, days, statuses);
        }
    }

    @ParameterizedTest
    @EnumSource(Book.class)
    void aalenJohansenIsRightWhereTheUsualSharesAreNot(Book book) {
        double incidence = 0;
        double notKaplanMeier = 0;
        double ofClosed = 0;
        double ofAll = 0;
        double mature = 0;
        for (int i = 0; i < BOOKS; i++) {
            Courses courses = book.draw(Draws.of(20261126 + book.ordinal(), i));
            FollowUp leads = courses.followUp();
            incidence += Incidence.of(leads).at(book.horizon).get().won().value();
            notKaplanMeier += 1 - KaplanMeier.of(leads, Event.WON).at(book.horizon).get().share();
            ofClosed += (double) leads.count(Event.WON) / leads.count(Event.CLOSED);
            ofAll += (double) leads.count(Event.WON) / LEADS;
            mature += MatureCohort.of(courses, book.horizon).closeRate().get();
        }

        assertThat(incidence / BOOKS).isBetween(book.truth() - 0.01, book.truth() + 0.01);
        check(book, "Aalen-Johansen", "-0.01 to 0.01", incidence);
        check(book, "leads old enough only", "shown only", mature);
        check(book, "won of closed", "shown only", ofClosed);
        check(book, "won of all", "shown only", ofAll);
        check(book, "1 - Kaplan-Meier, lost leads censored", "shown only", notKaplanMeier);
    }

    private static void check(Book book, String estimator, String bar, double sum) {
        Figures.check("Book %s: bias of the close rate by %s".formatted(book.words, estimator), bar, sum / BOOKS - book.truth());
    }
}
