package io.closerate.report;

import io.closerate.evaluate.ScoreEvaluation;
import io.closerate.stats.Estimate;
import io.closerate.stats.ranking.GainsRow;

/**
 * The leads to call first: the best tenth by score, leads of equal score together, so that it may hold a few more.
 *
 * @param row the best row of the gains table by tenths
 */
record TopTenth(GainsRow row) {

    private static final double WIDE = 0.15;

    static Estimate<TopTenth> of(ScoreEvaluation evaluation) {
        return evaluation.tenths().map(tenths -> new TopTenth(tenths.firstEntry().getValue()));
    }

    /** {@return the share of these leads that closed} */
    double closeRate() {
        return row.own().rate();
    }

    /** {@return their close rate over that of all leads judged} */
    double lift() {
        return row.cumulativeLift();
    }

    /** {@return the share of all wins that is among them} */
    double capture() {
        return row.capture();
    }

    /** {@return the share of all leads that they are: about a tenth, or more where more are alike in score} */
    double depth() {
        return row.depth();
    }

    /**
     * {@return a sentence about them}
     *
     * @param tenth its key where they are about a tenth
     * @param many its key where they are so many that to call them a tenth would mislead
     */
    String told(Telling telling, String tenth, String many) {
        double average = row.all().rate();
        return depth() < WIDE ? telling.text(tenth, closeRate(), lift(), average, capture())
                : telling.text(many, closeRate(), lift(), average, capture(), depth());
    }

    /** {@return the lowest score that belongs to them} */
    int from() {
        return (int) row.scores().lower();
    }
}
