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
import java.util.stream.IntStream;

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
        return read(csv(attribute, levels), CsvHints.NONE.withWordColumns(Set.of("outcome", attribute)), Learning.DEFAULT.withMethod(method));
    }

    /** {@return a book of so many attributes, words and numbers in turn, all of which tell a little} */
    static SampleLeads wide(int attributes) {
        SplittableRandom random = new SplittableRandom(60);
        StringBuilder csv = new StringBuilder("outcome");
        IntStream.range(0, attributes).forEach(i -> csv.append(",attribute ").append(i));
        for (int row = 0; row < LEADS; row++) {
            double mood = random.nextDouble();
            csv.append(random.nextDouble() < 0.6 * mood ? "\nwon" : "\nlost");
            for (int i = 0; i < attributes; i++) {
                double told = 0.3 * mood + 0.7 * random.nextDouble();
                csv.append(',').append(i % 2 == 0 ? "level " + (int) (8 * told) : Integer.toString((int) (1000 * told)));
            }
        }
        return read(csv.append('\n').toString(), CsvHints.NONE, Learning.DEFAULT.withMethod(Method.CLOSE_RATE).withPairs(0));
    }

    /** {@return a book where two attributes tell much together and nothing apart, its grid found by logistic regression} */
    static SampleLeads crossed() {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder csv = new StringBuilder("outcome,form,day\n");
        for (int row = 0; row < 4 * LEADS; row++) {
            boolean web = random.nextBoolean();
            boolean weekend = random.nextBoolean();
            csv.append(random.nextDouble() < (web == weekend ? 0.6 : 0.2) ? "won," : "lost,").append(web ? "Web," : "Phone,")
                    .append(weekend ? "weekend" : "weekday").append('\n');
        }
        return read(csv.toString(), CsvHints.NONE, Learning.DEFAULT.withMethod(Method.LOGISTIC));
    }

    /** {@return a book in which nothing tells won from lost} */
    static SampleLeads alike() {
        SplittableRandom random = new SplittableRandom(12);
        StringBuilder csv = new StringBuilder("outcome,source,size\n");
        for (int row = 0; row < LEADS; row++) {
            csv.append(random.nextInt(5) == 0 ? "won," : "lost,").append(random.nextBoolean() ? "Web," : "Phone,").append(random.nextInt(50)).append('\n');
        }
        return read(csv.toString(), CsvHints.NONE, Learning.DEFAULT);
    }

    /** {@return a book of one attribute with three levels, so that many leads are alike in score} */
    static SampleLeads coarse() {
        SplittableRandom random = new SplittableRandom(8);
        StringBuilder csv = new StringBuilder("outcome,source\n");
        for (int row = 0; row < 2 * LEADS; row++) {
            int level = random.nextInt(3);
            csv.append(random.nextInt(10) < 2 + 2 * level ? "won," : "lost,").append(List.of("Web", "Phone", "Fair").get(level)).append('\n');
        }
        return read(csv.toString(), CsvHints.NONE, Learning.DEFAULT);
    }

    private static SampleLeads read(String csv, CsvHints hints, Learning learning) {
        try {
            Path file = Files.createTempFile("leads", ".csv");
            try {
                Files.writeString(file, csv);
                Loaded loaded = CsvFile.load(file, hints);
                Plan plan = Plan.of("outcome", "won").withLost("lost").withName("Sample").withLearning(learning);
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
