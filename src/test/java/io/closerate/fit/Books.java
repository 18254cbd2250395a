package io.closerate.fit;

import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.Profile;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.lead.OutcomeRule;
import io.closerate.lead.Roles;
import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Books of made-up leads of a known truth: two numbers {@code x} and {@code y}, a number {@code noise}, a word {@code word}. */
final class Books {

    static final int FOLDS = 5;
    static final List<Signal> SIGNALS = List.of(Signals.of("number", "x", ""), Signals.of("number", "y", ""),
            Signals.of("number", "noise", ""), Signals.of("word", "word", ""));
    static final String[] WORDS = {"ads", "fair", "partner", "web"};

    private Books() {
    }

    /** The log odds of a lead. */
    interface Truth {
        double logit(double x, double y, int word);
    }

    static History history(int leads, long seed, Truth truth) {
        Random random = new Random(seed);
        LeadTableBuilder table = new LeadTableBuilder("book", List.of(new Column("x", ColumnKind.NUMBER), new Column("y", ColumnKind.NUMBER),
                new Column("noise", ColumnKind.NUMBER), new Column("word", ColumnKind.WORD), new Column("won", ColumnKind.WORD)));
        for (int i = 0; i < leads; i++) {
            double x = Math.round(100 * random.nextGaussian()) / 100.0;
            double y = Math.round(100 * random.nextGaussian()) / 100.0;
            int word = random.nextInt(WORDS.length);
            table.row(i + 2L);
            table.number(0, x);
            table.number(1, y);
            table.number(2, Math.round(100 * random.nextGaussian()) / 100.0);
            table.word(3, WORDS[word]);
            table.word(4, random.nextDouble() < 1 / (1 + Math.exp(-truth.logit(x, y, word))) ? "yes" : "no");
        }
        return history(table.build());
    }

    /** A book whose column {@code won} is yes or no. */
    static History history(LeadTable leads) {
        return History.of(leads, Roles.of(new OutcomeRule("won", Set.of("yes"), Set.of())),
                new Slicing(Optional.empty(), Optional.empty(), FOLDS, 0, 1));
    }

    static Binning fine(LocalEngine engine) {
        return fine(engine, SIGNALS);
    }

    static Binning fine(LocalEngine engine, List<Signal> signals) {
        List<Profile> profiles = engine.profile(signals, Slices.first(FOLDS));
        Binner binner = Binner.of(BinningRules.of(profiles));
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            cuts.add(new Cut(signals.get(i), binner.bins(profiles.get(i))));
        }
        return Binning.of(cuts);
    }

    static JointFit fit(LocalEngine engine) {
        return JointFit.of(engine, JointFit.Fine.of(fine(engine)), List.of(Slices.first(FOLDS)), 1);
    }
}
