package io.closerate.job;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.CalibrationException;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Progress;
import io.closerate.calibrate.Settings;
import io.closerate.export.CsvExporter;
import io.closerate.export.ExportFile;
import io.closerate.export.ExportOptions;
import io.closerate.export.GridExporter;
import io.closerate.export.JsonExporter;
import io.closerate.grid.GridFile;
import io.closerate.language.Language;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import io.closerate.language.Told;
import io.closerate.report.Audience;
import io.closerate.report.Charts;
import io.closerate.report.EvaluationJson;
import io.closerate.report.HtmlReport;
import io.closerate.report.ModelCard;
import io.closerate.report.Picture;
import io.closerate.source.CsvFormat;
import io.closerate.source.CsvOut;
import io.closerate.source.Loaded;
import io.closerate.source.RowProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Calibrates a grid from a file of leads, and writes the folder of results.
 *
 * @param settings what to do
 * @param out the folder to write
 */
public record CalibrateJob(Settings settings, Path out) {

    /**
     * What a run found.
     *
     * @param calibrated the grids and how good they are
     * @param loaded the leads, and what was wrong with their file
     * @param exports what was written for other systems, where the settings ask for it
     */
    public record Result(Calibrated calibrated, Loaded loaded, ExportJob.Result exports) {
    }

    /** {@return what a run over these leads finds; the folder is written} */
    public Result run(LeadInput input, Progress progress) {
        List<GridExporter> exporters = exporters();
        Audience audience = audience(input.settings());
        ExportOptions wished = exportOptions(input.settings());
        WholeFolder folder = WholeFolder.at(out, "grid.json");
        Calibrated calibrated = Calibration.of(input.settings().plan())
                .run(input.loaded().table(), Runtime.getRuntime().availableProcessors(), progress);
        progress.step(Message.of("progress.report"), 0.97);
        Result result = new Result(calibrated, input.loaded(),
                new ExportJob(calibrated.grid(), wished, false).prepare(exporters));
        folder.write(draft -> {
            write(draft, input, calibrated, audience);
            if (!exporters.isEmpty()) {
                ExportJob.writeInto(result.exports(), Files.createDirectory(draft.resolve("exports")));
            }
        });
        return result;
    }

    /** In the language of the report, where the settings name one. */
    private static ExportOptions exportOptions(Settings settings) {
        try {
            return settings.get("language").map(Language::of).map(ExportOptions.DEFAULT::withLanguage).orElse(ExportOptions.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.at", "language", Told.of(e)));
        }
    }

    /** A name that there is not is told before the work, not after it. */
    private List<GridExporter> exporters() {
        try {
            return ExportJob.exporters(settings.list("exports"));
        } catch (IllegalArgumentException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.at", "exports", Told.of(e)));
        }
    }

    private void write(Path draft, LeadInput input, Calibrated calibrated, Audience audience) throws IOException {
        List<AtOnce.Writing> writings = new ArrayList<>(List.of(
                () -> writeCard(draft, input, calibrated, audience.language()),
                () -> Files.writeString(draft.resolve("report.html"), HtmlReport.write(calibrated, input.loaded(), audience)),
                () -> writeGrids(draft, input, calibrated, audience.language())));
        Path charts = Files.createDirectory(draft.resolve("charts"));
        for (Picture picture : Charts.of(calibrated, audience.language())) {
            writings.add(() -> Files.write(charts.resolve(picture.name() + ".png"), picture.png()));
            writings.add(() -> Files.writeString(charts.resolve(picture.name() + ".svg"), picture.svg()));
        }
        AtOnce.write(writings);
    }

    private static void writeCard(Path draft, LeadInput input, Calibrated calibrated, Language language) throws IOException {
        ModelCard card = ModelCard.of(calibrated, input.loaded());
        Files.writeString(draft.resolve("model-card.md"), card.markdown(language));
        Files.writeString(draft.resolve("model-card.json"), card.json());
    }

    private void writeGrids(Path draft, LeadInput input, Calibrated calibrated, Language language) throws IOException {
        for (GridExporter each : List.of(new JsonExporter(), new CsvExporter())) {
            for (ExportFile file : each.files(calibrated.grid(), ExportOptions.DEFAULT)) {
                Files.write(draft.resolve(file.name()), file.bytes());
            }
        }
        Path grids = Files.createDirectory(draft.resolve("grids"));
        for (Candidate each : calibrated.candidates()) {
            Files.writeString(grids.resolve(each.method() + ".json"), GridFile.write(each.grid()));
        }
        Files.writeString(draft.resolve("evaluation.json"), EvaluationJson.write(calibrated));
        writeProblems(draft.resolve("problems.csv"), input.loaded(), language.texts());
        Files.writeString(draft.resolve("plan.yaml"), PlanFile.write(input.settings().resolved(), out));
    }

    /** {@return who the settings say will read the report} */
    public static Audience audience(Settings settings) {
        try {
            return new Audience(settings.get("language").map(Language::of).orElse(Language.ENGLISH),
                    settings.get("capacity").map(CalibrateJob::whole).orElse(OptionalInt.empty()));
        } catch (IllegalArgumentException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Told.of(e));
        }
    }

    private static OptionalInt whole(String capacity) {
        try {
            return OptionalInt.of(Integer.parseInt(capacity));
        } catch (NumberFormatException e) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.capacity", capacity));
        }
    }

    /** The columns are for programs, the reasons for whoever mends the rows. */
    private static void writeProblems(Path file, Loaded loaded, Texts texts) throws IOException {
        try (CsvOut rows = CsvOut.to(file, CsvFormat.PLAIN, CsvOut.Cells.SAFE)) {
            rows.row("line", "column", "reason", "row_used", "text");
            for (RowProblem each : loaded.problems().kept()) {
                rows.row(Long.toString(each.line()), each.column(), each.reason().message().in(texts),
                        each.reason().rowSetAside() ? "no" : "yes", each.text());
            }
        }
    }
}
