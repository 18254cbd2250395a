package io.closerate.engine;

import io.closerate.bin.Binning;
import io.closerate.lead.Slices;
import io.closerate.tally.NewtonSums;
import io.closerate.tally.PairSums;
import io.closerate.tally.ScorePairTallies;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tallies;
import java.util.List;

/**
 * Leads read through a binning: each is known by the place it takes in each term.
 *
 * <p>Where an argument gives one number a place, the places of all terms are laid out one after the other as
 * {@link Binning#offsets()} says.
 */
public interface BinnedLeads {

    /** {@return the binning} */
    Binning binning();

    /** {@return for each term, the tallies of its places over the leads of these slices} */
    List<Tallies> count(Slices slices);

    /**
     * One pass of Newton's method for the logistic model with an intercept and one coefficient a place.
     *
     * @param coefficients the intercept, then one coefficient a place
     * @param slices the leads to sum over
     */
    NewtonSums newton(double[] coefficients, Slices slices);

    /**
     * {@return what a logistic model leaves over at every two places of different terms}
     *
     * @param coefficients the intercept, then one coefficient a place
     * @param terms the terms to look at, the first ones; all of them have a say in the model
     * @param slices the leads to sum over
     */
    PairSums pairs(double[] coefficients, int terms, Slices slices);

    /**
     * {@return the tally of each whole-number score}
     *
     * @param points one number of points a place; a lead's score is their sum over its places
     * @param slices the leads to count
     */
    ScoreTallies scores(int[] points, Slices slices);

    /**
     * {@return the tally of each pair of scores that two sets of points give the same lead}
     *
     * @param first one number of points a place
     * @param second one number of points a place
     * @param slices the leads to count
     */
    ScorePairTallies scorePairs(int[] first, int[] second, Slices slices);

    /**
     * {@return a sample of the leads, at most about {@code size} of them; all where they are no more}
     *
     * @param slices the leads to choose from
     * @param size how many are wanted
     * @param seed chooses another sample
     */
    CodedRows sample(Slices slices, int size, long seed);
}
