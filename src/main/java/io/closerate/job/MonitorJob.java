package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.Settings;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Meant;
import io.closerate.lead.Roles;
import io.closerate.monitor.Batch;
import io.closerate.monitor.Mix;
import io.closerate.monitor.Monitoring;
import io.closerate.report.HtmlMonitoring;
import io.closerate.report.MonitoringJson;
import io.closerate.report.Picture;
import io.closerate.source.CsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks after a grid that is in use.
 *
 * @param grid the grid, and what stands beside it
 * @param settings what the columns of the leads are for, and how their file is written; where they are silent, the plan beside the grid
 *     tells what columns are for, as far as the leads have them
 * @param baseline the leads to compare with; without them those the grid was made from
 * @param since the first day of those leads that count
 */
public record MonitorJob(FoundGrid grid, Settings settings, Optional<Path> baseline, Optional<LocalDate> since) {

    private static final List<String> ROLES = List.of("outcome", "won", "lost", "id", "created", "closed");

    /**
     * What was found.
     *
     * @param monitoring what was found
     * @param subject what was compared with what, in one line
     */
    public record Result(Monitoring monitoring, Message subject) {
    }

    /** Writes what was found into a folder: {@code monitor.html} and the charts in this language, and {@code monitor.json}. */
    public static void write(Result result, Path out, Language language) {
        WholeFolder.at(out, "monitor.json").write(draft -> {
            Files.writeString(draft.resolve("monitor.json"), MonitoringJson.write(result.monitoring(), result.subject().toString()));
            Files.writeString(draft.resolve("monitor.html"), HtmlMonitoring.write(result.monitoring(), result.subject(), language));
            Path charts = Files.createDirectory(draft.resolve("charts"));
            for (Picture picture : HtmlMonitoring.pictures(result.monitoring(), language)) {
                Files.write(charts.resolve(picture.name() + ".png"), picture.png());
                Files.writeString(charts.resolve(picture.name() + ".svg"), picture.svg());
            }
        });
    }

    /** {@return what the leads of a file tell} */
    public Result run(Path leads) {
        Settings asked = asked();
        LeadTable table = CsvFile.load(leads, LeadInput.hints(asked)).table();
        if (grid.grid().columns().stream().noneMatch(table::has)) {
            throw new CalibrationException(CalibrationException.Kind.LEADS,
                    Message.of("fault.leads.other", leads.toString(), String.join(", ", grid.grid().columns())));
        }
        Settings roles = fitting(asked, table);
        Batch batch = batch(table, roles);
        Mix base = base(asked);
        Message subject = baseline.map(file -> Message.of("monitor.subject-baseline", grid.name(), batch.rows().length, leads.toString(), base.leads(), file.toString()))
                .orElseGet(() -> Message.of("monitor.subject", grid.name(), batch.rows().length, leads.toString(), base.leads()));
        return new Result(Monitoring.of(grid.grid(), base, batch), subject);
    }

    private Settings asked() {
        Map<String, List<String>> beside = new LinkedHashMap<>(grid.settings().values());
        beside.keySet().retainAll(ROLES);
        return settings.over(new Settings(beside));
    }

    /** A column that was asked for must be there; one that only the plan of the grid names need not. */
    private Settings fitting(Settings asked, LeadTable table) {
        Map<String, List<String>> fitting = new LinkedHashMap<>(asked.values());
        List<String> columns = new ArrayList<>(table.columns().stream().map(column -> column.name()).toList());
        for (String key : List.of("outcome", "id", "created", "closed")) {
            Optional<String> column = asked.get(key).filter(name -> !table.has(name));
            if (column.isPresent() && settings.get(key).isPresent()) {
                throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-column", table.name(), column.get(), Meant.of(column.get(), columns)));
            }
            column.ifPresent(name -> fitting.remove(key));
        }
        return new Settings(fitting);
    }

    private Batch batch(LeadTable table, Settings known) {
        Optional<Roles> roles = known.tellsOutcome() || settings.get("outcome").isPresent() ? Optional.of(known.plan().roles()) : Optional.empty();
        Batch batch = roles.map(each -> Batch.of(table, each)).orElseGet(() -> Batch.of(table));
        if (since.isEmpty()) {
            return batch;
        }
        String created = known.get("created").orElseThrow(() -> new CalibrationException(CalibrationException.Kind.PLAN,
                Message.of("fault.plan.missing", "created", Message.of("fault.plan.missing-created"))));
        return batch.between(created, since.get(), LocalDate.MAX);
    }

    private Mix base(Settings asked) {
        return baseline.map(file -> Mix.of(grid.grid(), CsvFile.load(file, LeadInput.hints(asked)).table()))
                .or(grid::mix).orElseGet(() -> Mix.of(grid.grid()));
    }
}
