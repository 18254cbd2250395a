package io.closerate.recalibrate;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.calibrate.Progress;
import io.closerate.grid.Grid;
import io.closerate.language.Message;
import io.closerate.lead.Hash;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Roles;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.check.Checks;
import io.closerate.recalibrate.check.Finding;
import io.closerate.recalibrate.gate.Challenger;
import io.closerate.recalibrate.gate.Contest;
import io.closerate.recalibrate.gate.Duel;
import io.closerate.recalibrate.gate.Gates;
import io.closerate.recalibrate.gate.Limits;
import io.closerate.recalibrate.gate.Ruling;
import io.closerate.recalibrate.gate.Update;
import io.closerate.stats.models.UpdateChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One look at new leads, and what it leads to: checks, evidence, the ladder keep, intercept, slope, refit, a trial on leads that neither grid
 * has seen, gates, a decision.
 *
 * @param batch the leads
 * @param limits what the plan demands
 * @param isForced whether a grid learned anew is published whatever checks, ladder and gates say
 * @param parts how many parts leads are counted in; the answer does not depend on it
 */
public record Recalibration(Batch batch, Limits limits, boolean isForced, int parts) {

    /** Which half of the new leads judges which challenger must not follow which leads are held out. */
    private static final long HALVES = 2026;

    /** {@return the decision} */
    public Decision run(Progress progress) {
        progress.step(Message.of("progress.checking"), 0.05);
        List<Finding> findings = Checks.look(batch, limits.skip());
        Account account = new Account(batch, findings);
        Optional<Finding> refusal = findings.stream().filter(Finding::isRefusal).findFirst();
        if (refusal.isPresent() && !isForced) {
            return account.refused(refusal.get());
        }
        int[] rows = batch.decided();
        long wins = batch.wins(rows);
        if (Math.min(wins, rows.length - wins) < limits.minWins() && !isForced) {
            return account.noEvidence(rows.length, wins, limits.minWins());
        }
        return batch.inForce().isEmpty() ? first(account, progress) : next(account, rows, progress);
    }

    private Decision first(Account account, Progress progress) {
        Challenger challenger = Challenger.learned(learn(batch.snapshot().table(), progress), Update.FIRST);
        return judged(account, new Contest(batch, challenger, Optional.empty(), limits));
    }

    private Decision next(Account account, int[] rows, Progress progress) {
        double[] stated = batch.stated(rows);
        UpdateChoice choice = new Ladder(batch, rows, stated).choice(limits.minWins());
        account.ladder(choice);
        UpdateChoice.Update selected = isForced ? UpdateChoice.Update.REFIT : choice.selected();
        if (selected == UpdateChoice.Update.KEEP) {
            return account.kept(choice);
        }
        Trial trial = new Trial(rows, stated, selected, progress);
        return judged(account, new Contest(batch, trial.challenger(), Optional.of(trial.duel()), limits));
    }

    private Decision judged(Account account, Contest contest) {
        List<Ruling> rulings = Gates.judge(contest);
        return account.judged(contest, rulings, isForced);
    }

    private Calibrated learn(LeadTable leads, Progress progress) {
        Roles roles = batch.plan().roles();
        Plan plan = batch.plan().withRoles(new Roles(roles.outcome(), roles.id(), roles.created(), roles.closed(), Optional.of(batch.asOf().day())));
        return Calibration.of(plan).run(leads, parts, progress);
    }

    /** Makes a challenger of one depth three times: from all leads, to be published, and from all but either half of the new ones, to be judged. */
    private final class Trial {

        private final int[] rows;
        private final double[] stated;
        private final UpdateChoice.Update depth;
        private final Progress progress;
        private final int[] halves;
        private final boolean[] won;

        Trial(int[] rows, double[] stated, UpdateChoice.Update depth, Progress progress) {
            this.rows = rows;
            this.stated = stated;
            this.depth = depth;
            this.progress = progress;
            String[] keys = batch.snapshot().keys();
            this.halves = IntStream.of(rows).map(row -> Hash.share(Hash.of(keys[row], HALVES)) < 0.5 ? 0 : 1).toArray();
            this.won = batch.won(rows);
        }

        Challenger challenger() {
            Grid grid = batch.inForce().orElseThrow().grid();
            if (depth == UpdateChoice.Update.REFIT) {
                return Challenger.learned(learn(batch.snapshot().table(), progress), Update.REFIT);
            }
            CurveUpdate update = curve(IntStream.range(0, rows.length).toArray());
            return Challenger.moved(grid, depth == UpdateChoice.Update.INTERCEPT ? Update.INTERCEPT : Update.SLOPE, update.stretch(), update.shift());
        }

        Duel duel() {
            double[] challenger = new double[rows.length];
            for (int half = 0; half < 2; half++) {
                int judged = half;
                int[] places = IntStream.range(0, rows.length).filter(i -> halves[i] == judged).toArray();
                int[] others = IntStream.range(0, rows.length).filter(i -> halves[i] != judged).toArray();
                double[] said = depth == UpdateChoice.Update.REFIT ? relearned(places) : moved(places, curve(others));
                IntStream.range(0, places.length).forEach(i -> challenger[places[i]] = said[i]);
            }
            return new Duel(rows, stated, challenger, won);
        }

        /** A slope that is not above 0 would turn the grid over: it stays as it is, and the gates see what comes of that. */
        private CurveUpdate curve(int[] places) {
            double[] p = IntStream.of(places).mapToDouble(i -> stated[i]).toArray();
            boolean[] ends = new boolean[places.length];
            IntStream.range(0, places.length).forEach(i -> ends[i] = won[places[i]]);
            CurveUpdate shift = CurveUpdate.shift(p, ends).orElse(CurveUpdate.NONE);
            return depth == UpdateChoice.Update.INTERCEPT ? shift
                    : CurveUpdate.line(p, ends).map(line -> line.stretch() > 0 ? line : shift).orElse(shift);
        }

        private double[] moved(int[] places, CurveUpdate update) {
            return IntStream.of(places).mapToDouble(i -> update.of(stated[i])).toArray();
        }

        private double[] relearned(int[] places) {
            boolean[] out = new boolean[batch.snapshot().size()];
            IntStream.of(places).forEach(i -> out[rows[i]] = true);
            LeadTable rest = batch.snapshot().table().rows(IntStream.range(0, out.length).filter(row -> !out[row]).toArray());
            Grid grid = learn(rest, progress).grid();
            return IntStream.of(places).mapToDouble(i -> grid.curve().probability(grid.points(batch.snapshot().table().lead(rows[i])))).toArray();
        }
    }
}
