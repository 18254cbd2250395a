package io.closerate.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the files that {@code reports/performance.md} was measured on: some numbers, words and yes/no answers a lead, a third of which
 * count. The same arguments write the same bytes. Runs without being built:
 *
 * <p>{@code java src/jmh/java/io/closerate/source/MadeUpLeads.java LEADS NUMBERS WORDS YESNO FILE}
 */
public final class MadeUpLeads {

    private static final int MOST_WORDS = 30;

    private final Random random = new Random(17);
    private final StringBuilder line = new StringBuilder();
    private double logit;

    private MadeUpLeads() {
    }

    /** Writes the file that the arguments ask for. */
    public static void main(String[] arguments) throws IOException {
        int[] counts = new int[4];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Integer.parseInt(arguments[i]);
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[4]))) {
            new MadeUpLeads().write(counts, out);
        }
    }

    private void write(int[] counts, BufferedWriter out) throws IOException {
        out.write(header("number", counts[1]) + header("word", counts[2]) + header("answer", counts[3]) + "won\n");
        for (int lead = 0; lead < counts[0]; lead++) {
            line.setLength(0);
            logit = -1.5;
            double mood = random.nextGaussian();
            for (int i = 0; i < counts[1]; i++) {
                number(i, mood);
            }
            for (int i = 0; i < counts[2]; i++) {
                word(i, mood);
            }
            for (int i = 0; i < counts[3]; i++) {
                answer(i, mood);
            }
            out.write(line.append(random.nextDouble() < 1 / (1 + StrictMath.exp(-logit)) ? "yes" : "no").append('\n').toString());
        }
    }

    private static String header(String name, int count) {
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < count; i++) {
            header.append(name).append(i).append(',');
        }
        return header.toString();
    }

    /** Amounts with two decimals, counts of which many are 0, and some left out. */
    private void number(int i, double mood) {
        double z = 0.2 * mood + random.nextGaussian();
        if (i % 5 == 4 && random.nextDouble() < 0.2) {
            line.append(',');
            return;
        }
        if (i % 3 == 0) {
            line.append(Math.max(0, Math.round(3 * z))).append(',');
        } else {
            line.append(String.format(Locale.ROOT, "%.2f", 100 * StrictMath.exp(z))).append(',');
        }
        logit += i % 3 == 1 ? 0.3 * StrictMath.sin(i + z) : 0;
    }

    /** From 2 to {@value #MOST_WORDS} words a column, the first ones the more frequent. */
    private void word(int i, double mood) {
        int words = 2 + i * 7 % (MOST_WORDS - 1);
        int word = (int) (words * StrictMath.pow(random.nextDouble(), 1.5 + 0.2 * StrictMath.tanh(mood)));
        line.append("w").append(word).append(',');
        logit += i % 3 == 1 ? 0.3 * StrictMath.cos(i + 2 * word) : 0;
    }

    private void answer(int i, double mood) {
        double often = 0.05 + 0.45 * (i * 5 % 36) / 36;
        boolean yes = random.nextDouble() < often + 0.05 * StrictMath.tanh(mood) * (i % 4) / 3;
        line.append(yes ? "yes," : "no,");
        logit += yes ? (i % 3 == 0 ? 1.5 : 0.2) * StrictMath.sin(3 * i) : 0;
    }
}
