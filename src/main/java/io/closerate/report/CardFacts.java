package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.PlanFile;
import io.closerate.calibrate.Settings;
import io.closerate.evaluate.Realised;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.NumberStyle;
import io.closerate.lead.Outcome;
import io.closerate.lead.Roles;
import io.closerate.lead.Slicing;
import io.closerate.monitor.Mix;
import io.closerate.source.CsvFormat;
import io.closerate.stats.Estimate;
import io.closerate.stats.calibration.Bins;
import io.closerate.stats.calibration.CalibrationInTheLarge;
import io.closerate.stats.calibration.CalibrationModel;
import io.closerate.stats.calibration.EceReference;
import io.closerate.stats.calibration.Simulation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a model card says, before it is put into words or JSON.
 *
 * @param card whose card it is
 * @param window the days of the data
 * @param realised the close rate with open leads taken for what they are
 * @param attributes the lines of the grid, as tested
 * @param promises whether the close probabilities came true on the leads held out
 * @param young how many of the leads held out are too young to be like the rest: those of a young lead that close are the quick ones
 * @param mix the leads at each level and score, which later leads are compared with
 * @param plan the settings that make the grid again
 * @param hashes what proves it
 */
record CardFacts(ModelCard card, Window window, Estimate<Realised> realised, List<CardAttribute> attributes, Promises promises, long young,
        Mix mix, Settings plan, Hashes hashes) {

    private static final int DRAWS = 1000;

    /**
     * The days of the data; empty where no column of days is named, or it is empty.
     *
     * @param first the first day a lead came in
     * @param last the last day a lead came in
     * @param lastClosed the last day a lead closed
     * @param asOf the day as of which the book was looked at, where one was asked for
     */
    record Window(Optional<LocalDate> first, Optional<LocalDate> last, Optional<LocalDate> lastClosed, Optional<LocalDate> asOf) {

        static Window of(LeadTable table, Roles roles) {
            long[] created = roles.created().map(column -> known(table, column)).orElse(new long[0]);
            long[] closed = roles.closed().map(column -> known(table, column)).orElse(new long[0]);
            return new Window(day(created, 0), day(created, created.length - 1), day(closed, closed.length - 1), roles.asOf());
        }

        private static long[] known(LeadTable table, String column) {
            return Arrays.stream(table.epochDays(column)).filter(day -> day != Long.MIN_VALUE).sorted().toArray();
        }

        private static Optional<LocalDate> day(long[] days, int at) {
            return days.length == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[at]));
        }
    }

    /**
     * Whether the close probabilities came true on the leads held out.
     *
     * @param total wins that came against those promised
     * @param model intercept and slope of the promises
     * @param error the expected calibration error in ten bins, with what chance alone makes of it
     */
    record Promises(CalibrationInTheLarge total, Estimate<CalibrationModel> model, EceReference error) {

        static Promises of(ScoreEvaluation judged, long seed) {
            return new Promises(CalibrationInTheLarge.of(judged.toForecasts()), CalibrationModel.fit(judged.toForecasts()),
                    EceReference.of(judged.toForecasts(), Bins.equalMass(10), new Simulation(DRAWS, seed)));
        }
    }

    /**
     * What a grid made again must agree with.
     *
     * @param data the fingerprint of the leads: the same for the same cells, whatever form of file they came from
     * @param plan the SHA-256 of the plan as it stands on the card
     * @param grid the SHA-256 of {@code grid.json}
     * @param version the version of Closerate
     */
    record Hashes(String data, String plan, String grid, String version) {
    }

    static CardFacts of(ModelCard card) {
        Calibrated calibrated = card.calibrated();
        LeadTable table = card.loaded().table();
        Roles roles = calibrated.plan().roles();
        Grid grid = calibrated.grid();
        Settings plan = plan(calibrated, card.loaded().format());
        History history = History.of(table, roles, new Slicing(Optional.empty(), Optional.empty(), 1, 0, 1));
        Estimate<Realised> realised = Realised.of(history, roles, IntStream.range(0, table.size()).toArray());
        return new CardFacts(card, Window.of(table, roles), realised,
                CardAttribute.all(grid), Promises.of(calibrated.chosen().heldOut(), grid.origin().seed()),
                calibrated.book().young().leads() > 0 ? 0 : realised.map(known -> young(history, roles, known, calibrated.book().heldOut().leads())).orElse(0L), Mix.of(grid, table), plan,
                new Hashes(grid.origin().data(), sha256(PlanFile.write(plan, Path.of(""))), sha256(GridFile.write(grid)),
                        grid.origin().version()));
    }

    /** Held out are the last ones by the day they came in. */
    private static long young(History history, Roles roles, Realised realised, long heldOut) {
        long[] days = history.table().epochDays(roles.created().orElseThrow());
        return Math.min(heldOut, IntStream.range(0, days.length)
                .filter(row -> history.outcome(row) != Outcome.OPEN && days[row] > realised.oldEnough().toEpochDay()).count());
    }

    /** The plan, with what was found out about the file by looking. */
    private static Settings plan(Calibrated calibrated, CsvFormat format) {
        Settings plan = Settings.of(calibrated.plan())
                .with("separator", format.separator() == '\t' ? "tab" : String.valueOf(format.separator()))
                .with("encoding", format.charset().name()).with("dates", format.dates().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return format.numbers() == NumberStyle.EITHER ? plan : plan.with("decimal", format.numbers().name().toLowerCase(Locale.ROOT));
    }

    /** {@return the plan as the text of a plan file} */
    String planText() {
        return PlanFile.write(plan, Path.of(""));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
