package io.closerate.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.closerate.grid.Grid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every export that can be run gives every lead the score, the probability, the tier and the reasons that the grid gives it. */
class SameLeadSameScoreTest {

    private static final int FEW = 300;
    private static final int MANY = 10_000;

    private static Map<String, Target> targets() {
        Map<String, Target> targets = new LinkedHashMap<>();
        targets.put("score.mjs in Node.js", Programs.of("javascript"));
        targets.put("score.py in Python", Programs.of("python"));
        targets.put("score-sqlite.sql in SQLite", Databases.sqlite());
        targets.put("score-duckdb.sql in DuckDB", Databases.duckDb());
        return targets;
    }

    /** PostgreSQL has its own test, since its server has to be started. */
    private static Map<String, Target> allTargets() {
        Map<String, Target> targets = targets();
        targets.put("score.cjs in Node.js", Programs.commonJs());
        targets.put("hubspot-action.js in Node.js", Programs.of("hubspot-action"));
        targets.put("score.R in R", Programs.of("r"));
        return targets;
    }

    @TestFactory
    List<DynamicTest> forSomeHostileLeads() {
        return hostile(FEW, targets());
    }

    @Tag("heavy")
    @TestFactory
    List<DynamicTest> forTenThousandHostileLeads() {
        return hostile(MANY, allTargets());
    }

    @TestFactory
    List<DynamicTest> forTheShippedLeads() throws IOException {
        return shipped(targets());
    }

    @Tag("heavy")
    @TestFactory
    List<DynamicTest> forTheShippedLeadsEverywhere() throws IOException {
        return shipped(allTargets());
    }

    private static List<DynamicTest> hostile(int leads, Map<String, Target> targets) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Grid grid : TestGrids.all()) {
            targets.forEach((name, target) -> tests.add(DynamicTest.dynamicTest(name + ", grid " + grid.name(),
                    () -> check(grid, HostileLeads.of(grid, leads, 7), target))));
        }
        return tests;
    }

    private static List<DynamicTest> shipped(Map<String, Target> targets) throws IOException {
        Grid grid = TestGrids.atelier("logistic");
        List<Map<String, String>> leads = shippedLeads();
        return targets.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(grid, leads, each.getValue()))).toList();
    }

    static List<Map<String, String>> shippedLeads() throws IOException {
        List<Map<String, String>> leads = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("datasets/atelier/leads.csv"))) {
            rows.forEach(row -> leads.add(row.getFieldsAsMap()));
        }
        return leads;
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
