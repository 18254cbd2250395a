package io.closerate.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.Slices;
import io.closerate.tally.Tally;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartingTest {

    private static final Plan PLAN = Plan.of("won", "yes");
    private static final Plan ORDERED = PLAN.withLearning(Learning.DEFAULT.withOrdered(true));

    @Test
    void withoutTimeEveryLeadIsJudgedOnceByOthers() {
        Parting parting = Parting.of(PLAN, 5_000);
        assertThat(parting.steps()).hasSize(5).allSatisfy(step -> assertThat(step.training().and(step.judged())).isEqualTo(Slices.first(0)));
        assertThat(Slices.all(parting.steps().stream().map(Parting.Step::judged).toList())).isEqualTo(parting.slicing().learned());
    }

    @Test
    void ofFewLeadsEachIsJudgedTwiceInOtherCompany() {
        Parting parting = Parting.of(PLAN, 1_000);
        assertThat(parting.steps()).hasSize(20).doesNotHaveDuplicates();
        for (int repeat = 0; repeat < 2; repeat++) {
            int now = repeat;
            List<Slices> judged = parting.steps().stream().filter(step -> step.repeat() == now).map(Parting.Step::judged).toList();
            assertThat(judged).hasSize(10).allSatisfy(slices -> assertThat(slices.chosen().cardinality()).isEqualTo(2));
            assertThat(Slices.all(judged)).isEqualTo(parting.slicing().learned());
        }
        assertThat(parting.steps().stream().map(Parting.Step::judged)).doesNotHaveDuplicates();
    }

    @Test
    void inTimeNothingIsJudgedByWhatCameLater() {
        for (int leads : new int[] {100, 1_000, 5_000, 30_000, 150_000}) {
            for (Parting.Step step : Parting.of(ORDERED, leads).steps()) {
                assertThat(step.training().chosen().length()).isLessThanOrEqualTo(step.judged().chosen().nextSetBit(0));
            }
        }
    }

    @Test
    void ofManyLeadsOneStepIsEnough() {
        assertThat(Parting.of(PLAN, 1_000_000).steps()).hasSize(1);
    }

    @Test
    void stepsThatCannotBeTakenAreLeftOut() {
        Parting parting = Parting.of(ORDERED, 300);
        List<Tally> lateWins = new java.util.ArrayList<>(Collections.nCopies(20, new Tally(30, 0)));
        lateWins.set(6, new Tally(30, 10));
        Parting usable = parting.usable(lateWins);
        assertThat(usable.steps()).isNotEmpty().allSatisfy(step -> assertThat(step.training().has(6)).isTrue());
    }

    @Test
    void stretchesPartWhatIsLearnedFrom() {
        Parting parting = Parting.of(ORDERED, 30_000);
        List<Slices> stretches = parting.stretches(parting.slicing().learned());
        assertThat(stretches).hasSize(20);
        assertThat(Slices.all(stretches)).isEqualTo(parting.slicing().learned());
        assertThat(Parting.of(PLAN, 30_000).stretches(Slices.first(5))).containsExactly(Slices.first(5));
    }
}
