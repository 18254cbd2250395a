package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Cut;
import io.closerate.grid.Grid;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Leads that go to the edges of a grid: every level, every cut point, what is missing and what was never seen, in odd spellings. */
final class ExportLeads {

    private static final List<String> WORDS = List.of("", "  ", "never seen", "referral", "REFERRAL", "é\u0301", "=1+1", "+33 6", "-", "@x",
            "\"", "''", "a\nb", "\u00a0", "x".repeat(300), "N/A", "Nord ", "7", "*", "?", "~", "TRUE", "<>");
    private static final List<String> NUMBERS = List.of("", " ", "abc", "0", "-0", "-1", "999", "-9", "1,5", "1.5", "10,5", "10.5", "0,5",
            "1 234,56", "1.234,56", "1,234.56", "1234567", "007", "-7", "- 7", "+3", "12 %", "1e2", "1E-3", "1e999", "1.2.3", "1,2,3", ".5",
            "5.", "--1", "2026-01-01", "1/2", "10:30", "\u202f", "1\u202f000", "1'000'000", "12 34", "1.000.000", "123456789012345",
            "1234567890123456", "0.000001", "TRUE", "(5)", "5-", "1,000", "€5", "3 1/2", "0x10", "1_000", "1\u00a0000,5", "-1.234.567,8");
    private static final List<String> DATES = List.of("", "2026-01-31", "2026-02-30", "2025-12-25", "31/01/2026", "1/2/2026", "2026/01/30",
            "30.01.2026", "2026-01-31T10:20:30Z", "2026-01-31 08:15", "31/12/2025 23:59", "13/13/2026", "yesterday", "2024-02-29",
            "2023-02-29", "2026-1-9", "26-01-09", "2026-01-24", "2026-01-01");
    private static final List<String> ADDRESSES = List.of("", "x", "a@b", "jean@gmail.com", "Jean.Dupont@GMAIL.com", " contact@acme.fr ",
            "info@orange.fr", "a@yopmail.com", "jean.dupont@acme.fr", "jean dupont@acme.fr", "a@@acme.fr", "a@-acme.fr", "a@acme.f",
            "a@acme.c0m", "a@sub.acme.co.uk", "a@acme..fr", "@acme.fr", "a@.fr", "é@société.fr", "a@acme.fr.", "a,b@acme.fr", "a@acme_x.fr",
            "sales@acme-group.com", "a@acme-.fr", "\"a\"@acme.fr", "a@b.fr@c.fr", "o'neil+crm@acme.ie", "a@123.com");

    private ExportLeads() {
    }

    /** {@return seeded leads of a grid, column to text; a column may be absent} */
    static List<Map<String, String>> of(Grid grid, int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<String>> cells = cells(grid);
        List<Map<String, String>> leads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<String, String> lead = new LinkedHashMap<>();
            cells.forEach((column, choices) -> lead.put(column, choices.get(random.nextInt(choices.size()))));
            leads.add(lead);
        }
        return leads;
    }

    private static Map<String, List<String>> cells(Grid grid) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        grid.lines().stream().flatMap(line -> line.term().cuts().stream())
                .sorted(Comparator.comparing(cut -> cut.signal().column())).forEach(cut -> add(cut, cells));
        return cells;
    }

    private static void add(Cut cut, Map<String, List<String>> cells) {
        Signal signal = cut.signal();
        List<String> choices = cells.computeIfAbsent(signal.column(), column -> new ArrayList<>());
        switch (signal.type()) {
            case "days" -> {
                choices.addAll(DATES);
                cells.computeIfAbsent(signal.reference(), column -> new ArrayList<>()).addAll(DATES);
            }
            case "email" -> {
                choices.addAll(ADDRESSES);
                choices.add("x@" + EmailClass.personalDomains().iterator().next());
            }
            case "number" -> choices.addAll(NUMBERS);
            default -> choices.addAll(WORDS);
        }
        cut.bins().list().forEach(bin -> addOf(bin, signal.type(), choices));
    }

    private static void addOf(Bin bin, String type, List<String> choices) {
        if (bin instanceof Bin.Words named && type.equals("word")) {
            named.words().forEach(word -> choices.addAll(List.of(word, word, word, " " + word, word.toUpperCase(java.util.Locale.ROOT))));
        } else if (bin instanceof Bin.Special special) {
            special.values().forEach(value -> choices.add(Double.toString(value)));
        } else if (bin instanceof Bin.Range range && Double.isFinite(range.to()) && type.equals("number")) {
            choices.addAll(List.of(Double.toString(range.to()), Double.toString(range.to()).replace('.', ','),
                    Double.toString(range.to() - 0.25), Double.toString(range.to() + 0.25)));
        }
    }

    /** {@return the doubles just below, at and just above every cut point of the number signals, as text} */
    static List<Map<String, String>> besideCuts(Grid grid) {
        List<Map<String, String>> leads = new ArrayList<>();
        grid.lines().stream().flatMap(line -> line.term().cuts().stream()).filter(cut -> cut.signal().type().equals("number"))
                .forEach(cut -> cut.bins().list().stream().filter(Bin.Range.class::isInstance).map(bin -> ((Bin.Range) bin).to())
                        .filter(Double::isFinite).forEach(at -> List.of(Math.nextDown(at), at, Math.nextUp(at)).forEach(
                                value -> leads.add(Map.of(cut.signal().column(), Double.toString(value))))));
        return leads;
    }
}
