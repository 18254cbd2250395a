package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                new LeadsOracle(),
                new SpecialFunctionsOracle(),
                new ChampionOracle(),
                new SampleSizeOracle());
    }

    /**
     * Answers every fixture of a folder that an oracle knows. A case that cannot be answered, because its input is broken or
     * asks for what the house does not offer, becomes null and a note, and does not stop the others.
     *
     * @param folder fixture files with inputs; {@code expected} parts are not looked at
     */
    public static Answers answer(Path folder) {
        Inputs inputs = Inputs.read(folder);
        Map<String, Oracle> known = all().stream().collect(Collectors.toMap(Oracle::fixture, Function.identity()));
        ObjectNode answers = JSON.createObjectNode();
        List<String> notes = new ArrayList<>();
        inputs.cases().forEach((fixture, cases) -> {
            if (known.containsKey(fixture)) {
                ObjectNode answered = answers.putObject(fixture);
                cases.forEach((id, input) -> answered.set(id, answer(known.get(fixture), id, inputs, notes)));
            } else {
                notes.add(fixture + ": no oracle knows this fixture");
            }
        });
        return new Answers(answers.toPrettyString(), notes);
    }

    private static JsonNode answer(Oracle oracle, String id, Inputs inputs, List<String> notes) {
        try {
            return oracle.answer(inputs.of(oracle.fixture(), id), inputs);
        } catch (RuntimeException e) { // whatever is wrong with one case, the others are to be answered
            notes.add("%s, case %s: %s".formatted(oracle.fixture(), id, e.getMessage() == null ? e.toString() : e.getMessage()));
            return NullNode.instance;
        }
    }
}
