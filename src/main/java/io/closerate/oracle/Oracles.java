package io.closerate.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** Index of the oracles, and the one thing done with them: answering a folder of fixtures. */
public final class Oracles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Oracles() {
    }

    /** {@return every oracle, in the order of its fixture} */
    static List<Oracle> all() {
        return List.of(
                new RateIntervalsOracle(),
                new TwoProportionsOracle(),
                new AttributeTestOracle(),
                new MultiplicityOracle(),
                new InformationValueOracle(),
                new ShrinkageOracle(),
                new LogisticOracle(),
                new RidgeOracle(),
                new FirthOracle(),
                new AucOracle(),
                new LargeAucOracle(),
                new CalibrationOracle(),
                new CalibrationMapOracle(),
                new GainsOracle(),
                new DriftOracle(),
                new OpenLeadsOracle(),
                new ValidationOracle(),
                new UpdateOracle(),
                new PointsOracle(),
                new SpecialFunctionsOracle(),
                new ChampionOracle(),
                new SampleSizeOracle());
    }

    /**
     * Answers every fixture of a folder.
     *
     * @param folder fixture files with inputs; {@code expected} parts are not looked at
     * @return fixture name to case id to values, in the shape of the {@code expected} parts, as JSON text
     */
    public static String answer(Path folder) {
        Inputs inputs = Inputs.read(folder);
        ObjectNode answers = JSON.createObjectNode();
        for (Oracle oracle : all()) {
            ObjectNode cases = answers.putObject(oracle.fixture());
            inputs.of(oracle.fixture()).forEach((id, input) -> cases.set(id, oracle.answer(input, inputs)));
        }
        return answers.toPrettyString();
    }
}
