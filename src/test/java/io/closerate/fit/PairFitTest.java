package io.closerate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.closerate.bin.Term;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.CodedRows;
import io.closerate.engine.LocalEngine;
import io.closerate.lead.Column;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.History;
import io.closerate.lead.LeadTableBuilder;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairFitTest {

    private static JointFit fit(int leads, long seed, Books.Truth truth) {
        LocalEngine engine = LocalEngine.of(Books.history(leads, seed, truth), 2);
        return PairFit.add(engine, Books.fit(engine), 8);
    }

    @Test
    void findsTheTwoThatBelongTogether() {
        JointFit fit = fit(8_000, 1, (x, y, word) -> -1 + x * y);
        assertThat(fit.binning().terms().subList(4, fit.binning().terms().size())).extracting(Term::name).containsExactly("x × y");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        int found = 0;
        for (int seed = 1; seed <= 20; seed++) {
            found += fit(1_500, seed, (x, y, word) -> -1 + x + 0.5 * y).binning().terms().size() - 4;
        }
        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void takesNoMoreThanAsked() {
        LocalEngine engine = LocalEngine.of(Books.history(8_000, 1, (x, y, word) -> -1 + x * y), 2);
        JointFit alone = Books.fit(engine);
        assertThat(PairFit.add(engine, alone, 0)).isSameAs(alone);
    }

    /** The gain, counted lead by lead. */
    @Test
    void theGainIsWhatItIsSaidToBe() {
        LocalEngine engine = LocalEngine.of(Books.history(2_000, 5, (x, y, word) -> -1 + 1.5 * x * y), 3);
        JointFit alone = Books.fit(engine);
        BinnedLeads leads = engine.binned(alone.binning());
        double[] coefficients = new double[1 + alone.model().coefficients().length];
        coefficients[0] = alone.levels()[0];
        System.arraycopy(alone.model().coefficients(), 0, coefficients, 1, coefficients.length - 1);
        PairSearch.Pair best = new PairSearch(leads, List.of(Slices.first(5)), coefficients, 4).found().get(0);
        assertThat(List.of(best.first(), best.second())).containsExactly(0, 1);
        double[][][] cells = cells(leads, coefficients);
        assertThat(best.gain()).isCloseTo(most(cells, 3) - Math.max(0, most(cells, 1)) - Math.max(0, most(cells, 2)), within(1e-6));
    }

    /** The most that cells, or rows (1), or columns (2) gain. */
    private static double most(double[][][] cells, int sides) {
        return DoubleStream.of(4, 16, 64).map(strength -> gain(cells, sides, strength)).max().orElseThrow();
    }

    /** Residual and weight, lead by lead, of each fold and cell: row times 1000 and column. */
    private static double[][][] cells(BinnedLeads leads, double[] coefficients) {
        int[] offsets = leads.binning().offsets();
        double[][][] sums = new double[5][100_000][2];
        for (int fold = 0; fold < 5; fold++) {
            CodedRows rows = leads.sample(Slices.of(fold), Integer.MAX_VALUE, 1);
            for (int row = 0; row < rows.size(); row++) {
                int[] places = rows.places()[row];
                double logit = coefficients[0];
                for (int t = 0; t < places.length; t++) {
                    logit += coefficients[1 + offsets[t] + places[t]];
                }
                double p = 1 / (1 + Math.exp(-logit));
                double[] cell = sums[fold][places[0] * 1000 + places[1]];
                cell[0] += (rows.won()[row] ? 1 : 0) - p;
                cell[1] += p * (1 - p);
            }
        }
        return sums;
    }

    private static double gain(double[][][] cells, int sides, double strength) {
        double[][][] sums = new double[5][cells[0].length][2];
        for (int fold = 0; fold < 5; fold++) {
            for (int cell = 0; cell < cells[0].length; cell++) {
                int at = sides == 3 ? cell : sides == 1 ? cell / 1000 : cell % 1000;
                sums[fold][at][0] += cells[fold][cell][0];
                sums[fold][at][1] += cells[fold][cell][1];
            }
        }
        double gain = 0;
        for (int at = 0; at < sums[0].length; at++) {
            for (int fold = 0; fold < 5; fold++) {
                double residual = 0;
                double weight = 0;
                for (int other = 0; other < 5; other++) {
                    residual += other == fold ? 0 : sums[other][at][0];
                    weight += other == fold ? 0 : sums[other][at][1];
                }
                double d = residual / (weight + strength);
                gain += d * sums[fold][at][0] - d * d * sums[fold][at][1] / 2;
            }
        }
        return gain;
    }

    /** 300 agents of whom each closes as often as he does, and calls that say nothing: agents drawn to the mean are no pair with them. */
    @Test
    void aWordOfManyLevelsIsNoPairWithWhatSaysNothing() {
        int found = 0;
        for (int seed = 1; seed <= 3; seed++) {
            LocalEngine engine = LocalEngine.of(agents(12_000, seed), 2);
            List<Signal> signals = List.of(Signals.of("word", "agent", ""), Signals.of("number", "calls", ""));
            JointFit fit = PairFit.add(engine, JointFit.of(engine, JointFit.Fine.of(Books.fine(engine, signals)), List.of(Slices.first(5)), 1), 8);
            found += fit.binning().terms().size() - 2;
        }
        assertThat(found).isZero();
    }

    private static History agents(int leads, long seed) {
        Random random = new Random(seed);
        double[] worth = IntStream.range(0, 300).mapToDouble(agent -> random.nextGaussian()).toArray();
        LeadTableBuilder table = new LeadTableBuilder("book", List.of(new Column("agent", ColumnKind.WORD), new Column("calls", ColumnKind.NUMBER),
                new Column("won", ColumnKind.WORD)));
        for (int i = 0; i < leads; i++) {
            int agent = random.nextInt(300);
            table.row(i + 2L);
            table.word(0, "A" + agent);
            table.number(1, random.nextInt(40));
            table.word(2, random.nextDouble() < 1 / (1 + Math.exp(1 - worth[agent])) ? "yes" : "no");
        }
        return Books.history(table.build());
    }
}
