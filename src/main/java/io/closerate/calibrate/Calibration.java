package io.closerate.calibrate;

import io.closerate.engine.LocalEngine;
import io.closerate.language.Message;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;

/** Follows a plan: from leads to grids, judged on leads they have not seen. */
public final class Calibration {

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
        progress.step(Message.of("progress.columns"), 0);
        PlanCheck.columns(plan, leads);
        Parting parting = Parting.of(plan, leads.size());
        History history = mature(leads, parting);
        PlanCheck.outcomes(plan, history);
        Screening screening = Screening.of(plan, history);
        if (screening.signals().isEmpty()) {
            throw new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.no-attribute", leads.name(),
                    Message.listed(screening.setAside().stream().map(each -> Message.of("fault.leads.column", each.column(), each.reason())).toList())));
        }
        return new CalibrationRun(plan, LocalEngine.of(history, parts), history, parting, screening, progress).calibrated();
    }

    private History mature(LeadTable leads, Parting parting) {
        History all = History.of(leads, plan.roles(), parting.slicing());
        return Maturity.of(all, plan.roles()).map(maturity -> {
            long[] created = leads.epochDays(plan.roles().created().orElseThrow());
            return History.of(leads, plan.roles(), parting.slicing(), row -> !maturity.isYoung(created[row]));
        }).orElse(all);
    }
}
