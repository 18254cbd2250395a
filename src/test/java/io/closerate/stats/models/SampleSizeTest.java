package io.closerate.stats.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closerate.stats.models.SampleSize.Model;
import io.closerate.stats.models.SampleSize.Targets;
import org.junit.jupiter.api.Test;

class SampleSizeTest {

    @Test
    void reproducesThePublishedExample() {
        SampleSize size = SampleSize.of(new Model(0.288, 24, 0.174), Targets.RECOMMENDED);
        assertThat(Math.ceil(size.shrinkage())).isEqualTo(623);
        assertThat(Math.ceil(size.optimism())).isEqualTo(662);
        assertThat(Math.ceil(size.intercept())).isEqualTo(221);
        assertThat(size.cases()).isEqualTo(662);
    }

    @Test
    void refusesAModelBetterThanItsWinRateAllows() {
        assertThatThrownBy(() -> new Model(0.5, 10, 0.1)).hasMessageStartingWith("coxSnell must be in (0, 0.4")
                .hasMessageEndingWith("but was 0.5");
        assertThatThrownBy(() -> new Model(Double.NaN, 10, 0.1)).hasMessageEndingWith("but was NaN");
        assertThatThrownBy(() -> SampleSize.of(new Model(0.6, 10, 0.5), new Targets(0.9, 0.9, 0.05)))
                .hasMessageStartingWith("coxSnell must be below the shrinkage targets");
    }
}
