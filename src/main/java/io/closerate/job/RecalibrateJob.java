package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.Plan;
import io.closerate.calibrate.Progress;
import io.closerate.calibrate.Settings;
import io.closerate.calibrate.Version;
import io.closerate.language.Message;
import io.closerate.lead.Column;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Meant;
import io.closerate.recalibrate.Decision;
import io.closerate.recalibrate.Recalibration;
import io.closerate.recalibrate.batch.AsOf;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.CatchUp;
import io.closerate.recalibrate.batch.DataHash;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.Intake;
import io.closerate.recalibrate.batch.Snapshot;
import io.closerate.recalibrate.check.Check;
import io.closerate.recalibrate.check.Checks;
import io.closerate.recalibrate.gate.Limits;
import io.closerate.registry.Champion;
import io.closerate.registry.Contents;
import io.closerate.registry.Entry;
import io.closerate.registry.Holder;
import io.closerate.registry.Registry;
import io.closerate.registry.Turn;
import io.closerate.registry.Verdict;
import io.closerate.registry.VersionId;
import io.closerate.source.CsvFormat;
import io.closerate.source.Loaded;
import io.closerate.source.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the leads, decides what becomes of the grid in force, and publishes or keeps: all in one turn at the registry.
 *
 * <p>The clock only says when a verdict was given and since when the turn is held. What is decided follows from the leads, the plan and the
 * as-of day: the same again changes nothing.
 *
 * @param settings the plan
 * @param orders what is asked of this run
 * @param clock says when it is
 */
public record RecalibrateJob(Settings settings, Orders orders, Clock clock) {

    /**
     * What is asked of a run.
     *
     * @param reason why a grid learned anew is to be published whatever checks and gates say; empty for an ordinary run
     * @param catchUp how often runs should have been, where missed ones are to be made up for
     * @param patience how long to wait for somebody else's turn at the registry to end
     * @param parts how many parts leads are counted in; the answer does not depend on it
     */
    public record Orders(Optional<String> reason, Optional<CatchUp> catchUp, Duration patience, int parts) {

        /** An ordinary run that does not wait. */
        public static final Orders NONE = new Orders(Optional.empty(), Optional.empty(), Duration.ZERO, 1);
    }

    /**
     * Runs.
     *
     * @param registry where the grid in force is
     * @param progress is told how far a run is
     * @param done is told each run as it comes to its verdict; there is more than one only where missed ones are made up for
     */
    public void run(Registry registry, Progress progress, Consumer<Run> done) {
        Plan plan = plan(settings);
        Limits limits = Limits.of(settings);
        try (Turn turn = registry.turn(Holder.me(now()), orders.patience())) {
            progress.step(Message.of("progress.reading"), 0);
            Loaded loaded = LeadInput.read(settings).loaded();
            checkNames(limits, loaded.table());
            for (LocalDate day : days(registry, plan, loaded.table())) {
                Settings dated = settings.get("as-of").isEmpty() && orders.catchUp().isEmpty() ? settings : settings.with("as-of", day.toString());
                boolean isAsked = settings.get("query").isPresent() && !settings.get("as-of").equals(dated.get("as-of"));
                Loaded leads = isAsked ? LeadInput.read(dated).loaded() : loaded;
                done.accept(new OneDay(registry, turn, dated, limits).run(leads, progress));
            }
        }
    }

    private static Plan plan(Settings settings) {
        Plan plan = settings.plan();
        if (plan.roles().created().isEmpty() && plan.roles().closed().isEmpty()) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-day"));
        }
        return plan;
    }

    /** A check, segment or attribute that is not there would be passed over in silence. */
    private static void checkNames(Limits limits, LeadTable leads) {
        List<String> checks = Checks.all().stream().map(Check::name).toList();
        limits.skip().forEach(name -> checkName("fault.plan.no-check", name, checks));
        List<String> columns = leads.columns().stream().map(Column::name).toList();
        limits.segments().forEach(name -> checkName("fault.plan.no-such-column", name, columns));
        limits.monotone().forEach(name -> checkName("fault.plan.no-such-column", name, columns));
    }

    private static void checkName(String what, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of(what, name, Meant.of(name, known)));
        }
    }

    private List<LocalDate> days(Registry registry, Plan plan, LeadTable leads) {
        LocalDate asOf = AsOf.of(plan.roles(), leads).day();
        Optional<LocalDate> last = registry.history().stream().map(entry -> entry.verdict().details().get("as-of"))
                .filter(day -> day != null).map(LocalDate::parse).reduce((a, b) -> b);
        return orders.catchUp().isEmpty() || last.isEmpty() ? List.of(asOf) : orders.catchUp().get().days(asOf, last.get());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The run for one as-of day. */
    private final class OneDay {

        private final Registry registry;
        private final Turn turn;
        private final Settings dated;
        private final Limits limits;
        private final Plan plan;

        OneDay(Registry registry, Turn turn, Settings dated, Limits limits) {
            this.registry = registry;
            this.turn = turn;
            this.dated = dated;
            this.limits = limits;
            this.plan = dated.plan();
        }

        Run run(Loaded loaded, Progress progress) {
            LeadTable leads = loaded.table();
            AsOf asOf = AsOf.of(plan.roles(), leads);
            Optional<Champion> champion = registry.champion();
            Optional<Message> obstacle = Snapshot.obstacle(leads, plan.roles());
            if (obstacle.isPresent()) {
                return lost(leads, asOf, champion, obstacle.get());
            }
            Snapshot snapshot = Snapshot.of(leads, plan.roles(), asOf.day());
            String key = key(DataHash.of(snapshot.table()), asOf);
            Optional<Entry> before = turn.run(key);
            if (before.isPresent()) {
                return repeated(before.get(), asOf, champion);
            }
            Batch batch = new Batch(leads, snapshot, asOf, plan, champion.map(found -> inForce(found, asOf)), intake(loaded));
            Decision decision = new Recalibration(batch, limits, orders.reason().isPresent(), orders.parts()).run(progress);
            return conclude(batch, decision, key, loaded.format());
        }

        private String key(String data, AsOf asOf) {
            return DataHash.of("closerate-run", data, VersionFiles.plan(dated), Version.CURRENT, asOf.day().toString(), orders.reason().orElse(""));
        }

        private InForce inForce(Champion champion, AsOf asOf) {
            InForce known = VersionFiles.read(champion).orElseThrow(() -> new CalibrationException(CalibrationException.Kind.LEADS, Message.of("fault.leads.unknown-past", champion.id().brief())));
            if (asOf.day().isBefore(known.asOf())) {
                throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.as-of-before", asOf.day().toString(), known.asOf().toString()));
            }
            return known;
        }

        private Run lost(LeadTable leads, AsOf asOf, Optional<Champion> champion, Message obstacle) {
            if (champion.isEmpty()) {
                throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.at", leads.name(), obstacle));
            }
            SortedMap<String, String> details = new TreeMap<>();
            details.put("as-of", asOf.day().toString());
            details.put("why", obstacle.toString());
            String key = key(DataHash.of(leads), asOf);
            if (turn.run(key).isEmpty()) {
                turn.record(Verdict.of(now(), key, "refused:columns", details));
            }
            return new Run("refused:columns", Decision.Kind.BAD_DATA, plan.name(), asOf.day(), key, champion.map(Champion::id), false, details);
        }

        private Run repeated(Entry before, AsOf asOf, Optional<Champion> champion) {
            return new Run(before.verdict().words(), Decision.Kind.KEPT, plan.name(), asOf.day(), before.verdict().run(),
                    before.version().or(() -> champion.map(Champion::id)), true, before.verdict().details());
        }

        private Run conclude(Batch batch, Decision decision, String key, CsvFormat format) {
            SortedMap<String, String> details = new TreeMap<>(decision.details());
            details.put("code", Version.CURRENT);
            orders.reason().ifPresent(reason -> details.put("forced", reason));
            Verdict verdict = Verdict.of(now(), key, decision.words(), details);
            Optional<VersionId> version = batch.inForce().map(InForce::version).map(VersionId::of);
            if (decision.kind() == Decision.Kind.PUBLISHED) {
                Contents contents = VersionFiles.of(batch, decision, dated, orders.reason(), format);
                version = Optional.of(turn.publish(contents, verdict));
            } else {
                turn.record(verdict);
            }
            return new Run(decision.words(), decision.kind(), plan.name(), batch.asOf().day(), key, version, false, details);
        }

        private static Intake intake(Loaded loaded) {
            return new Intake(loaded.rowsRead(), loaded.problems().rowsSetAside(),
                    loaded.problems().count(Reason.NOT_A_NUMBER) + loaded.problems().count(Reason.NOT_A_DATE));
        }
    }
}
