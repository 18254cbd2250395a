package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.Method;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {

    private static final SampleLeads SAMPLE = SampleLeads.ordinary(Method.CLOSE_RATE);

    @Test
    void readsAsItDidWhenItWasFoundGood() throws IOException {
        Golden.check("evaluation.json", EvaluationJson.write(SAMPLE.calibrated()));
    }

    @Test
    void saysWhatTheEvaluationSays() throws IOException {
        JsonNode root = new ObjectMapper().readTree(EvaluationJson.write(SAMPLE.calibrated()));
        ScoreEvaluation heldOut = SAMPLE.calibrated().candidates().get(1).heldOut();
        JsonNode written = root.at("/methods/1/heldOut");
        assertThat(written.get("auc").asDouble()).isCloseTo(heldOut.auc().get(), within(1e-10));
        assertThat(written.get("logLoss").asDouble()).isCloseTo(heldOut.logLoss(), within(1e-9));
        long leads = 0;
        for (JsonNode tenth : written.get("gains")) {
            leads += tenth.get("leads").asLong();
        }
        assertThat(leads).isEqualTo(heldOut.book().leads());
        assertThat(root.at("/choice/method").asText()).isEqualTo(SAMPLE.calibrated().chosen().method());
    }

    @Test
    void writesNullAndAReasonForWhatCannotBeEstimated() throws IOException {
        JsonNode heldOut = new ObjectMapper().readTree(EvaluationJson.write(withoutWins(SAMPLE.calibrated()))).at("/methods/0/heldOut");
        for (String field : List.of("auc", "aucInterval", "topTenthLift", "gains")) {
            assertThat(heldOut.get(field).isNull()).as(field).isTrue();
            assertThat(heldOut.get(field + "Why").asText()).as(field).isNotBlank();
        }
        assertThat(heldOut.get("logLoss").isNumber()).isTrue();
    }

    /** The same findings, judged on leads that were all lost. */
    static Calibrated withoutWins(Calibrated calibrated) {
        TreeMap<Integer, Tally> lost = new TreeMap<>();
        calibrated.chosen().heldOut().scores().byScore().forEach((score, tally) -> lost.put(score, new Tally(tally.leads(), 0)));
        List<Candidate> candidates = calibrated.candidates().stream().map(candidate -> new Candidate(candidate.grid(), candidate.fitted(),
                candidate.apparent(), new ScoreEvaluation(new ScoreTallies(lost), candidate.grid().curve()), candidate.repeats(), candidate.foretold())).toList();
        return new Calibrated(calibrated.plan(), calibrated.book(), calibrated.attributes(), calibrated.setAside(), candidates,
                calibrated.choice(), calibrated.reference(), calibrated.remarks(), calibrated.dropped(),
                calibrated.doubleCounting(), calibrated.rounding(), calibrated.limitCosts(), calibrated.times());
    }
}
