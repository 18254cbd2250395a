package io.closerate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every oracle reproduces the reference numbers of its fixture. */
class OraclesTest {

    static List<Oracle> oracles() {
        return Oracles.all();
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void reproducesEveryReferenceNumber(Oracle oracle) {
        FixtureCheck check = FixtureCheck.of(oracle);
        assertThat(check.expected()).as("values in %s", oracle.fixture()).isPositive();
        assertThat(check.wrong()).as(oracle.fixture()).isEmpty();
    }
}
