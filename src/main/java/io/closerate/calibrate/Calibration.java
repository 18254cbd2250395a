package io.closerate.calibrate;

import io.closerate.bin.Labels;
import io.closerate.bin.Term;
import io.closerate.engine.Engine;
import io.closerate.engine.LocalEngine;
import io.closerate.evaluate.LossDifference;
import io.closerate.evaluate.Reference;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.fit.Fitted;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Origin;
import io.closerate.grid.Tiers;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Follows a plan: from leads to grids, judged on leads they have not seen. */
public final class Calibration {

    private static final int FOLDS = 5;

    private final Plan plan;

    private Calibration(Plan plan) {
        this.plan = plan;
    }

    /** {@return the calibration that follows {@code plan}} */
    public static Calibration of(Plan plan) {
        return new Calibration(plan);
    }

    /**
     * {@return what this machine finds in {@code leads}}
     *
     * @throws CalibrationException if plan and leads do not go together, or do not suffice
     */
    public Calibrated run(LeadTable leads) {
        return run(leads, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /**
     * {@return what this machine finds in {@code leads}}
     *
     * @param leads the leads
     * @param parts how many parts they are counted in; the answer does not depend on it
     * @param progress is told how far the run is
     * @throws CalibrationException if plan and leads do not go together, or do not suffice
     */
    public Calibrated run(LeadTable leads, int parts, Progress progress) {
        progress.step("looking at the columns", 0);
        PlanCheck.columns(plan, leads);
        Slicing slicing = new Slicing(plan.roles().id(), plan.roles().created(), FOLDS, plan.learning().heldOut(), plan.learning().seed());
        History history = History.of(leads, plan.roles(), slicing);
        PlanCheck.outcomes(plan, history);
        Screening screening = Screening.of(plan, history);
        if (screening.signals().isEmpty()) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, "no column of %s can be an attribute: %s".formatted(leads.name(),
                    String.join("; ", screening.setAside().stream().map(each -> "\"" + each.column() + "\" " + each.reason()).toList())));
        }
        return new Run(LocalEngine.of(history, parts), history, screening, progress).calibrated();
    }

    /** One run over one history. */
    private final class Run {

        private final Engine engine;
        private final History history;
        private final Screening screening;
        private final Progress progress;

        Run(Engine engine, History history, Screening screening, Progress progress) {
            this.engine = engine;
            this.history = history;
            this.screening = screening;
            this.progress = progress;
        }

        Calibrated calibrated() {
            Slices training = Slices.first(FOLDS);
            Book book = book();
            CrossValidation validation = CrossValidation.of(engine, screening.signals(),
                    new CrossValidation.Folds(FOLDS, book.learned().leads(), plan.learning()), progress);
            progress.step("learning from %,d leads".formatted(book.learned().leads()), 0.7);
            Lesson lesson = Lesson.of(engine, screening.signals(), training, plan.learning());
            List<AttributeAnalysis> attributes = lesson.analyses();
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < lesson.fitted().size(); i++) {
                candidates.add(candidate(lesson, attributes, lesson.fitted().get(i), validation, i == 0));
            }
            progress.step("judging on %,d leads held out".formatted(book.heldOut().leads()), 0.95);
            return new Calibrated(plan, book, attributes, screening.setAside(), candidates, choice(validation.difference()),
                    Reference.of(book.learned(), book.heldOut()), Remarks.of(lesson, attributes, book), lesson.dropped());
        }

        private Book book() {
            Tally[] tallies = {Tally.NONE, Tally.NONE};
            for (int row = 0; row < history.size(); row++) {
                if (history.slice(row) >= 0) {
                    int part = history.slice(row) == FOLDS ? 1 : 0;
                    tallies[part] = tallies[part].plus(new Tally(1, history.outcome(row) == Outcome.WON ? 1 : 0));
                }
            }
            PlanCheck.parts(tallies[0], tallies[1]);
            String parting = plan.roles().created()
                    .map(column -> "the last %.0f %% by \"%s\"".formatted(100 * plan.learning().heldOut(), column))
                    .orElse("%.0f %% chosen by a stable hash of %s".formatted(100 * plan.learning().heldOut(),
                            plan.roles().id().map(column -> "\"" + column + "\"").orElse("the row number")));
            return new Book(history.size(), tallies[0].plus(tallies[1]), history.count(Outcome.OPEN), tallies[0], tallies[1], parting);
        }

        private Candidate candidate(Lesson lesson, List<AttributeAnalysis> attributes, Fitted fitted, CrossValidation validation,
                boolean closeRate) {
            CloseCurve curve = closeRate ? validation.closeRate() : validation.logistic();
            int[] points = closeRate ? lesson.closeRate() : lesson.logistic();
            Tiers tiers = Tiers.of(lesson.leads().scores(points, lesson.training()));
            Grid grid = new Grid(plan.name(), fitted.method(), fitted.scale(), lesson.leads().count(lesson.training()).get(0).total(),
                    lines(lesson, attributes, fitted), curve, tiers, origin());
            ScoreEvaluation heldOut = new ScoreEvaluation(lesson.leads().scores(points, Slices.of(FOLDS)), curve);
            return new Candidate(grid, fitted, heldOut,
                    new ScoreEvaluation(closeRate ? validation.pairs().first() : validation.pairs().second(), curve));
        }

        private List<Line> lines(Lesson lesson, List<AttributeAnalysis> attributes, Fitted fitted) {
            List<Line> lines = new ArrayList<>();
            int at = 0;
            for (int t = 0; at < fitted.points().length; t++) {
                Term term = lesson.leads().binning().terms().get(t);
                List<Level> levels = new ArrayList<>();
                for (int place = 0; place < term.size(); place++, at++) {
                    levels.add(new Level(label(lesson, term, place), term.at(place), fitted.points()[at],
                            attributes.get(t).levels().get(place), fitted.notes().get(at)));
                }
                lines.add(new Line(term, levels));
            }
            return lines;
        }

        private String label(Lesson lesson, Term term, int place) {
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < term.cuts().size(); i++) {
                labels.add(Labels.of(term.at(place).get(i), lesson.isWhole(screening.signals().indexOf(term.cuts().get(i).signal()))));
            }
            return String.join(" × ", labels);
        }

        private Origin origin() {
            return new Origin(Version.CURRENT, plan.learning().seed(), history.table().fingerprint());
        }

        private Calibrated.Choice choice(LossDifference difference) {
            if (plan.learning().method() != Method.AUTO) {
                return new Calibrated.Choice(plan.learning().method() == Method.LOGISTIC ? 1 : 0, "the plan asks for it");
            }
            boolean better = difference.mean() > difference.standardError();
            String figures = String.format(Locale.ROOT, "log loss lower by %.4f ± %.4f in cross-validation",
                    difference.mean(), difference.standardError());
            return better ? new Calibrated.Choice(1, "logistic regression predicts better: " + figures)
                    : new Calibrated.Choice(0, "it is the simpler one and predicts as well: for logistic regression " + figures);
        }
    }
}
