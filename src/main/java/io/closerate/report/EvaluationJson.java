package io.closerate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.calibrate.Book;
import io.closerate.calibrate.Calibrated;
import io.closerate.calibrate.Candidate;
import io.closerate.calibrate.RoundingCost;
import io.closerate.evaluate.ReliabilityBin;
import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.ranking.GainsRow;
import io.closerate.tally.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How good the grids are, as a JSON text for other programs.
 *
 * <ul>
 *   <li>{@code format}, {@code version}: "closerate-evaluation" and 1
 *   <li>{@code book}: {@code rows}, {@code open}, {@code young} (closed, but left out for their age), and the tallies {@code closed}, {@code learned}, {@code heldOut}, each with
 *       {@code leads}, {@code wins} and {@code closeRate}; {@code parting} says how leads were held out
 *   <li>{@code reference}: {@code logLoss} and {@code brier} of giving every lead held out the close rate learned
 *   <li>{@code choice}: the {@code method} that is shipped and {@code why}
 *   <li>{@code methods}: for each its {@code method}, {@code repeats} ({@code auc} and {@code logLoss} of each cross-validation),
 *       {@code optimism} (mean log loss of the repeats less that of {@code apparent}), and {@code heldOut},
 *       {@code crossValidated} (the first repeat) and {@code apparent} (on the leads learned from), each with {@code leads},
 *       {@code wins}, {@code auc}, {@code aucInterval} (95 %: {@code lower}, {@code upper}), {@code logLoss}, {@code brier},
 *       {@code topTenthLift}, {@code gains} (by tenths, the best first: {@code tenth}, {@code fromScore}, {@code toScore},
 *       {@code leads}, {@code wins}, {@code lift}, {@code cumulativeLift}, {@code capture}, {@code depth}) and
 *       {@code reliability} (the lowest first: {@code leads}, {@code wins}, {@code meanProbability}, {@code closeRate})
 *   <li>{@code doubleCounting}: the calibration {@code slope} of the sum of single attributes' log odds, and the lift of the best tenth
 *       by close rates ({@code liftAlone}) and by logistic regression ({@code liftTogether}), both cross-validated
 *   <li>{@code rounding}: what whole points of the logistic grid cost. {@code logLossExact} in cross-validation; {@code costTogether} above it of the points as
 *       they are (rounded together) with its {@code standardError}, {@code costEach} of points rounded one by one; {@code expectedTogether} and {@code expectedEach},
 *       the same as the joint model expects it over the leads learned from
 *   <li>{@code limits}, only where points are limited: for each limit, one added to the other, {@code limit}, {@code logLossBefore} and {@code logLossAfter} of
 *       the logistic grid in cross-validation, and the {@code standardError} of the difference
 *   <li>{@code setAside}: {@code column} and {@code reason} of each
 *   <li>{@code remarks}: sentences
 * </ul>
 *
 * <p>What cannot be estimated is null, and a field beside it says why: {@code auc} null, {@code aucWhy} "no lead was lost".
 * Numbers have ten significant digits.
 */
public final class EvaluationJson {

    /** The name of the format. */
    public static final String FORMAT = "closerate-evaluation";

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final MathContext DIGITS = new MathContext(10);

    private EvaluationJson() {
    }

    /** {@return the evaluation as JSON text, the same bytes for the same findings} */
    public static String write(Calibrated calibrated) {
        ObjectNode root = JSON.objectNode().put("format", FORMAT).put("version", VERSION);
        root.set("book", book(calibrated.book()));
        ObjectNode reference = root.putObject("reference");
        number(reference, "logLoss", calibrated.reference().logLoss());
        number(reference, "brier", calibrated.reference().brier());
        root.putObject("choice").put("method", calibrated.chosen().method()).put("why", calibrated.choice().why().toString());
        ArrayNode methods = root.putArray("methods");
        calibrated.candidates().forEach(candidate -> methods.add(method(candidate)));
        ObjectNode twice = root.putObject("doubleCounting");
        number(twice, "slope", calibrated.doubleCounting().slope());
        number(twice, "liftAlone", calibrated.doubleCounting().liftAlone());
        number(twice, "liftTogether", calibrated.doubleCounting().liftTogether());
        rounding(root.putObject("rounding"), calibrated.rounding());
        calibrated.limitCosts().forEach(each -> number(number(number(root.withArray("limits").addObject().put("limit", each.limit().toString()), "logLossBefore", each.before()),
                "logLossAfter", each.after()), "standardError", each.standardError()));
        ArrayNode setAside = root.putArray("setAside");
        calibrated.setAside().forEach(each -> setAside.addObject().put("column", each.column()).put("reason", each.reason().toString()));
        ArrayNode remarks = root.putArray("remarks");
        calibrated.remarks().forEach(remark -> remarks.add(remark.toString()));
        return text(root);
    }

    private static void rounding(ObjectNode node, RoundingCost cost) {
        number(node, "logLossExact", cost.exact());
        number(node, "costTogether", cost.together().mean());
        number(node, "standardError", cost.together().standardError());
        number(node, "costEach", cost.each().mean());
        number(node, "expectedTogether", cost.togetherExpected());
        number(node, "expectedEach", cost.eachExpected());
    }

    static String text(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation that cannot be written", e);
        }
    }

    static ObjectNode book(Book book) {
        ObjectNode node = JSON.objectNode().put("rows", book.rows()).put("open", book.open()).put("young", book.young().leads());
        node.set("closed", tally(book.closed()));
        node.set("learned", tally(book.learned()));
        node.set("heldOut", tally(book.heldOut()));
        return node.put("parting", book.parting().toString());
    }

    static ObjectNode tally(Tally tally) {
        ObjectNode node = JSON.objectNode().put("leads", tally.leads()).put("wins", tally.wins());
        return number(node, "closeRate", tally.closeRate());
    }

    static ObjectNode method(Candidate candidate) {
        ObjectNode node = JSON.objectNode().put("method", candidate.method());
        node.set("heldOut", evaluation(candidate.heldOut()));
        node.set("crossValidated", evaluation(candidate.crossValidated()));
        node.set("apparent", evaluation(candidate.apparent()));
        ArrayNode repeats = node.putArray("repeats");
        candidate.repeats().forEach(repeat -> number(number(repeats.addObject(), "auc", repeat.auc()), "logLoss", repeat.logLoss()));
        return number(node, "optimism", candidate.optimism());
    }

    static ObjectNode evaluation(ScoreEvaluation judged) {
        ObjectNode node = JSON.objectNode().put("leads", judged.book().leads()).put("wins", judged.book().wins());
        number(node, "auc", judged.auc());
        orWhy(node, "aucInterval", judged.aucInterval().map(EvaluationJson::interval));
        number(node, "logLoss", judged.logLoss());
        number(node, "brier", judged.brier());
        number(node, "topTenthLift", judged.topTenthLift());
        orWhy(node, "gains", judged.tenths().map(EvaluationJson::gains));
        ArrayNode reliability = node.putArray("reliability");
        judged.reliability().forEach(bin -> reliability.add(bin(bin)));
        return node;
    }

    static JsonNode interval(Interval interval) {
        return number(number(JSON.objectNode(), "lower", interval.lower()), "upper", interval.upper());
    }

    private static JsonNode gains(NavigableMap<Integer, GainsRow> tenths) {
        ArrayNode gains = JSON.arrayNode();
        for (Map.Entry<Integer, GainsRow> tenth : tenths.entrySet()) {
            GainsRow row = tenth.getValue();
            ObjectNode node = gains.addObject().put("tenth", tenth.getKey());
            number(node, "fromScore", row.scores().lower());
            number(node, "toScore", row.scores().upper());
            node.put("leads", row.own().leads()).put("wins", row.own().wins());
            number(node, "lift", row.lift());
            number(node, "cumulativeLift", row.cumulativeLift());
            number(node, "capture", row.capture());
            number(node, "depth", row.depth());
        }
        return gains;
    }

    private static ObjectNode bin(ReliabilityBin bin) {
        ObjectNode node = JSON.objectNode().put("leads", bin.tally().leads()).put("wins", bin.tally().wins());
        return number(number(node, "meanProbability", bin.meanProbability()), "closeRate", bin.tally().closeRate());
    }

    static ObjectNode number(ObjectNode node, String field, Estimate<Double> number) {
        return orWhy(node, field, number.map(EvaluationJson::number));
    }

    static ObjectNode number(ObjectNode node, String field, double number) {
        return node.set(field, number(number));
    }

    static JsonNode number(double number) {
        return JSON.numberNode(new BigDecimal(number).round(DIGITS).stripTrailingZeros());
    }

    static ObjectNode orWhy(ObjectNode node, String field, Estimate<JsonNode> value) {
        node.set(field, value.orElse(JSON.nullNode()));
        return value.isEstimable() ? node : node.put(field + "Why", value.reason());
    }
}
