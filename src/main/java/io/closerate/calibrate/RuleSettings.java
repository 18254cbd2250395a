package io.closerate.calibrate;

import io.closerate.bin.LevelObjective;
import io.closerate.bin.LevelRules;
import io.closerate.language.Message;
import io.closerate.lead.Meant;
import io.closerate.stats.binning.Contrast;
import io.closerate.stats.binning.Trend;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Understands the settings that ask something of levels, each written {@code column=what}:
 * <ul>
 *   <li>{@code trend}: {@code age=ascending}; there are auto, ascending, descending, peak, valley and none</li>
 *   <li>{@code sign}: {@code source=+Referral,-Purchased list}: not below 0, not above 0</li>
 *   <li>{@code cuts}: {@code age=18,30,65}</li>
 *   <li>{@code special}: {@code age=-1,999}, or {@code age=none}</li>
 *   <li>{@code max-levels}, {@code min-leads}, {@code min-wins}, {@code min-difference}, {@code max-p}, {@code objective}: {@code age=6}; without a
 *       column for all of them</li>
 * </ul>
 */
final class RuleSettings {

    private static final Map<String, BiFunction<LevelRules, String, LevelRules>> KEYS = new LinkedHashMap<>();
    private static final List<String> FOR_ALL = List.of("max-levels", "min-leads", "min-wins", "min-difference", "max-p", "objective");
    private static final List<String> TRENDS = Arrays.stream(Trend.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

    static {
        KEYS.put("max-levels", (rules, text) -> rules.withMost(Settings.whole("max-levels", text)));
        KEYS.put("min-leads", (rules, text) -> rules.withLeads(Settings.whole("min-leads", text)));
        KEYS.put("min-wins", (rules, text) -> rules.withWins(Settings.whole("min-wins", text)));
        KEYS.put("min-difference", (rules, text) -> rules.withContrast(new Contrast(Settings.number("min-difference", text), rules.contrast().maxP())));
        KEYS.put("max-p", (rules, text) -> rules.withContrast(new Contrast(rules.contrast().rateDifference(), Settings.number("max-p", text))));
        KEYS.put("objective", (rules, text) -> rules.withObjective(LevelObjective.of(text).orElseThrow(() ->
                wrong(Message.of("fault.plan.no-objective", text, Meant.of(text, LevelObjective.labels()))))));
        KEYS.put("special", (rules, text) -> rules.withSpecial(text.equals("none") ? List.of() : numbers("special", text)));
        KEYS.put("trend", (rules, text) -> rules.withTrend(trend(text)));
        KEYS.put("cuts", (rules, text) -> rules.withCuts(numbers("cuts", text)));
        KEYS.put("sign", (rules, text) -> rules.withSigns(signs(text)));
    }

    private RuleSettings() {
    }

    static AttributeRules of(Settings settings) {
        LevelRules usual = LevelRules.NONE;
        for (String key : FOR_ALL) {
            for (String text : settings.list(key).stream().filter(each -> !each.contains("=")).toList()) {
                usual = KEYS.get(key).apply(usual, text);
            }
        }
        AttributeRules rules = new AttributeRules(usual, Map.of());
        for (String key : KEYS.keySet()) {
            for (String text : settings.list(key)) {
                rules = text.contains("=") || !FOR_ALL.contains(key) ? with(rules, key, text) : rules;
            }
        }
        return rules;
    }

    private static AttributeRules with(AttributeRules rules, String key, String text) {
        int at = text.lastIndexOf('=');
        if (at < 1) {
            throw wrong(Message.of("fault.plan.name-a-column", key, text));
        }
        String column = text.substring(0, at).strip();
        return rules.with(column, KEYS.get(key).apply(rules.of(column), text.substring(at + 1).strip()));
    }

    private static Trend trend(String text) {
        if (!TRENDS.contains(text)) {
            throw wrong(Message.of("fault.plan.no-trend", text, Meant.of(text, TRENDS)));
        }
        return Trend.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Integer> signs(String text) {
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (String each : text.split(",")) {
            String word = each.strip();
            if (word.length() < 2 || word.charAt(0) != '+' && word.charAt(0) != '-') {
                throw wrong(Message.of("fault.plan.sign", word));
            }
            signs.put(word.substring(1).strip(), word.charAt(0) == '+' ? 1 : -1);
        }
        return signs;
    }

    private static List<Double> numbers(String key, String text) {
        return Arrays.stream(text.split(",")).map(each -> Settings.number(key, each.strip())).toList();
    }

    private static CalibrationException wrong(Message message) {
        return new CalibrationException(CalibrationException.Kind.PLAN, message);
    }
}
