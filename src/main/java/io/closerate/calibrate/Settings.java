package io.closerate.calibrate;

import io.closerate.grid.Scale;
import io.closerate.language.Message;
import io.closerate.language.Told;
import io.closerate.lead.Meant;
import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Roles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user has set, key by key, on the command line or in a plan file: texts, not yet understood.
 *
 * @param values key, such as {@code won}, to its values, in the order of {@link #KEYS}; a key that is not set is not there
 */
public record Settings(Map<String, List<String>> values) {

    /** Every key, in the order in which a plan file is written. */
    public static final List<String> KEYS = List.of("name", "leads", "join", "on", "separator", "encoding", "decimal", "dates",
            "outcome", "won", "lost", "id", "created", "closed", "as-of", "ordered", "ignore", "only", "trend", "sign", "cuts", "max-levels",
            "min-leads", "min-wins", "min-difference", "max-p", "objective", "special", "method", "points", "pairs", "max-lines", "line-range", "total", "multiples", "only-points", "held-out",
            "seed", "exports", "language", "capacity", "out",
            "database", "query", "registry", "segments", "monotone", "skip", "batch-wins", "max-tier-change");

    private static final Set<String> LISTS = Set.of("won", "lost", "ignore", "only", "only-points", "trend", "sign", "cuts", "max-levels",
            "min-leads", "min-wins", "min-difference", "max-p", "objective", "special", "exports", "segments", "monotone", "skip");

    public Settings {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw new CalibrationException(CalibrationException.Kind.PLAN,
                        Message.of("fault.plan.no-setting", key, Meant.of(key, KEYS)));
            }
        }
        for (String key : KEYS) {
            List<String> given = values.getOrDefault(key, List.of());
            if (given.size() > 1 && !LISTS.contains(key)) {
                throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.one-value", key, given.toString()));
            }
            if (!given.isEmpty()) {
                ordered.put(key, List.copyOf(given));
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }

    /** {@return the settings that make this plan, every default written out} */
    public static Settings of(Plan plan) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Roles roles = plan.roles();
        values.put("name", List.of(plan.name()));
        values.put("outcome", List.of(roles.outcome().column()));
        values.put("won", roles.outcome().won().stream().sorted().toList());
        values.put("lost", roles.outcome().lost().stream().sorted().toList());
        values.put("id", roles.id().stream().toList());
        values.put("created", roles.created().stream().toList());
        values.put("closed", roles.closed().stream().toList());
        values.put("as-of", roles.asOf().stream().map(LocalDate::toString).toList());
        values.put("ignore", plan.ignore().stream().sorted().toList());
        values.put("only", plan.only().stream().sorted().toList());
        values.put("method", List.of(plan.learning().method().label()));
        values.put("points", List.of(plan.learning().scale().label()));
        values.put("held-out", List.of(Double.toString(plan.learning().heldOut())));
        values.put("seed", List.of(Long.toString(plan.learning().seed())));
        return new Settings(values);
    }

    /** {@return these settings, where they are silent the other ones} */
    public Settings over(Settings other) {
        Map<String, List<String>> both = new LinkedHashMap<>(other.values);
        both.putAll(values);
        return new Settings(both);
    }

    /** {@return these settings with {@code key} set to {@code value}} */
    public Settings with(String key, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(key, List.of(value));
        return new Settings(more);
    }

    /** {@return the one value of {@code key}, if it is set} */
    public Optional<String> get(String key) {
        return list(key).stream().findFirst();
    }

    /** {@return the values of {@code key}; none if it is not set} */
    public List<String> list(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** {@return whether a plan can be made: the outcome is told} */
    public boolean tellsOutcome() {
        return get("outcome").isPresent() && !list("won").isEmpty();
    }

    /**
     * {@return the plan these settings make}
     *
     * @throws CalibrationException if a value cannot be understood; the message names its key
     */
    public Plan plan() {
        String outcome = get("outcome").orElseThrow(() -> missing("outcome", Message.of("fault.plan.missing-outcome")));
        if (list("won").isEmpty()) {
            throw missing("won", Message.of("fault.plan.missing-won", outcome));
        }
        try {
            OutcomeRule rule = new OutcomeRule(outcome, Set.copyOf(list("won")), Set.copyOf(list("lost")));
            Roles roles = new Roles(rule, get("id"), get("created"), get("closed"), get("as-of").map(Settings::day));
            return new Plan(get("name").orElse("grid"), roles, Set.copyOf(list("ignore")), Set.copyOf(list("only")), learning());
        } catch (IllegalArgumentException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Told.of(e));
        }
    }

    /** {@return these settings with every default of learning written out} */
    public Settings resolved() {
        Learning learning = learning();
        return over(new Settings(Map.of("method", List.of(learning.method().label()), "points", List.of(learning.scale().label()),
                "pairs", List.of(Integer.toString(learning.pairs())), "held-out", List.of(Double.toString(learning.heldOut())),
                "seed", List.of(Long.toString(learning.seed())))));
    }

    private Learning learning() {
        return new Learning(get("method").map(Method::of).orElse(Learning.DEFAULT.method()),
                get("points").map(Scale::of).orElse(Learning.DEFAULT.scale()),
                get("held-out").map(text -> number("held-out", text)).orElse(Learning.DEFAULT.heldOut()),
                get("seed").map(text -> (long) number("seed", text)).orElse(Learning.DEFAULT.seed()),
                get("pairs").map(text -> whole("pairs", text)).orElse(get("max-lines").isPresent() ? 0 : Learning.DEFAULT.pairs()),
                get("ordered").map(text -> yes("ordered", text)).orElse(Learning.DEFAULT.ordered()),
                LimitSettings.of(this), RuleSettings.of(this));
    }

    static int whole(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.whole", key, text));
        }
    }

    private static boolean yes(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.yes", key, text));
        }
        return text.equals("true");
    }

    static double number(String key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.number", key, text));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.day", text));
        }
    }

    private static CalibrationException missing(String key, Message mend) {
        return new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.missing", key, mend));
    }
}
