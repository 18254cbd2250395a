package io.closerate.engine;

import io.closerate.bin.NumberProfile;
import io.closerate.bin.WordProfile;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import io.closerate.lead.Words;
import io.closerate.signal.Readings;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Profiles of the rows of one part. */
final class Profiles {

    private Profiles() {
    }

    static NumberProfile ofNumbers(Readings.Numbers numbers, History history, Slices slices, LocalEngine.Part part) {
        double[] all = new double[part.to() - part.from()];
        double[] won = new double[all.length];
        long[] missing = new long[2];
        int n = 0;
        int w = 0;
        for (int row = part.from(); row < part.to(); row++) {
            if (!slices.has(history.slice(row))) {
                continue;
            }
            boolean win = history.outcome(row) == Outcome.WON;
            if (numbers.isMissing(row)) {
                missing[0]++;
                missing[1] += win ? 1 : 0;
            } else {
                all[n++] = numbers.value(row) + 0.0;
                if (win) {
                    won[w++] = numbers.value(row) + 0.0;
                }
            }
        }
        Arrays.sort(all, 0, n);
        Arrays.sort(won, 0, w);
        return tallied(Arrays.copyOf(all, n), Arrays.copyOf(won, w), new Tally(missing[0], missing[1]));
    }

    /** Runs through the sorted numbers of all leads and of the won ones side by side. */
    private static NumberProfile tallied(double[] all, double[] won, Tally missing) {
        double[] values = new double[all.length];
        long[] leads = new long[all.length];
        long[] wins = new long[all.length];
        int last = -1;
        int w = 0;
        for (double value : all) {
            if (last < 0 || values[last] != value) {
                values[++last] = value;
                while (w < won.length && won[w] == value) {
                    wins[last]++;
                    w++;
                }
            }
            leads[last]++;
        }
        int size = last + 1;
        return new NumberProfile(Arrays.copyOf(values, size), Tallies.of(Arrays.copyOf(leads, size), Arrays.copyOf(wins, size)), missing);
    }

    static WordProfile ofWords(Words words, History history, Slices slices, LocalEngine.Part part) {
        long[] leads = new long[words.dictionary().size()];
        long[] wins = new long[leads.length];
        for (int row = part.from(); row < part.to(); row++) {
            if (slices.has(history.slice(row))) {
                leads[words.code(row)]++;
                wins[words.code(row)] += history.outcome(row) == Outcome.WON ? 1 : 0;
            }
        }
        SortedMap<String, Tally> tallies = new TreeMap<>();
        for (int code = 0; code < leads.length; code++) {
            if (leads[code] > 0) {
                tallies.put(words.dictionary().get(code), new Tally(leads[code], wins[code]));
            }
        }
        Tally missing = tallies.remove("");
        return new WordProfile(tallies, missing == null ? Tally.NONE : missing);
    }
}
