package io.closerate.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The floors of ARCHITECTURE.md: nothing imports upwards, no circles, each library known to the packages named here. */
@AnalyzeClasses(packages = "io.closerate", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    private static final String ROOT = "io.closerate.";

    /** Package to floor; a package may use the floors below its own, and itself. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("cli", 9), Map.entry("notebook", 9), Map.entry("job", 8), Map.entry("oracle", 8),
            Map.entry("report", 7), Map.entry("registry", 7), Map.entry("recalibrate", 7), Map.entry("calibrate", 6),
            Map.entry("fit", 5), Map.entry("points", 5), Map.entry("evaluate", 5), Map.entry("export", 5), Map.entry("scorer", 5),
            Map.entry("engine", 4), Map.entry("grid", 4), Map.entry("bin", 3),
            Map.entry("signal", 2), Map.entry("tally", 2), Map.entry("source", 2),
            Map.entry("simulate", 2), Map.entry("lead", 1), Map.entry("stats", 1), Map.entry("monitor", 6),
            Map.entry("language", 0));

    /** Library (a package prefix) to the packages that may know it. */
    static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("picocli", Set.of("cli")),
            Map.entry("me.tongfei.progressbar", Set.of("cli")),
            Map.entry("org.knowm.xchart", Set.of("report", "notebook")),
            Map.entry("io.github.spencerpark", Set.of("notebook")),
            Map.entry("de.erichseifert.vectorgraphics2d", Set.of("report")),
            Map.entry("com.samskivert.mustache", Set.of("report")),
            Map.entry("com.fasterxml.jackson", Set.of("grid", "calibrate", "report", "oracle", "export", "registry", "recalibrate", "job", "scorer")),
            Map.entry("smile", Set.of("fit")),
            Map.entry("org.dhatim.fastexcel", Set.of("export")),
            Map.entry("org.dmg.pmml", Set.of("export")),
            Map.entry("org.jpmml", Set.of("export")),
            Map.entry("jakarta.xml.bind", Set.of("export")),
            Map.entry("de.siegmar.fastcsv", Set.of("source")),
            Map.entry("tech.tablesaw", Set.of("lead", "notebook")),
            Map.entry("org.apache.commons.math3", Set.of("stats")),
            Map.entry("org.apache.commons.statistics", Set.of("stats")));

    @ArchTest
    static final ArchRule NOTHING_IMPORTS_UPWARDS = ArchRuleDefinition.classes()
            .that().resideInAPackage("io.closerate..").should(new OnlyUseLowerFloors());

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("io.closerate.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EACH_LIBRARY_HAS_ITS_PLACE = ArchRuleDefinition.classes()
            .that().resideInAPackage("io.closerate..").should(new OnlyUseOwnLibraries());

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = ArchRuleDefinition.noClasses()
            .that().resideOutsideOfPackage("io.closerate.cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_CLOCK_BELOW_THE_JOB = ArchRuleDefinition.noClasses()
            .that().resideOutsideOfPackages("io.closerate.cli..", "io.closerate.job..")
            .should().callMethodWhere(new AsksTheTime());

    static String floorName(JavaClass type) {
        String rest = type.getPackageName().substring(Math.min(ROOT.length(), type.getPackageName().length()));
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static final class OnlyUseLowerFloors extends ArchCondition<JavaClass> {
        OnlyUseLowerFloors() {
            super("use only floors below their own");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String own = floorName(type);
            if (!FLOORS.containsKey(own)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " stands on no floor"));
                return;
            }
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                if (!use.getTargetClass().getPackageName().startsWith(ROOT)) {
                    continue;
                }
                String other = floorName(use.getTargetClass());
                if (!other.equals(own) && FLOORS.getOrDefault(other, 99) >= FLOORS.get(own)) {
                    events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                }
            }
        }
    }

    private static final class OnlyUseOwnLibraries extends ArchCondition<JavaClass> {
        OnlyUseOwnLibraries() {
            super("use only the libraries that live in their package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String target = use.getTargetClass().getName();
                LIBRARIES.forEach((library, places) -> {
                    if (target.startsWith(library + ".") && !places.contains(floorName(type))) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                });
            }
        }
    }

    private static final class AsksTheTime extends DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> {
        private static final List<String> CALLS = List.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

        AsksTheTime() {
            super("asks the time");
        }

        @Override
        public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
            String owner = call.getTargetOwner().getName();
            return CALLS.contains(call.getName()) && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
        }
    }
}
