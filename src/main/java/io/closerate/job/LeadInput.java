package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.Settings;
import io.closerate.language.Message;
import io.closerate.lead.DateStyle;
import io.closerate.lead.Meant;
import io.closerate.lead.NumberStyle;
import io.closerate.registry.Login;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvFolder;
import io.closerate.source.CsvHints;
import io.closerate.source.Join;
import io.closerate.source.LeadQuery;
import io.closerate.source.Loaded;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads as settings ask for them.
 *
 * @param loaded the leads, and what was wrong with their file
 * @param settings the settings, completed by what a join makes plain
 */
public record LeadInput(Loaded loaded, Settings settings) {

    /** {@return the leads that the settings name, joined with a second file where they ask for it} */
    public static LeadInput read(Settings settings) {
        CsvHints hints = hints(settings);
        Loaded loaded = settings.get("query").isPresent() ? query(settings, hints) : files(settings, hints);
        return settings.get("join").isPresent() ? joined(loaded, settings, hints) : new LeadInput(loaded, settings);
    }

    private static Loaded files(Settings settings, CsvHints hints) {
        Path leads = Path.of(settings.get("leads").orElseThrow(() -> wrong(Message.of("fault.plan.missing", "leads", Message.of("fault.plan.missing-leads")))));
        return Files.isDirectory(leads) ? CsvFolder.load(leads, hints) : CsvFile.load(leads, hints);
    }

    private static Loaded query(Settings settings, CsvHints hints) {
        if (settings.get("leads").isPresent()) {
            throw wrong(Message.of("fault.plan.leads-and-query"));
        }
        String database = settings.get("database").orElseThrow(() -> wrong(Message.of("fault.plan.no-database")));
        try (Connection connection = Login.from(System.getenv()).connect(database)) {
            return new LeadQuery(connection, database.replaceFirst("\\?.*", ""), settings.get("query").get(), settings.get("as-of").map(LeadInput::day))
                    .load(hints);
        } catch (SQLException e) {
            throw new IllegalStateException("closing a connection", e);
        }
    }

    /** {@return what the settings know of the file} */
    public static CsvHints hints(Settings settings) {
        CsvHints hints = CsvHints.NONE.withWordColumns(columns(settings, "outcome", "id", "on")).withDateColumns(columns(settings, "created", "closed"));
        hints = settings.get("separator").isPresent() ? hints.withSeparator(separator(settings.get("separator").get())) : hints;
        hints = settings.get("encoding").isPresent() ? hints.withCharset(charset(settings.get("encoding").get())) : hints;
        hints = settings.get("decimal").isPresent() ? hints.withNumbers(decimal(settings.get("decimal").get())) : hints;
        return settings.get("dates").isPresent() ? hints.withDates(dates(settings.get("dates").get())) : hints;
    }

    private static Set<String> columns(Settings settings, String... keys) {
        Set<String> columns = new LinkedHashSet<>();
        for (String key : keys) {
            settings.get(key).ifPresent(columns::add);
        }
        return columns;
    }

    private static char separator(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw wrong(Message.of("fault.plan.separator", text));
        }
        return text.charAt(0);
    }

    private static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw wrong(Message.of("fault.plan.encoding", text));
        }
    }

    private static NumberStyle decimal(String text) {
        return switch (text) {
            case "point", "." -> NumberStyle.POINT;
            case "comma", "," -> NumberStyle.COMMA;
            default -> throw wrong(Message.of("fault.plan.decimal", text));
        };
    }

    private static DateStyle dates(String text) {
        return switch (text) {
            case "year-first" -> DateStyle.YEAR_FIRST;
            case "day-first" -> DateStyle.DAY_FIRST;
            case "month-first" -> DateStyle.MONTH_FIRST;
            default -> throw wrong(Message.of("fault.plan.dates", text));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(Message.of("fault.plan.day", text));
        }
    }

    private static LeadInput joined(Loaded loaded, Settings settings, CsvHints hints) {
        String on = settings.get("on").orElseThrow(() -> wrong(Message.of("fault.plan.missing", "on", Message.of("fault.plan.missing-on"))));
        Loaded second = CsvFile.load(Path.of(settings.get("join").orElseThrow()), hints);
        for (Loaded each : List.of(loaded, second)) {
            if (!each.table().has(on)) {
                throw wrong(Message.of("fault.source.no-key", each.table().name(), on,
                        Meant.of(on, each.table().columns().stream().map(column -> column.name()).toList())));
            }
        }
        Join join = Join.of(loaded.table(), second.table(), on);
        List<Message> notes = new ArrayList<>(loaded.notes());
        notes.add(Message.of("source.note.joined", join.joined(), join.table().size(), second.table().name(), join.withoutLead()));
        join.problems().counts().forEach((reason, count) -> notes.add(Message.of("source.note.rows", second.table().name(), count, reason.message())));
        second.problems().counts().forEach((reason, count) -> notes.add(Message.of("source.note.times", second.table().name(), count, reason.message())));
        Loaded both = new Loaded(join.table(), loaded.format(), loaded.problems(), loaded.rowsRead(), notes);
        return new LeadInput(both, joinedSettings(settings, loaded, both));
    }

    /** Won means having a partner, unless another outcome is named; what only partners have then tells the outcome. */
    private static Settings joinedSettings(Settings settings, Loaded leads, Loaded both) {
        Map<String, List<String>> more = new LinkedHashMap<>(settings.values());
        more.putIfAbsent("outcome", List.of(Join.JOINED));
        if (more.get("outcome").equals(List.of(Join.JOINED))) {
            more.putIfAbsent("won", List.of("yes"));
            Set<String> ignore = new LinkedHashSet<>(settings.list("ignore"));
            both.table().columns().stream().map(column -> column.name())
                    .filter(name -> !leads.table().has(name) && !name.equals(Join.JOINED) && !roles(settings).contains(name)).forEach(ignore::add);
            more.put("ignore", List.copyOf(ignore));
        }
        return new Settings(more);
    }

    private static Set<String> roles(Settings settings) {
        return columns(settings, "id", "created", "closed");
    }

    private static CalibrationException wrong(Message told) {
        return new CalibrationException(CalibrationException.Kind.PLAN, told);
    }
}
