package io.closerate.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void valuesAreThoseThatEveryLimitAllows() {
        assertThat(Limits.NONE.withMultiples(5).values(12)).containsExactly(-15, -10, -5, 0, 5, 10, 15);
        assertThat(Limits.NONE.withLine(new Limits.Range(-2, 1)).values(99)).containsExactly(-2, -1, 0, 1);
        assertThat(Limits.NONE.withOnly(List.of(25, 10, -10)).values(3)).containsExactly(-10, 0, 10, 25);
        assertThat(Limits.NONE.withOnly(List.of(25, 10, -10)).withTotal(new Limits.Range(0, 100)).values(3)).containsExactly(0, 10, 25);
        assertThat(Limits.NONE.withTotal(new Limits.Range(0, 4)).withMultiples(2).values(3)).containsExactly(0, 2, 4);
    }

    @Test
    void stepsAddOneLimitAfterTheOther() {
        Limits all = Limits.NONE.withLines(5).withLine(new Limits.Range(-5, 10)).withTotal(new Limits.Range(0, 100)).withMultiples(5).withOnly(List.of(10, 5));
        assertThat(all.steps()).extracting(each -> each.name().toString())
                .containsExactly("at most 5 lines", "a level from -5 to +10", "a total from 0 to +100", "multiples of 5", "only +5, +10");
        assertThat(all.steps().get(4).limits()).isEqualTo(all);
        assertThat(all.steps().get(1).limits()).isEqualTo(Limits.NONE.withLines(5).withLine(new Limits.Range(-5, 10)));
        assertThat(Limits.NONE.steps()).isEmpty();
        assertThat(Limits.NONE.areNone()).isTrue();
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        assertThatThrownBy(() -> Limits.NONE.withLines(0)).hasMessageContaining("at most 0");
        assertThatThrownBy(() -> Limits.NONE.withMultiples(0)).hasMessageContaining("not of 0");
        assertThatThrownBy(() -> new Limits.Range(5, 10)).hasMessageContaining("from 5 to 10");
        assertThatThrownBy(() -> Limits.NONE.withLine(new Limits.Range(-3, 3)).withMultiples(5))
                .hasMessage("no points but 0 keep all of these limits: a level from -3 to +3; multiples of 5");
        assertThatThrownBy(() -> Limits.NONE.withOnly(List.of(-10)).withTotal(new Limits.Range(0, 100)))
                .hasMessage("no points but 0 keep all of these limits: a total from 0 to +100; whole numbers; only -10");
    }
}
