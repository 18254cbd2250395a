package io.closerate.fit;

import io.closerate.stats.linear.PositiveDefinite;

/**
 * How firm each part of the prior should be, told by the leads themselves: the strengths that make the leads most likely on
 * the whole (empirical Bayes, which for a normal prior is restricted maximum likelihood).
 *
 * <p>The step of Fellner and Schall: {@code strength *= (trace(S^-1 L) - trace(V L)) / b' L b}, S being the matrix of the penalty and V
 * the covariance of the coefficients; where something is known beforehand ({@link Likeness#seen}), degrees of freedom of the usual size are added
 * above and below, a scaled inverse chi-squared prior on the variance. A term that says nothing beyond chance grows ever firmer until it is held at
 * {@value #MOST}: its coefficients are 0 for all purposes. See Wood and Fasiolo, A generalized Fellner-Schall method for
 * smoothing parameter optimization, 2017, doi:10.1111/biom.12666.
 */
final class Strengths {

    /** A prior as firm as that leaves nothing of a term. */
    static final double MOST = 1e4;

    private static final double LEAST = 1e-2;
    private static final double SETTLED = 0.05;
    private static final int MOST_ROUNDS = 25;
    private static final double FARTHEST = 30;

    private Strengths() {
    }

    /**
     * Climbs and mends the strengths in turn.
     *
     * @return the prior in the end, under which the ascent is still
     * @param firstTerm the parts of earlier terms stay as they are
     */
    static Prior settle(Ascent ascent, Prior start, int firstTerm) {
        Prior prior = start;
        ascent.under(prior);
        ascent.move();
        ascent.move();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] covariance = ascent.covariance();
            Prior next = prior.withStrengths(next(prior, ascent.at(), covariance, firstTerm));
            double change = change(prior, next, covariance);
            prior = next;
            ascent.under(prior);
            ascent.move();
            if (change < SETTLED) {
                break;
            }
        }
        ascent.climb();
        return prior;
    }

    private static double[] next(Prior prior, double[] coefficients, double[][] covariance, int firstTerm) {
        double[] next = prior.strengths();
        double[][] inverse = null;
        for (int i = 0; i < next.length; i++) {
            Prior.Part part = prior.parts().get(i);
            if (part.term() >= firstTerm) {
                if (i == 0 || part.term() != prior.parts().get(i - 1).term()) {
                    inverse = PositiveDefinite.of(prior.matrix(part.term())).inverse();
                }
                int seen = part.likeness().seen();
                double free = Math.max(0, part.likeness().trace(inverse, 0) - part.likeness().trace(covariance, prior.start(part)))
                        + seen / part.strength();
                double wiggle = part.likeness().of(coefficients, prior.start(part)) + seen * Likeness.USUAL;
                double factor = Math.max(1 / FARTHEST, Math.min(FARTHEST, free / Math.max(wiggle, 1e-12)));
                // Beyond 1 the way is long and the steps get short: half as far again.
                next[i] = Math.max(LEAST, Math.min(MOST, next[i] * factor * Math.sqrt(Math.max(1, factor))));
            }
        }
        return next;
    }

    /** {@return the effective degrees of freedom of a term: how many places it has, less what the prior holds} */
    static double freedom(Prior prior, double[][] covariance, int term) {
        double held = 0;
        for (Prior.Part part : prior.parts()) {
            if (part.term() == term) {
                held += part.strength() * part.likeness().trace(covariance, prior.start(part));
            }
        }
        for (int i = prior.start(term); i < prior.start(term + 1); i++) {
            held += Prior.RIDGE * covariance[i][i];
        }
        return Math.max(0, prior.offsets()[term + 1] - prior.offsets()[term] - held);
    }

    /** How far, at most, a part moved: the logarithm of its strength, by the freedom that it governs. */
    private static double change(Prior before, Prior after, double[][] covariance) {
        double change = 0;
        for (int i = 0; i < before.parts().size(); i++) {
            Prior.Part part = before.parts().get(i);
            double governed = Math.min(1, part.strength() * part.likeness().trace(covariance, before.start(part)));
            double ratio = after.parts().get(i).strength() / part.strength();
            change = Math.max(change, governed * Math.abs(Math.log(ratio)) * (part.strength() < MOST / 2 ? 1 : 0));
        }
        return change;
    }
}
