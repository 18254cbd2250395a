package io.closerate.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.lead.Lead;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandMadeTest {

    private static final Grid DEALERSHIP = HandMade.of("dealership").word("form", "yes", 10).word("directions", "yes", 20)
            .words("channel", Map.of("fair", 5, "phone", -3)).numbers("visits", Map.of(2.0, 1, 10.0, 4)).threshold("call", 30).grid();

    @Test
    void addsUpTheRulesThatHold() {
        assertThat(DEALERSHIP.points(Lead.of(Map.of("form", "yes", "directions", "yes", "channel", "fair", "visits", "10")))).isEqualTo(39);
        assertThat(DEALERSHIP.points(Lead.of(Map.of("form", "no", "channel", "phone", "visits", "9.5")))).isEqualTo(-2);
    }

    @Test
    void givesNothingForWhatNoRuleSpeaksOf() {
        assertThat(DEALERSHIP.points(Lead.of(Map.of("form", "perhaps", "visits", "1", "colour", "red")))).isZero();
    }

    @Test
    void tellsTheTierByTheThreshold() {
        assertThat(DEALERSHIP.score(Lead.of(Map.of("form", "yes", "directions", "yes"))).tier()).isEqualTo("call");
        assertThat(DEALERSHIP.score(Lead.of(Map.of("directions", "yes"))).tier()).isEqualTo("below");
    }

    @Test
    void saysHowFarScoresReach() {
        assertThat(DEALERSHIP.lowest()).isEqualTo(-3);
        assertThat(DEALERSHIP.highest()).isEqualTo(39);
    }

    @Test
    void canBeWrittenAndReadBack() {
        Grid back = GridFile.read(GridFile.write(DEALERSHIP));

        assertThat(back.points(Lead.of(Map.of("form", "yes", "visits", "3")))).isEqualTo(11);
        assertThat(back.tiers()).isEqualTo(DEALERSHIP.tiers());
    }
}
