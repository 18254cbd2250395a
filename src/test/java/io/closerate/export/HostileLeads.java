package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.grid.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Leads made up to fall between a grid and its exports: every level, cut points exactly and one ulp beside them, everything that is
 * missing in some spelling, numbers, dates and addresses as people write them and as nobody should.
 */
public final class HostileLeads {

    private static final List<String> BLANKS = List.of(" ", "\t", "\n", "\u3000", "\u2028", "\u00a0", "\u001f", "\u0085", "  ");
    private static final List<String> GROUPS = List.of(" ", "\u00a0", "\u202f", "'", "\u2019", ",", ".");
    private static final List<String> DATES = List.of("2026-02-28", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "31/12/2025", "1.1.2026", "1-1-2026", "2026/4/31",
            "2026-00-10", "0000-01-01", "9999-12-31", "2026-01-02 10:30", "2026-01-02T10:30:59.123Z", "2026-01-02 1:30 pm", "2026-01-02 10:30+00", "2026-01-02 10:3",
            "2026-01-02T", "2026-01-02 noon", "12/31/2025", "2026-1-2x", "26-01-02", "2026-001-02", "2026.01/02", "\u0662\u0660\u0662\u0666-01-02");
    private static final List<String> MAILS = List.of("ann@mill.com", "Ann@GMAIL.com", "info@mill.fr", "CONTACT@mill.fr", "x@mailinator.com", "x@yopmail.com", "a@b", "@b.com",
            "a@b.c", "a@@b.com", "a@b..com", "a@-b.com", "a@b-.com", "a@b.com-", "a@1.2.3.44", "a b@c.com", "a@b_c.com", "\u00e9@\u00e9t\u00e9.\u00e9t\u00e9", "a@b.\ud835\udc9c",
            "a@b.\ud835\udc9cx", "a@hotmai\u0130.com", "info@gmail.com", "a,b@c.com", "a@b.c1", "a@b.1c", "'@b.com", "a@b.com.", "a\\@b.com", "a@[b].com", "a@b\n.com");

    private final Random random;
    private final List<Cut> cuts;
    private final List<String> anything;

    private HostileLeads(Grid grid, long seed) {
        this.random = new Random(seed);
        this.cuts = grid.lines().stream().filter(Line::counts).flatMap(line -> line.term().cuts().stream()).toList();
        this.anything = new ArrayList<>(HostileTexts.ALL);
        for (Cut cut : cuts) {
            cut.bins().list().stream().filter(Bin.Words.class::isInstance).forEach(bin -> anything.addAll(((Bin.Words) bin).words()));
        }
        anything.removeIf(text -> text.indexOf('\0') >= 0);
    }

    /** {@return so many leads for a grid; a column that a lead does not have is absent, or null} */
    public static List<Map<String, String>> of(Grid grid, int count, long seed) {
        HostileLeads leads = new HostileLeads(grid, seed);
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(leads.lead(i));
        }
        return all;
    }

    private Map<String, String> lead(int i) {
        Map<String, String> lead = new LinkedHashMap<>();
        for (Cut cut : cuts) {
            put(lead, cut.signal().column(), cell(cut, i));
            if (!cut.signal().reference().isEmpty() && !lead.containsKey(cut.signal().reference())) {
                put(lead, cut.signal().reference(), padded(date()));
            }
        }
        return lead;
    }

    private void put(Map<String, String> lead, String column, String cell) {
        if (random.nextInt(40) > 0) {
            lead.put(column, cell);
        }
    }

    private String cell(Cut cut, int i) {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextBoolean() ? null : random.nextBoolean() ? "" : BLANKS.get(random.nextInt(BLANKS.size()));
            case 1 -> pick(anything);
            case 2 -> i % 50 == 0 ? pick(anything).repeat(1 + 5000 / 10) : fuzz();
            case 3 -> padded(number(random.nextGaussian() * Math.pow(10, random.nextInt(9) - 2)));
            default -> padded(typical(cut));
        };
    }

    private String typical(Cut cut) {
        Bin bin = pick(cut.bins().list());
        return switch (cut.signal().type()) {
            case "number" -> bin instanceof Bin.Range range ? number(near(range)) : bin instanceof Bin.Special special ? number(beside(pick(special.values()))) : fuzz();
            case "days" -> date();
            case "email" -> random.nextInt(4) == 0 ? mutated(pick(MAILS)) : pick(MAILS);
            default -> bin instanceof Bin.Words named ? cased(pick(named.words())) : pick(anything);
        };
    }

    private double near(Bin.Range range) {
        double end = Double.isInfinite(range.from()) ? range.to() : range.from();
        return Double.isInfinite(end) ? random.nextInt(10) : random.nextInt(4) == 0 ? end + random.nextGaussian() * 10 : beside(end);
    }

    private double beside(double value) {
        return switch (random.nextInt(4)) {
            case 0 -> Math.nextUp(value);
            case 1 -> Math.nextDown(value);
            default -> value;
        };
    }

    private String number(double value) {
        String text = random.nextInt(3) == 0 ? String.format(Locale.ROOT, "%." + random.nextInt(4) + "f", value)
                : value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
        if (random.nextInt(3) == 0 && Math.abs(value) < 1e15) {
            text = new java.math.BigDecimal(text).toPlainString();
            text = text.replaceAll("(?<=\\d)(?=(\\d{3})+(?!\\d))(?<![.]\\d{0,40})", java.util.regex.Matcher.quoteReplacement(pick(GROUPS)));
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> text.replace('.', ',');
            case 2 -> mutated(text);
            case 3 -> random.nextInt(5) == 0 ? "+" + text : random.nextInt(5) == 0 ? "0" + text : text.replace("0.", ".");
            default -> text;
        };
    }

    private String date() {
        if (random.nextInt(3) == 0) {
            return random.nextInt(4) == 0 ? mutated(pick(DATES)) : pick(DATES);
        }
        java.time.LocalDate day = java.time.LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500) - 250);
        return switch (random.nextInt(4)) {
            case 0 -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 1 -> day + "T1%d:00:00".formatted(random.nextInt(10));
            default -> day.toString();
        };
    }

    /** Other case, a sign more or less, composed or not: what must not be taken for the word. */
    private String cased(String word) {
        return switch (random.nextInt(10)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> mutated(word);
            case 2 -> java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
            default -> word;
        };
    }

    private String mutated(String text) {
        int[] signs = text.codePoints().toArray();
        int at = signs.length == 0 ? 0 : random.nextInt(signs.length);
        String sign = pick(List.of("", "-", ".", ",", "@", " ", "0", "9", "e", "T", ":", "/", "'", "\u00e9", "\u00a0", "%"));
        int rest = Math.min(at + random.nextInt(2), signs.length);
        return new String(signs, 0, at) + sign + new String(signs, rest, signs.length - rest);
    }

    private String fuzz() {
        String alphabet = pick(List.of("0123456789.,' -eE+\u00a0\u202f\u2019", "0129-/.T: Zpm+", "a@.-1b_ A\u00e9", "019.,"));
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private String padded(String text) {
        return text == null || random.nextInt(6) > 0 ? text : pick(BLANKS) + text + pick(BLANKS);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
