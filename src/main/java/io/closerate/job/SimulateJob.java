package io.closerate.job;

import io.closerate.calibrate.CalibrationException;
import io.closerate.language.Message;
import io.closerate.lead.Meant;
import io.closerate.simulate.Form;
import io.closerate.simulate.Scenario;
import io.closerate.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes made-up leads.
 *
 * @param simulation the leads
 * @param forms the forms to write them in
 */
public record SimulateJob(Simulation simulation, List<Form> forms) {

    private static final long MANY = 1_000_000;

    /** {@return the job for a scenario of this name; null for its usual number of leads and seed} */
    public static SimulateJob of(String scenario, Long leads, Long seed) {
        Map<String, Scenario> scenarios = Map.of("atelier", Scenario.atelier(), "wide", Scenario.wide(10, 5, 5));
        if (!scenarios.containsKey(scenario)) {
            throw new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-scenario", scenario, Meant.of(scenario, scenarios.keySet().stream().sorted().toList())));
        }
        boolean atelier = scenario.equals("atelier");
        Simulation usual = atelier ? Simulation.atelier() : Simulation.of(scenarios.get(scenario), MANY, 1);
        Simulation asked = Simulation.of(scenarios.get(scenario), leads == null ? usual.leads() : leads, seed == null ? usual.seed() : seed);
        return new SimulateJob(asked, atelier ? List.of(Form.CLEAN, Form.FRENCH) : List.of(Form.CLEAN));
    }

    /** {@return the files written into {@code folder}} */
    public List<Path> run(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(true, Message.of("fault.output.unmade", folder.toString(), WholeFolder.reason(e)), e);
        }
        for (Form form : forms) {
            Path file = folder.resolve(form.fileName());
            WholeFile.write(file, out -> simulation.write(out, form));
            files.add(file);
        }
        return files;
    }
}
