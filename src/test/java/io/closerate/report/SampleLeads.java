package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Learning;
import io.closerate.calibrate.Method;
import io.closerate.calibrate.Plan;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A small book of leads, always the same, calibrated.
 *
 * @param calibrated what was found
 * @param loaded the file
 */
record SampleLeads(Calibrated calibrated, Loaded loaded) {

    private static final int LEADS = 900;

    /** {@return a book of ordinary names, its grid found in this way} */
    static SampleLeads ordinary(Method method) {
        return of("source", List.of("Referral", "Web form", "Newsletter", "Trade fair", "Cold call"), method);
    }

    /** {@return a book whose first attribute and its levels have these names, its grid found by close rates} */
    static SampleLeads of(String attribute, List<String> levels) {
        return of(attribute, levels, Method.CLOSE_RATE);
    }

    private static SampleLeads of(String attribute, List<String> levels, Method method) {
        try {
            Path file = Files.createTempFile("leads", ".csv");
            try {
                Files.writeString(file, csv(attribute, levels));
                Loaded loaded = CsvFile.load(file, CsvHints.NONE.withWordColumns(Set.of("outcome", attribute)));
                Plan plan = Plan.of("outcome", "won").withLost("lost").withName("Sample")
                        .withLearning(Learning.DEFAULT.withMethod(method));
                return new SampleLeads(Calibration.of(plan).run(loaded.table()), loaded);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leads of the earlier levels, and of larger companies, close more often; the weekday means nothing; one row is short. */
    private static String csv(String attribute, List<String> levels) {
        SplittableRandom random = new SplittableRandom(20261122);
        StringBuilder csv = new StringBuilder("outcome," + quoted(attribute) + ",employees,weekday,currency,visits\n");
        for (int row = 0; row < LEADS; row++) {
            int level = random.nextInt(levels.size());
            int employees = 1 + random.nextInt(200);
            double rate = 0.45 - 0.35 * level / levels.size() + (employees > 120 ? 0.25 : 0);
            String outcome = random.nextInt(12) == 0 ? "open" : random.nextDouble() < rate ? "won" : "lost";
            String visits = random.nextInt(100) == 0 ? "many" : Integer.toString(random.nextInt(9));
            csv.append(outcome).append(',').append(quoted(levels.get(level))).append(',').append(employees).append(',')
                    .append(List.of("Mon", "Tue", "Wed").get(random.nextInt(3))).append(",EUR,").append(visits).append('\n');
        }
        return csv.append("won,short row\n").toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
