package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.closerate.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every export that can be run gives every lead the score, the probability, the tier and the reasons that the grid gives it. */
class SameLeadSameScoreTest {

    private static final int FEW = 500;
    private static final int MANY = 10_000;

    @TestFactory
    List<DynamicTest> inTheSystemsOfThisMachine() {
        return tests(FEW, new java.util.TreeMap<>(Map.of("score.mjs in Node.js", Programs.node("javascript", "score.mjs"), "score.py in Python", Programs.python(),
                "score-sqlite.sql in SQLite", Databases.sqlite(), "score-duckdb.sql in DuckDB", Databases.duckDb())));
    }

    @Tag("heavy")
    @TestFactory
    List<DynamicTest> forTenThousandLeads() {
        return tests(MANY, new java.util.TreeMap<>(Map.of("score.mjs in Node.js", Programs.node("javascript", "score.mjs"), "score.cjs in Node.js", Programs.node("javascript", "score.cjs"),
                "hubspot-action.js in Node.js", Programs.node("hubspot-action", "hubspot-action.js"), "score.py in Python", Programs.python(),
                "score.R in R", Programs.r(), "score-sqlite.sql in SQLite", Databases.sqlite(), "score-duckdb.sql in DuckDB", Databases.duckDb())));
    }

    private static List<DynamicTest> tests(int leads, Map<String, Target> targets) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Grid grid : TestGrids.all()) {
            targets.forEach((name, target) -> tests.add(DynamicTest.dynamicTest(name + ", grid " + grid.name(),
                    () -> check(grid, HostileLeads.of(grid, leads, 7), target))));
        }
        return tests;
    }

    static void check(Grid grid, List<Map<String, String>> leads, Target target) throws Exception {
        List<Scored> found = target.score(grid, leads);
        assertThat(found).hasSameSizeAs(leads);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Scored expected = Scored.by(grid, leads.get(i));
            if (!expected.agrees(found.get(i))) {
                differences.add("%s: expected %s, but was %s".formatted(leads.get(i), expected, found.get(i)));
            }
        }
        assertThat(differences).isEmpty();
    }
}
