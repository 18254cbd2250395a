package io.closerate.engine;

import io.closerate.bin.Binning;
import io.closerate.bin.Cut;
import io.closerate.lead.Hash;
import io.closerate.lead.History;
import io.closerate.lead.Outcome;
import io.closerate.lead.Slices;
import io.closerate.tally.NewtonSums;
import io.closerate.tally.PairSums;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Leads in memory, coded by the bins of a binning: two bytes a lead and cut. */
final class LocalBinnedLeads implements BinnedLeads {

    private final LocalEngine engine;
    private final History history;
    private final Binning binning;
    private final int[] offsets;
    private final short[][][] codes;
    private final int[] seconds;

    LocalBinnedLeads(LocalEngine engine, Binning binning, Map<Cut, short[]> byCut) {
        this.engine = engine;
        this.history = engine.history();
        this.binning = binning;
        this.offsets = binning.offsets();
        this.codes = binning.terms().stream()
                .map(term -> term.cuts().stream().map(byCut::get).toArray(short[][]::new)).toArray(short[][][]::new);
        this.seconds = binning.terms().stream()
                .mapToInt(term -> term.cuts().size() == 2 ? term.cuts().get(1).bins().size() : 0).toArray();
    }

    @Override
    public Binning binning() {
        return binning;
    }

    /** The place of a lead among the places of term {@code t}. */
    private int place(int t, int row) {
        short[][] term = codes[t];
        return seconds[t] == 0 ? term[0][row] : term[0][row] * seconds[t] + term[1][row];
    }

    @Override
    public List<Tallies> count(Slices slices) {
        Tallies all = engine.merge(part -> count(slices, part), Tallies::plus);
        List<Tallies> terms = new ArrayList<>();
        for (int t = 0; t < codes.length; t++) {
            int size = offsets[t + 1] - offsets[t];
            long[] leads = new long[size];
            long[] wins = new long[size];
            for (int i = 0; i < size; i++) {
                leads[i] = all.at(offsets[t] + i).leads();
                wins[i] = all.at(offsets[t] + i).wins();
            }
            terms.add(Tallies.of(leads, wins));
        }
        return terms;
    }

    private Tallies count(Slices slices, LocalEngine.Part part) {
        long[] leads = new long[offsets[codes.length]];
        long[] wins = new long[leads.length];
        blocks(slices, part, block -> {
            for (int t = 0; t < codes.length; t++) {
                int[] places = block.places(t);
                for (int i = 0; i < block.size(); i++) {
                    leads[places[i]]++;
                    wins[places[i]] += block.isWon(i) ? 1 : 0;
                }
            }
        });
        return Tallies.of(leads, wins);
    }

    /** Hands over the leads of these slices, a block at a time; the block is the same one each time. */
    private void blocks(Slices slices, LocalEngine.Part part, Consumer<LeadBlock> reader) {
        LeadBlock block = new LeadBlock(codes.length);
        for (int row = part.from(); row < part.to(); row++) {
            if (slices.has(history.slice(row))) {
                block.add(row, history.outcome(row) == Outcome.WON);
                if (block.isFull()) {
                    read(block, reader);
                }
            }
        }
        read(block, reader);
    }

    private void read(LeadBlock block, Consumer<LeadBlock> reader) {
        for (int t = 0; t < codes.length; t++) {
            int[] places = block.places(t);
            for (int i = 0; i < block.size(); i++) {
                places[i] = offsets[t] + place(t, block.row(i));
            }
        }
        reader.accept(block);
        block.clear();
    }

    @Override
    public NewtonSums newton(double[] coefficients, Slices slices) {
        if (coefficients.length != 1 + offsets[codes.length]) {
            throw new IllegalArgumentException("%d places need %d coefficients, not %d"
                    .formatted(offsets[codes.length], 1 + offsets[codes.length], coefficients.length));
        }
        return engine.merge(part -> newton(coefficients, slices, part), NewtonSums::plus);
    }

    private NewtonSums newton(double[] coefficients, Slices slices, LocalEngine.Part part) {
        NewtonPass pass = new NewtonPass(coefficients, offsets);
        blocks(slices, part, pass::add);
        return pass.sums();
    }

    @Override
    public PairSums pairs(double[] coefficients, int terms, Slices slices) {
        return engine.merge(part -> pairs(coefficients, terms, slices, part), PairSums::plus);
    }

    private PairSums pairs(double[] coefficients, int terms, Slices slices, LocalEngine.Part part) {
        PairPass pass = new PairPass(coefficients, Arrays.copyOf(offsets, terms + 1));
        blocks(slices, part, pass::add);
        return pass.sums();
    }

    @Override
    public ScoreTallies scores(int[] points, Slices slices) {
        return engine.merge(part -> scores(points, slices, part), ScoreTallies::plus);
    }

    private ScoreTallies scores(int[] points, Slices slices, LocalEngine.Part part) {
        Counts<Integer> counts = new Counts<>();
        blocks(slices, part, block -> {
            int[] scores = block.scores(points);
            for (int i = 0; i < scores.length; i++) {
                counts.add(scores[i], block.isWon(i));
            }
        });
        return new ScoreTallies(counts.tallies());
    }

    @Override
    public ScorePairTallies scorePairs(int[] first, int[] second, Slices slices) {
        return engine.merge(part -> scorePairs(first, second, slices, part), ScorePairTallies::plus);
    }

    private ScorePairTallies scorePairs(int[] first, int[] second, Slices slices, LocalEngine.Part part) {
        Counts<ScorePairTallies.Pair> counts = new Counts<>();
        blocks(slices, part, block -> {
            int[] ones = block.scores(first);
            int[] others = block.scores(second);
            for (int i = 0; i < ones.length; i++) {
                counts.add(new ScorePairTallies.Pair(ones[i], others[i]), block.isWon(i));
            }
        });
        return new ScorePairTallies(counts.tallies());
    }

    @Override
    public CodedRows sample(Slices slices, int size, long seed) {
        int[] rows = slices.rows(history);
        double share = rows.length <= size ? 1 : (double) size / rows.length;
        List<int[]> places = new ArrayList<>();
        List<Boolean> won = new ArrayList<>();
        for (int row : rows) {
            if (share == 1 || Hash.share(Hash.of(row, seed)) < share) {
                int[] at = new int[codes.length];
                for (int t = 0; t < at.length; t++) {
                    at[t] = place(t, row);
                }
                places.add(at);
                won.add(history.outcome(row) == Outcome.WON);
            }
        }
        boolean[] outcomes = new boolean[won.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = won.get(i);
        }
        return new CodedRows(places.toArray(int[][]::new), outcomes);
    }
}
