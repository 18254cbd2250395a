package io.closerate.export;

import io.closerate.grid.CloseCurve;
import io.closerate.grid.Grid;
import io.closerate.grid.KnotCurve;
import io.closerate.grid.LogisticCurve;
import io.closerate.grid.Tier;
import io.closerate.grid.Tiers;
import io.closerate.language.Message;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dmg.pmml.Application;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Expression;
import org.dmg.pmml.Header;
import org.dmg.pmml.LinearNorm;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.NormContinuous;
import org.dmg.pmml.OpType;
import org.dmg.pmml.OutlierTreatmentMethod;
import org.dmg.pmml.Output;
import org.dmg.pmml.OutputField;
import org.dmg.pmml.PMML;
import org.dmg.pmml.PMMLFunctions;
import org.dmg.pmml.ResultFeature;
import org.dmg.pmml.Version;
import org.dmg.pmml.scorecard.Characteristics;
import org.dmg.pmml.scorecard.Scorecard;
import org.jpmml.model.JAXBSerializer;

/**
 * A PMML 4.4 scorecard.
 *
 * <p>The points are those of the grid, the baseline of every characteristic is 0, which is what the global close rate is worth. Reason
 * codes are the levels with their points, the one that added most first. Outputs transform the score into the probability and the tier.
 * A PMML host knows types: it hands over numbers as numbers, dates as dates, and what is neither as missing.
 *
 * @see <a href="https://dmg.org/pmml/v4-4-1/Scorecard.html">PMML 4.4.1, Scorecard</a>
 */
public final class PmmlExporter implements GridExporter {

    @Override
    public String name() {
        return "pmml";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        XmlText.firstUnfit(grid).ifPresent(text -> refusals.add(new Refusal(
                Message.of("export.limit.xml", XmlText.shown(text)), Message.of("export.mend.take-out"))));
        new PmmlFields(grid).mixed().forEach(column -> refusals.add(new Refusal(
                Message.of("export.limit.pmml-type", column), Message.of("export.mend.own-column"))));
        return refusals;
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        PmmlFields fields = new PmmlFields(grid);
        Scorecard scorecard = new Scorecard(MiningFunction.REGRESSION, fields.schema(), characteristics(grid, fields))
                .setModelName(grid.name()).setAlgorithmName(grid.method())
                .setInitialScore(0).setUseReasonCodes(true)
                .setReasonCodeAlgorithm(Scorecard.ReasonCodeAlgorithm.POINTS_ABOVE)
                .setBaselineMethod(Scorecard.BaselineMethod.NEUTRAL).setBaselineScore(0)
                .setLocalTransformations(fields.transformations()).setOutput(output(grid, fields));
        PMML pmml = new PMML(Version.PMML_4_4.getVersion(), header(grid), fields.dictionary()).addModels(scorecard);
        return List.of(ExportFile.of("grid.pmml", xml(pmml)));
    }

    private static Header header(Grid grid) {
        return new Header().setDescription("leads %s, seed %d".formatted(grid.origin().data(), grid.origin().seed()))
                .setApplication(new Application("Closerate").setVersion(grid.origin().version()));
    }

    private static Characteristics characteristics(Grid grid, PmmlFields fields) {
        Characteristics all = new Characteristics();
        grid.lines().forEach(line -> all.addCharacteristics(PmmlLine.of(line, fields)));
        return all;
    }

    private static Output output(Grid grid, PmmlFields fields) {
        String score = fields.free("score");
        Output output = new Output().addOutputFields(
                new OutputField(score, OpType.CONTINUOUS, DataType.INTEGER).setResultFeature(ResultFeature.PREDICTED_VALUE),
                transformed(fields.free("probability"), DataType.DOUBLE, probability(grid.curve(), score)),
                transformed(fields.free("tier"), DataType.STRING, tier(grid.tiers(), score)));
        IntStream.rangeClosed(1, grid.lines().size()).forEach(rank -> output.addOutputFields(
                new OutputField(fields.free("reason_" + rank), OpType.CATEGORICAL, DataType.STRING)
                        .setResultFeature(ResultFeature.REASON_CODE).setRank(rank)));
        return output;
    }

    private static OutputField transformed(String name, DataType type, Expression expression) {
        return new OutputField(name, type == DataType.DOUBLE ? OpType.CONTINUOUS : OpType.CATEGORICAL, type)
                .setResultFeature(ResultFeature.TRANSFORMED_VALUE).setExpression(expression);
    }

    private static Expression probability(CloseCurve curve, String score) {
        return curve instanceof KnotCurve knots ? knots(knots.knots(), score) : logistic((LogisticCurve) curve, score);
    }

    /** A {@code NormContinuous} wants two knots. */
    private static Expression knots(List<KnotCurve.Knot> knots, String score) {
        if (knots.size() == 1) {
            return PmmlFields.constant(knots.get(0).probability());
        }
        NormContinuous lines = new NormContinuous(score, null).setOutlierTreatment(OutlierTreatmentMethod.AS_EXTREME_VALUES);
        knots.forEach(knot -> lines.addLinearNorms(new LinearNorm(knot.score(), knot.probability())));
        return lines;
    }

    private static Expression logistic(LogisticCurve curve, String score) {
        Expression logit = PmmlFields.apply(PMMLFunctions.ADD, PmmlFields.constant(curve.intercept()),
                PmmlFields.apply(PMMLFunctions.MULTIPLY, PmmlFields.constant(curve.slope()), PmmlFields.field(score)));
        Expression bounded = PmmlFields.apply(PMMLFunctions.MAX, PmmlFields.constant(-LogisticCurve.FARTHEST),
                PmmlFields.apply(PMMLFunctions.MIN, PmmlFields.constant(LogisticCurve.FARTHEST), logit));
        Expression inverse = PmmlFields.apply(PMMLFunctions.EXP,
                PmmlFields.apply(PMMLFunctions.SUBTRACT, PmmlFields.constant(0.0), bounded));
        return PmmlFields.apply(PMMLFunctions.DIVIDE, PmmlFields.constant(1.0),
                PmmlFields.apply(PMMLFunctions.ADD, PmmlFields.constant(1.0), inverse));
    }

    private static Expression tier(Tiers tiers, String score) {
        List<Tier> list = tiers.list();
        Expression found = PmmlFields.constant(list.get(list.size() - 1).name());
        for (int i = list.size() - 2; i >= 0; i--) {
            found = PmmlFields.apply(PMMLFunctions.IF,
                    PmmlFields.apply(PMMLFunctions.GREATEROREQUAL, PmmlFields.field(score), PmmlFields.constant(list.get(i).from())),
                    PmmlFields.constant(list.get(i).name()), found);
        }
        return found;
    }

    /** JAXB indents by blanks and leaves tabs as they are, but a tab in an attribute would be read as a blank. */
    private static String xml(PMML pmml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JAXBSerializer().serializePretty(pmml, bytes);
        } catch (JAXBException e) {
            throw new IllegalStateException("PMML that cannot be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\t", "&#9;");
    }
}
