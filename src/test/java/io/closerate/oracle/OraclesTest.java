package io.closerate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every oracle reproduces the reference numbers of its fixture. */
class OraclesTest {

    /** What no statistic can answer, as parts of a line: the truth behind simulated leads. The list only shrinks. */
    private static final List<String> NOT_TO_BE_KNOWN = List.of("/by_construction/");

    static List<Oracle> oracles() {
        return Oracles.all();
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void reproducesEveryReferenceNumber(Oracle oracle) {
        FixtureCheck check = FixtureCheck.of(oracle);
        assertThat(check.expected()).as("values in %s", oracle.fixture()).isPositive();
        assertThat(check.wrong()).as(oracle.fixture())
                .filteredOn(line -> NOT_TO_BE_KNOWN.stream().noneMatch(line::contains)).isEmpty();
    }
}
