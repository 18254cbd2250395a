package io.closerate.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.closerate.export.HostileLeads;
import io.closerate.export.TestGrids;
import io.closerate.grid.Grid;
import io.closerate.grid.GridFile;
import io.closerate.lead.Lead;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTest {

    static List<Grid> grids() {
        return TestGrids.all();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void givesEveryLeadTheScoreOfTheGrid(Grid grid) {
        Scorer scorer = Scorer.read(GridFile.write(grid));
        for (Map<String, String> lead : HostileLeads.of(grid, 10_000, 7)) {
            assertThat(scorer.score(lead)).isEqualTo(grid.score(Lead.of(lead)));
        }
    }

    @Test
    void takesValuesOfTheirTypes() {
        Grid grid = TestGrids.plain();
        Map<String, Object> typed = new HashMap<>(Map.of("source", "Referral", "employees", 50L, "budget", Math.nextDown(0.5),
                "last visit", LocalDate.of(2026, 1, 1), "created", "2026-01-05"));
        Map<String, String> texts = Map.of("source", "Referral", "employees", "50", "budget", "0.49999999999999994",
                "last visit", "2026-01-01", "created", "2026-01-05");
        Scorer scorer = Scorer.read(GridFile.write(grid));
        assertThat(scorer.score(typed)).isEqualTo(grid.score(Lead.of(texts)));
        typed.put("budget", Double.NaN);
        assertThat(scorer.score(typed).reasons()).noneMatch(reason -> reason.attribute().equals("budget"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"format\": \"closerate-grid\"}", "{\"format\": \"closerate-grid\", \"version\": 2}",
        "{\"format\": \"closerate-grid\", \"version\": 1, \"lines\": [{}], \"curve\": {}, \"tiers\": []}"})
    void refusesWhatIsNoGrid(String json) {
        assertThatThrownBy(() -> Scorer.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reachesNoLibraryButJackson() {
        Set<String> reached = new TreeSet<>();
        reach(new ClassFileImporter().importPackages("io.closerate").get(Scorer.class), reached);
        assertThat(reached).hasSizeGreaterThan(10)
                .allMatch(name -> name.startsWith("io.closerate.") || name.startsWith("java.") || name.startsWith("com.fasterxml.jackson."));
    }

    private static void reach(JavaClass type, Set<String> reached) {
        JavaClass whole = type.getBaseComponentType();
        if (!whole.isPrimitive() && reached.add(whole.getName()) && whole.getName().startsWith("io.closerate.")) {
            whole.getDirectDependenciesFromSelf().forEach(use -> reach(use.getTargetClass(), reached));
        }
    }

    @Test
    void worksWithJacksonAloneOnTheClassPath() throws Exception {
        URL[] path = {place(Scorer.class), place(ObjectMapper.class), place(com.fasterxml.jackson.core.JsonFactory.class),
            place(com.fasterxml.jackson.annotation.JsonIgnore.class)};
        Grid grid = TestGrids.atelier("logistic");
        Map<String, String> lead = HostileLeads.of(grid, 1, 1).get(0);
        try (URLClassLoader alone = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = alone.loadClass(Scorer.class.getName());
            Object scorer = type.getMethod("read", String.class).invoke(null, GridFile.write(grid));
            Method score = type.getMethod("score", Map.class);
            assertThat(score.invoke(scorer, lead).toString()).isEqualTo(grid.score(Lead.of(lead)).toString());
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
