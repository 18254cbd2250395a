package io.closerate.fit;

import io.closerate.grid.Evidence;
import io.closerate.stats.ChiSquaredTest;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.AttributeTest;
import io.closerate.stats.rates.BetaBinomial;
import io.closerate.stats.rates.InformationValue;
import io.closerate.stats.rates.Multiplicity;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.ShrunkenRate;
import io.closerate.tally.Tallies;
import io.closerate.tally.Tally;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Looks at each attribute by itself: how do its levels close against the whole book, and could chance have done it?
 *
 * <p>Each level's rate is shrunk towards the rate of its attribute's leads by beta-binomial empirical Bayes, gets its 95 %
 * Wilson interval, and is tested against all other leads of the attribute; the p-values of all levels of all
 * attributes are adjusted together by Benjamini and Hochberg.
 */
public final class AttributeAnalyzer {

    /** The confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    private AttributeAnalyzer() {
    }

    /** {@return what the history says of each attribute whose tallies these are, in their order} */
    public static List<AttributeAnalysis> analyze(List<Tallies> attributes) {
        List<Estimate<Double>> pValues = new ArrayList<>();
        attributes.forEach(attribute -> attribute.list().forEach(level -> pValues.add(test(level, attribute.total()))));
        Iterator<Estimate<Double>> p = pValues.iterator();
        Iterator<Estimate<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(pValues).iterator();
        return attributes.stream().map(attribute -> analysis(attribute, p, adjusted)).toList();
    }

    private static AttributeAnalysis analysis(Tallies attribute, Iterator<Estimate<Double>> p, Iterator<Estimate<Double>> adjusted) {
        List<Proportion> levels = attribute.list().stream().map(AttributeAnalyzer::proportion).toList();
        Estimate<BetaBinomial> prior = BetaBinomial.fitMoments(levels);
        List<Evidence> evidence = attribute.list().stream()
                .map(level -> evidence(level, prior, p.next(), adjusted.next())).toList();
        return new AttributeAnalysis(evidence, AttributeTest.of(levels).map(AttributeTest::chiSquared).map(ChiSquaredTest::p),
                InformationValue.of(levels));
    }

    private static Evidence evidence(Tally level, Estimate<BetaBinomial> prior, Estimate<Double> p, Estimate<Double> adjusted) {
        if (level.leads() == 0) {
            return Evidence.none();
        }
        Proportion proportion = proportion(level);
        Estimate<ShrunkenRate> shrunken = prior.map(known -> known.shrink(proportion, CONFIDENCE));
        return new Evidence(level, proportion.interval(CONFIDENCE), shrunken.map(ShrunkenRate::rate),
                shrunken.map(ShrunkenRate::ownWeight), p, adjusted);
    }

    private static Estimate<Double> test(Tally level, Tally all) {
        if (level.leads() == 0) {
            return Estimate.not("no lead was seen");
        }
        return AttributeTest.of(List.of(proportion(level), proportion(all.minus(level))))
                .map(AttributeTest::chiSquared).map(ChiSquaredTest::p);
    }

    private static Proportion proportion(Tally tally) {
        return new Proportion(tally.wins(), tally.leads());
    }
}
