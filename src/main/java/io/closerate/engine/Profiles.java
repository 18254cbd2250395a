package io.closerate.engine;

import io.closerate.bin.Profile;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import java.util.Arrays;

/**
 * Leads and wins of each distinct answer of a signal over the rows of one part.
 *
 * @param leads an entry a distinct answer
 * @param wins likewise
 */
record Profiles(long[] leads, long[] wins) {

    static Profiles of(Distinct answers, History history, Slices slices, LocalEngine.Part part) {
        long[] leads = new long[answers.size()];
        long[] wins = new long[leads.length];
        for (int row = part.from(); row < part.to(); row++) {
            if (slices.has(history.slice(row))) {
                leads[answers.code(row)]++;
                wins[answers.code(row)] += history.outcome(row) == Outcome.WON ? 1 : 0;
            }
        }
        return new Profiles(leads, wins);
    }

    Profiles plus(Profiles other) {
        long[] l = leads.clone();
        long[] w = wins.clone();
        Arrays.setAll(l, i -> l[i] + other.leads[i]);
        Arrays.setAll(w, i -> w[i] + other.wins[i]);
        return new Profiles(l, w);
    }

    Profile profile(Distinct answers) {
        return answers.profile(leads, wins);
    }
}
