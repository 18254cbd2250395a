package io.closerate.calibrate;

import io.closerate.engine.Engine;
import io.closerate.evaluate.LossDifference;
import io.closerate.evaluate.Recency;
import io.closerate.evaluate.Reference;
import io.closerate.grid.Origin;
import io.closerate.language.Message;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import io.closerate.points.Limits;
import io.closerate.signal.Signal;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One run of a calibration over one history. */
final class CalibrationRun {

    private final Plan plan;
    private final Engine engine;
    private final History history;
    private final Progress progress;
    private final Parting parting;
    private final Book book;
    private List<Signal> signals;
    private final List<SetAside> setAside;
    private Learning learning;

    CalibrationRun(Plan plan, Engine engine, History history, Parting parting, Screening screening, Progress progress) {
        this.plan = plan;
        this.engine = engine;
        this.history = history;
        this.progress = progress;
        this.signals = screening.signals();
        this.setAside = new ArrayList<>(screening.setAside());
        this.learning = plan.learning();
        List<Tally> slices = slices(parting);
        this.parting = parting.usable(slices);
        this.book = book(slices);
    }

    Calibrated calibrated() {
        Lessons lessons = lessons();
        if (parting.isInTime() && signals.size() > 1) {
            Lasting lasting = Lasting.of(signals, parting, lessons.validation());
            if (!lasting.gone().isEmpty() || !lasting.pairs()) {
                signals = lasting.signals();
                setAside.addAll(lasting.gone());
                learning = lasting.pairs() ? learning : learning.withPairs(0);
                lessons = lessons();
            }
        }
        return calibrated(lessons.validation(), lessons.judged());
    }

    private Calibrated calibrated(CrossValidation validation, Lesson judged) {
        Calibrated.Choice choice = choice(validation.difference(parting), judged);
        Recency recency = CandidateGrids.recency(parting, validation, judged, choice.number() == 0);
        progress.step(Message.of("progress.judging", book.heldOut().leads()), 0.9);
        Lesson shipped = recency.stretches() == 0 && !parting.few() ? judged
                : course().lesson(Slices.all(List.of(parting.slicing().learned(), parting.slicing().judged())), parting);
        CandidateGrids grids = new CandidateGrids(plan, parting, validation, judged, shipped,
                new Origin(Version.CURRENT, plan.learning().seed(), history.table().fingerprint()));
        return new Calibrated(plan, book, shipped.analyses(), setAside, grids.all(), choice,
                Reference.of(book.learned(), book.heldOut()), Remarks.of(shipped, book, parting, followed(recency)), shipped.dropped(),
                validation.doubleCounting(), validation.roundingCost(parting), validation.limitCosts(plan.learning().limits().steps().stream().map(Limits.Step::name).toList(), parting), times(recency));
    }

    private Lessons.Course course() {
        return new Lessons.Course(engine, signals, learning);
    }

    private Lessons lessons() {
        return Lessons.of(course(), parting, progress);
    }

    private List<Tally> slices(Parting of) {
        List<Tally> tallies = new ArrayList<>(Collections.nCopies(of.slicing().judged().chosen().length(), Tally.NONE));
        for (int row = 0; row < history.size(); row++) {
            int slice = history.slice(row);
            if (slice >= 0) {
                tallies.set(slice, tallies.get(slice).plus(new Tally(1, history.outcome(row) == Outcome.WON ? 1 : 0)));
            }
        }
        return tallies;
    }

    private Book book(List<Tally> slices) {
        int folds = parting.slicing().folds();
        Tally learned = slices.subList(0, folds).stream().reduce(Tally.NONE, Tally::plus);
        Tally heldOut = slices.subList(folds, slices.size()).stream().reduce(Tally.NONE, Tally::plus);
        PlanCheck.parts(learned, heldOut);
        Tally closed = learned.plus(heldOut);
        long won = history.count(Outcome.WON);
        Tally young = new Tally(won + history.count(Outcome.LOST) - closed.leads(), won - closed.wins());
        return new Book(history.size(), closed, history.count(Outcome.OPEN), young, learned, heldOut, howParted());
    }

    private Message howParted() {
        return parting.few() ? Message.of("calibrate.parting.then-all", howHeldOut()) : howHeldOut();
    }

    private Message howHeldOut() {
        double share = plan.learning().heldOut();
        if (plan.roles().created().isPresent()) {
            return Message.of("calibrate.parting.last-days", share, plan.roles().created().get());
        }
        return plan.learning().ordered() ? Message.of("calibrate.parting.last-rows", share)
                : plan.roles().id().map(column -> Message.of("calibrate.parting.by-id", share, column))
                        .orElse(Message.of("calibrate.parting.by-row", share));
    }

    private Optional<Times> times(Recency recency) {
        if (!parting.isInTime()) {
            return Optional.empty();
        }
        Message level = recency.stretches() == 0 ? Message.of("calibrate.times.still") : Message.of("calibrate.times.moves", followed(recency));
        return Optional.of(new Times(plan.roles().created().map(column -> Times.months(history, column))
                .orElseGet(() -> Times.rows(history)), level));
    }

    /** How many of the last leads the level of the close curve follows; 0 where it follows all. */
    private long followed(Recency recency) {
        return Math.round((double) recency.stretches() * book.closed().leads() / parting.slicing().judged().chosen().length());
    }

    /** Within one standard error the simpler grid is taken: the one that has learned less, in effective degrees of freedom. */
    private Calibrated.Choice choice(LossDifference difference, Lesson lesson) {
        if (plan.learning().method() != Method.AUTO) {
            return new Calibrated.Choice(plan.learning().method() == Method.LOGISTIC ? 1 : 0, Message.of("calibrate.choice.plan"));
        }
        if (!plan.learning().limits().areNone()) {
            return new Calibrated.Choice(1, Message.of("calibrate.choice.limits"));
        }
        if (Math.abs(difference.mean()) > difference.standardError()) {
            return difference.mean() > 0 ? new Calibrated.Choice(1, why("calibrate.choice.logistic", difference))
                    : new Calibrated.Choice(0, why("calibrate.choice.close-rate", difference));
        }
        double[] freedom = {lesson.closeRateFreedom(), lesson.logisticFreedom()};
        return new Calibrated.Choice(freedom[1] < freedom[0] ? 1 : 0, Message.of("calibrate.choice.simpler",
                Math.min(freedom[0], freedom[1]), Math.max(freedom[0], freedom[1]), difference.mean(), difference.standardError()));
    }

    private static Message why(String key, LossDifference difference) {
        return Message.of(key, difference.mean(), difference.standardError());
    }
}
