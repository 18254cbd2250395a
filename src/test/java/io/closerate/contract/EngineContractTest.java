package io.closerate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.bin.Bins;
import io.closerate.bin.Binner;
import io.closerate.bin.Binning;
import io.closerate.bin.BinningRules;
import io.closerate.bin.Cut;
import io.closerate.bin.Profile;
import io.closerate.bin.Term;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Calibration;
import io.closerate.calibrate.Plan;
import io.closerate.calibrate.Progress;
import io.closerate.engine.BinnedLeads;
import io.closerate.engine.Engine;
import io.closerate.engine.LocalEngine;
import io.closerate.grid.GridFile;
import io.closerate.lead.History;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Slices;
import io.closerate.lead.Slicing;
import io.closerate.signal.Signal;
import io.closerate.signal.Signals;
import io.closerate.source.CsvFile;
import io.closerate.source.CsvHints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of an engine is the same to the last bit, however the leads are parted. */
class EngineContractTest {

    private static final Path LEADS = Path.of("datasets/atelier/leads.csv");
    private static final Plan PLAN = Plan.of("status", "Won").withLost("Lost").withId("lead_id").withCreated("created").withClosed("closed");
    private static final Slices TRAINING = Slices.first(5);

    private static LeadTable leads;
    private static History history;
    private static List<Signal> signals;

    @BeforeAll
    static void readTheShippedLeads() {
        leads = CsvFile.load(LEADS, CsvHints.NONE.withWordColumns(Set.of("status", "lead_id"))).table();
        history = History.of(leads, PLAN.roles(), new Slicing(Optional.of("lead_id"), Optional.empty(), 5, 0.25, 1));
        signals = List.of(Signals.of("word", "source", ""), Signals.of("number", "employees", ""),
                Signals.of("number", "annual_budget_eur", ""), Signals.of("email", "email", ""));
    }

    private static BinnedLeads binned(Engine engine) {
        List<Profile> profiles = engine.profile(signals, TRAINING);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            terms.add(Term.of(new Cut(signals.get(i), Binner.of(BinningRules.of(profiles)).bins(profiles.get(i)))));
        }
        terms.add(Term.of(terms.get(0).cuts().get(0), terms.get(1).cuts().get(0)));
        return engine.binned(new Binning(terms));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 64})
    void profilesAddUp(int parts) {
        assertThat(LocalEngine.of(history, parts).profile(signals, TRAINING))
                .isEqualTo(LocalEngine.of(history, 1).profile(signals, TRAINING));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 64})
    void countsNewtonSumsScoresAndSamplesAddUp(int parts) {
        BinnedLeads one = binned(LocalEngine.of(history, 1));
        BinnedLeads many = binned(LocalEngine.of(history, parts));
        int places = one.binning().offsets()[one.binning().terms().size()];
        Random random = new Random(7);
        double[] coefficients = random.doubles(places + 1, -1, 1).toArray();
        int[] points = random.ints(places, -20, 21).toArray();
        int[] others = random.ints(places, -5, 6).toArray();
        assertThat(many.count(TRAINING)).isEqualTo(one.count(TRAINING));
        assertThat(many.newton(coefficients, TRAINING)).isEqualTo(one.newton(coefficients, TRAINING));
        assertThat(many.scores(points, TRAINING)).isEqualTo(one.scores(points, TRAINING));
        assertThat(many.scorePairs(points, others, TRAINING)).isEqualTo(one.scorePairs(points, others, TRAINING));
        assertThat(many.sample(TRAINING, 500, 3).places()).isDeepEqualTo(one.sample(TRAINING, 500, 3).places());
    }

    @Test
    void newtonSumsAreTheDerivativesOfTheLogLikelihood() {
        BinnedLeads binned = binned(LocalEngine.of(history, 3));
        int n = 1 + binned.binning().offsets()[binned.binning().terms().size()];
        double[] at = new Random(1).doubles(n, -0.5, 0.5).toArray();
        double[] gradient = binned.newton(at, TRAINING).gradient();
        double[][] information = binned.newton(at, TRAINING).information();
        double step = 1e-4;
        for (int i = 0; i < n; i += 5) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (binned.newton(up, TRAINING).logLikelihood() - binned.newton(down, TRAINING).logLikelihood()) / (2 * step);
            assertThat(slope).isCloseTo(gradient[i], org.assertj.core.api.Assertions.within(1e-3));
            double bend = (binned.newton(down, TRAINING).gradient()[i] - binned.newton(up, TRAINING).gradient()[i]) / (2 * step);
            assertThat(bend).isCloseTo(information[i][i], org.assertj.core.api.Assertions.within(1e-3));
        }
    }

    @Test
    void everyReadingFallsIntoTheBinThatItWasCountedIn() {
        BinnedLeads binned = binned(LocalEngine.of(history, 2));
        long[][] counts = new long[binned.binning().terms().size()][];
        for (int t = 0; t < counts.length; t++) {
            Term term = binned.binning().terms().get(t);
            counts[t] = new long[term.size()];
            for (int row : TRAINING.rows(history)) {
                counts[t][term.of(leads.lead(row))]++;
            }
            long[] counted = binned.count(TRAINING).get(t).list().stream().mapToLong(tally -> tally.leads()).toArray();
            assertThat(Arrays.toString(counts[t])).as(term.name()).isEqualTo(Arrays.toString(counted));
        }
    }

    @Test
    void gridsAreTheSameInOneTwoAndSevenParts() {
        List<String> grids = new ArrayList<>();
        for (int parts : new int[] {1, 2, 7}) {
            Calibrated calibrated = Calibration.of(PLAN).run(leads, parts, Progress.NONE);
            calibrated.candidates().forEach(candidate -> grids.add(GridFile.write(candidate.grid())));
        }
        assertThat(grids).hasSize(6);
        assertThat(grids.subList(2, 4)).isEqualTo(grids.subList(0, 2));
        assertThat(grids.subList(4, 6)).isEqualTo(grids.subList(0, 2));
    }

    @Test
    void binsAreTotal() {
        Bins none = Bins.of(List.of());
        assertThat(none.ofNumber(3)).isEqualTo(none.unseen());
        assertThat(none.ofWord("x")).isEqualTo(none.unseen());
        assertThat(none.ofWord("")).isEqualTo(none.missing());
    }
}
