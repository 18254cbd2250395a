package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.bin.Labels;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.Line;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of the Apex class: tables of the grid, and the few functions that read a lead. */
final class ApexClass {

    private static final int ASCII_END = 0x7f;

    private final Grid grid;
    private final Map<Cut, Integer> cuts = new LinkedHashMap<>();

    ApexClass(Grid grid) {
        this.grid = grid;
        grid.lines().stream().flatMap(line -> line.term().cuts().stream()).forEach(cut -> cuts.putIfAbsent(cut, cuts.size()));
    }

    String text() {
        StringBuilder text = new StringBuilder(Comments.text("//", Comments.of(grid, "",
                "CloserateGrid.score(lead), where lead is a Map of String to Object: the columns named above to the values of your fields.",
                "Words are told apart by case, as they are in the grid.")));
        text.append("public with sharing class CloserateGrid {\n").append(RESULT);
        cuts.forEach((cut, number) -> text.append(cut(cut, number)));
        for (int i = 0; i < grid.lines().size(); i++) {
            text.append(line(grid.lines().get(i), i));
        }
        text.append(score()).append(READING);
        text.append(hasEmails() ? emails() : "");
        return text.append("}\n").toString();
    }

    private boolean hasEmails() {
        return cuts.keySet().stream().anyMatch(cut -> cut.signal().type().equals("email"));
    }

    /** A text as an Apex literal: what is not plain ASCII is written by its number. */
    static String quoted(String text) {
        return text.chars().mapToObj(sign -> switch (sign) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            default -> sign < ' ' || sign >= ASCII_END ? "\\u%04X".formatted(sign) : String.valueOf((char) sign);
        }).collect(Collectors.joining("", "'", "'"));
    }

    static String number(double number) {
        return Labels.plain(number);
    }

    private static String decimal(double number) {
        return "Decimal.valueOf(" + quoted(Labels.plain(number)) + ")";
    }

    private static String list(Collection<String> items) {
        return String.join(", ", items);
    }

    private String cut(Cut cut, int number) {
        return switch (cut.signal().type()) {
            case "word" -> words(cut, number, "text(lead.get(" + quoted(cut.signal().column()) + "))");
            case "email" -> words(cut, number, "emailClass(text(lead.get(" + quoted(cut.signal().column()) + ")))");
            case "number" -> numbers(cut, number, "toNumber(lead.get(" + quoted(cut.signal().column()) + "))");
            case "days" -> numbers(cut, number, days(cut.signal()));
            default -> throw new IllegalArgumentException("Apex does not know signals of type \"" + cut.signal().type() + "\"");
        };
    }

    private static String days(Signal signal) {
        return "days(lead.get(" + quoted(signal.column()) + "), lead.get(" + quoted(signal.reference()) + "))";
    }

    private static String words(Cut cut, int number, String reading) {
        List<String> entries = new ArrayList<>();
        List<Bin> bins = cut.bins().list();
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i) instanceof Bin.Words named) {
                int place = i;
                named.words().forEach(word -> entries.add(quoted(word) + " => " + place));
            }
        }
        return """

                    private static final Map<String, Integer> WORDS_%1$d = new Map<String, Integer>{%2$s};

                    private static Integer bin%1$d(Map<String, Object> lead) {
                        String word = %3$s;
                        if (word == '') {
                            return %4$d;
                        }
                        Integer found = WORDS_%1$d.get(word);
                        return found == null ? %5$d : found;
                    }
                """.formatted(number, list(entries), reading, cut.bins().missing(), cut.bins().unseen());
    }

    private static String numbers(Cut cut, int number, String reading) {
        StringBuilder tests = new StringBuilder();
        List<Bin> bins = cut.bins().list();
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i) instanceof Bin.Special special) {
                for (double value : special.values()) {
                    tests.append(test("value == " + decimal(value), i));
                }
            }
        }
        String last = Integer.toString(cut.bins().unseen());
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i) instanceof Bin.Range range) {
                if (Double.isInfinite(range.to())) {
                    last = Integer.toString(i);
                } else {
                    tests.append(test("value < " + decimal(range.to()), i));
                }
            }
        }
        return """

                    private static Integer bin%d(Map<String, Object> lead) {
                        Decimal value = %s;
                        if (value == null) {
                            return %d;
                        }
                %s        return %s;
                    }
                """.formatted(number, reading, cut.bins().missing(), tests, last);
    }

    private static String test(String condition, int place) {
        return "        if (" + condition + ") {\n            return " + place + ";\n        }\n";
    }

    private static String line(Line line, int number) {
        return """

                    private static final List<Integer> POINTS_%1$d = new List<Integer>{%2$s};
                    private static final List<String> LEVELS_%1$d = new List<String>{%3$s};
                """.formatted(number, list(line.levels().stream().map(level -> Integer.toString(level.points())).toList()),
                list(line.levels().stream().map(level -> quoted(line.attribute() + ": " + level.label())).toList()));
    }

    private String place(Line line) {
        List<Cut> both = line.term().cuts();
        String first = "bin" + cuts.get(both.get(0)) + "(lead)";
        return both.size() == 1 ? first
                : first + " * " + both.get(1).bins().size() + " + bin" + cuts.get(both.get(1)) + "(lead)";
    }

    private String score() {
        StringBuilder adds = new StringBuilder();
        for (int i = 0; i < grid.lines().size(); i++) {
            adds.append("        place = ").append(place(grid.lines().get(i))).append(";\n        add(result, LEVELS_").append(i)
                    .append("[place], POINTS_").append(i).append("[place]);\n");
        }
        return """
                %s
                    public static Result score(Map<String, Object> lead) {
                        Result result = new Result();
                        Integer place;
                %s        result.probability = probability(result.score);
                        result.tier = %s;
                        return result;
                    }
                """.formatted(probability(), adds, tier(grid.tiers().list()));
    }

    private String probability() {
        return grid.curve() instanceof KnotCurve curve ? knots(curve.knots()) : logistic((LogisticCurve) grid.curve());
    }

    private static String logistic(LogisticCurve curve) {
        return """

                    private static Double probability(Integer score) {
                        Double logit = %s + %s * score;
                        return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, logit))));
                    }
                """.formatted(number(curve.intercept()), number(curve.slope()));
    }

    private static String knots(List<KnotCurve.Knot> knots) {
        return """

                    private static final List<Integer> KNOTS = new List<Integer>{%s};
                    private static final List<Double> PROBABILITIES = new List<Double>{%s};

                    /** Along straight lines from knot to knot, level outside. */
                    private static Double probability(Integer score) {
                        Integer above = 0;
                        while (above < KNOTS.size() && KNOTS[above] < score) {
                            above++;
                        }
                        if (above == 0 || above == KNOTS.size()) {
                            return PROBABILITIES[Math.min(above, KNOTS.size() - 1)];
                        }
                        Double step = score - KNOTS[above - 1];
                        Double width = KNOTS[above] - KNOTS[above - 1];
                        return PROBABILITIES[above - 1] + step / width * (PROBABILITIES[above] - PROBABILITIES[above - 1]);
                    }
                """.formatted(list(knots.stream().map(knot -> Integer.toString(knot.score())).toList()),
                list(knots.stream().map(knot -> number(knot.probability())).toList()));
    }

    private static String tier(List<Tier> tiers) {
        StringBuilder text = new StringBuilder();
        for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
            text.append("result.score >= ").append(tier.from()).append(" ? ").append(quoted(tier.name())).append(" : ");
        }
        return text + quoted(tiers.get(tiers.size() - 1).name());
    }

    private static String emails() {
        return """

                    private static final Pattern ADDRESS = Pattern.compile(%s);
                    private static final Set<String> DISPOSABLE = new Set<String>{%s};
                    private static final Set<String> PERSONAL = new Set<String>{%s};
                    private static final Set<String> GENERIC = new Set<String>{%s};

                    /** professional, personal, generic, disposable or invalid; empty for no address. */
                    public static String emailClass(String address) {
                        String plain = text(address).toLowerCase();
                        if (plain == '') {
                            return '';
                        }
                        if (!ADDRESS.matcher(plain).matches()) {
                            return 'invalid';
                        }
                        String domain = plain.substringAfter('@');
                        if (DISPOSABLE.contains(domain)) {
                            return 'disposable';
                        }
                        if (PERSONAL.contains(domain)) {
                            return 'personal';
                        }
                        return GENERIC.contains(plain.substringBefore('@')) ? 'generic' : 'professional';
                    }
                """.formatted(quoted(EmailForm.REGEX), list(EmailClass.disposableDomains().stream().map(ApexClass::quoted).toList()),
                list(EmailClass.personalDomains().stream().map(ApexClass::quoted).toList()),
                list(EmailClass.genericNames().stream().map(ApexClass::quoted).toList()));
    }

    private static final String RESULT = """
                public class Result {
                    @AuraEnabled public Integer score = 0;
                    @AuraEnabled public Double probability;
                    @AuraEnabled public String tier;
                    /** The largest amount first. */
                    @AuraEnabled public List<String> reasons = new List<String>();
                    private List<Integer> amounts = new List<Integer>();
                }

                private static void add(Result result, String level, Integer points) {
                    result.score += points;
                    if (points != 0) {
                        Integer at = 0;
                        while (at < result.amounts.size() && Math.abs(result.amounts[at]) >= Math.abs(points)) {
                            at++;
                        }
                        String reason = level + (points > 0 ? ' +' : ' ') + points;
                        if (at == result.amounts.size()) {
                            result.amounts.add(points);
                            result.reasons.add(reason);
                        } else {
                            result.amounts.add(at, points);
                            result.reasons.add(at, reason);
                        }
                    }
                }
            """;

    private static final String READING = """

                private static String text(Object cell) {
                    return cell == null ? '' : String.valueOf(cell).trim();
                }

                private static Decimal toNumber(Object cell) {
                    if (cell instanceof Decimal || cell instanceof Double || cell instanceof Integer || cell instanceof Long) {
                        return Decimal.valueOf(String.valueOf(cell));
                    }
                    String plain = text(cell).replace(',', '.');
                    return Pattern.matches('-?(0|[1-9][0-9]{0,14})([.][0-9]+)?', plain) ? Decimal.valueOf(plain) : null;
                }

                private static Date day(Object cell) {
                    if (cell instanceof Datetime) {
                        return ((Datetime) cell).dateGmt();
                    }
                    if (cell instanceof Date) {
                        return (Date) cell;
                    }
                    try {
                        return Pattern.matches('[0-9]{4}-[0-9]{2}-[0-9]{2}', text(cell)) ? Date.valueOf(text(cell)) : null;
                    } catch (TypeException e) {
                        return null;
                    }
                }

                private static Decimal days(Object since, Object until) {
                    Date first = day(since);
                    Date last = day(until);
                    return first == null || last == null ? null : first.daysBetween(last);
                }
            """;
}
