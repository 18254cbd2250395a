package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.bin.Labels;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.signal.EmailClass;
import io.closerate.signal.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leads made up from a grid, for a first look: the best one that can be, one in between, and the worst. */
final class ExampleLeads {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private ExampleLeads() {
    }

    static List<Map<String, String>> of(Grid grid) {
        Comparator<Level> byPoints = Comparator.comparingInt(Level::points);
        List<Map<String, String>> leads = new ArrayList<>();
        for (int third = 2; third >= 0; third--) {
            Map<String, String> lead = new LinkedHashMap<>();
            for (Line line : grid.lines()) {
                List<Level> levels = line.levels().stream().filter(ExampleLeads::canBeShown).sorted(byPoints).toList();
                fill(line, levels.get((levels.size() - 1) * third / 2), lead);
            }
            leads.add(lead);
        }
        return leads;
    }

    private static boolean canBeShown(Level level) {
        return level.when().stream().noneMatch(Bin.Unseen.class::isInstance);
    }

    private static void fill(Line line, Level level, Map<String, String> lead) {
        for (int i = 0; i < level.when().size(); i++) {
            Signal signal = line.term().cuts().get(i).signal();
            String cell = cell(level.when().get(i));
            lead.putIfAbsent(signal.column(), switch (signal.type()) {
                case "email" -> address(cell);
                case "days" -> cell.isEmpty() ? "" : TODAY.minusDays((long) Double.parseDouble(cell)).toString();
                default -> cell;
            });
            if (!signal.reference().isEmpty()) {
                lead.putIfAbsent(signal.reference(), TODAY.toString());
            }
        }
    }

    private static String cell(Bin bin) {
        if (bin instanceof Bin.Words named) {
            return named.words().get(0);
        }
        if (bin instanceof Bin.Special special) {
            return Labels.plain(special.values().get(0));
        }
        if (bin instanceof Bin.Range range) {
            double inside = Double.isFinite(range.from()) ? range.from() : Double.isFinite(range.to()) ? range.to() - 1 : 0;
            double whole = Math.ceil(inside);
            return Labels.plain(whole < range.to() ? whole : inside);
        }
        return "";
    }

    private static String address(String emailClass) {
        return switch (emailClass) {
            case "" -> "";
            case "disposable" -> "x7@" + EmailClass.disposableDomains().iterator().next();
            case "personal" -> "claire.martin@" + EmailClass.personalDomains().iterator().next();
            case "generic" -> EmailClass.genericNames().iterator().next() + "@example.com";
            case "invalid" -> "claire.martin";
            default -> "claire.martin@example.com";
        };
    }
}
