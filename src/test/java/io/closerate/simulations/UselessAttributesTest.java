package io.closerate.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.simulate.Draws;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.InformationValue;
import io.closerate.stats.rates.Multiplicity;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attributes that say nothing: 300 leads, 60 of them won, levels drawn by lot. */
@Tag("simulation")
class UselessAttributesTest {

    private static final int LEADS = 300;
    private static final int WINS = 60;
    private static final int ATTRIBUTES = 20;
    private static final int DATA_SETS = 4_000;

    @Test
    void twentyOfThemSeldomRaiseAnAlarmOnceTheirNumberIsAccountedFor() {
        int raw = 0;
        int adjusted = 0;
        for (int set = 0; set < DATA_SETS; set++) {
            Draws draws = Draws.of(20261122, set);
            List<Estimate<Double>> p = new ArrayList<>();
            for (int j = 0; j < ATTRIBUTES; j++) {
                p.add(AttributeTest.of(useless(draws, 2 + j % 4)).map(AttributeTest::chiSquared).map(ChiSquaredTest::p));
            }
            raw += anyBelow(p) ? 1 : 0;
            adjusted += anyBelow(Multiplicity.BENJAMINI_HOCHBERG.adjust(p)) ? 1 : 0;
        }

        assertThat((double) adjusted / DATA_SETS).isLessThanOrEqualTo(0.06);
        Figures.check("20 useless attributes: data sets with an unadjusted p below .05",
                "shown only", (double) raw / DATA_SETS);
        Figures.check("20 useless attributes: data sets with a Benjamini-Hochberg p below .05",
                "at most 0.06", (double) adjusted / DATA_SETS);
    }

    @Test
    void tenLevelsOftenPassTheCustomaryInformationValueButNotItsTest() {
        int customary = 0;
        int tested = 0;
        double sum = 0;
        for (int set = 0; set < DATA_SETS; set++) {
            InformationValue value = InformationValue.of(useless(Draws.of(20261123, set), 10)).get();
            sum += value.value();
            customary += value.value() > 0.1 ? 1 : 0;
            tested += value.nullTest().get().p() < 0.05 ? 1 : 0;
        }

        assertThat((double) customary / DATA_SETS).isBetween(0.75, 0.87);
        assertThat((double) tested / DATA_SETS).isBetween(0.03, 0.055);
        Figures.check("Useless attribute of 10 levels: mean information value", "shown only", sum / DATA_SETS);
        Figures.check("Useless attribute of 10 levels: information value above 0.1",
                "0.75 to 0.87", (double) customary / DATA_SETS);
        Figures.check("Useless attribute of 10 levels: p of the information value below .05",
                "0.03 to 0.055", (double) tested / DATA_SETS);
    }

    private static List<Proportion> useless(Draws draws, int levels) {
        long[] leads = new long[levels];
        long[] wins = new long[levels];
        for (int i = 0; i < LEADS; i++) {
            int level = draws.whole(0, levels - 1);
            leads[level]++;
            wins[level] += i < WINS ? 1 : 0;
        }
        List<Proportion> all = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            all.add(new Proportion(wins[level], leads[level]));
        }
        return all;
    }

    private static boolean anyBelow(List<Estimate<Double>> p) {
        return p.stream().anyMatch(each -> each.orElse(1.0) < 0.05);
    }
}
