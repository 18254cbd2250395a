package io.closerate.calibrate;

import io.closerate.evaluate.DoubleCounting;
import io.closerate.evaluate.Reference;
import io.closerate.fit.AttributeAnalysis;
import io.closerate.grid.Grid;
import io.closerate.language.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a calibration found.
 *
 * @param plan the plan that was followed
 * @param book the leads
 * @param attributes what the history says of each attribute, in the order of the grid's lines
 * @param setAside the columns that are no attributes, and why
 * @param candidates the close-rate grid and the logistic one
 * @param choice which of them is shipped, and why
 * @param reference the base rate on the held-out leads: what a grid must beat
 * @param remarks what the reader should know, one sentence each
 * @param dropped the attributes that the logistic grid makes nothing of, and why
 * @param doubleCounting what it costs to count each attribute by itself
 * @param rounding what it costs that the points of the logistic grid are whole
 * @param limitCosts what each limit on points costs, in the order in which they were taken; none where there are none
 * @param times what time has to do with it, where leads are in the order of time
 */
public record Calibrated(Plan plan, Book book, List<AttributeAnalysis> attributes, List<SetAside> setAside,
        List<Candidate> candidates, Choice choice, Reference reference, List<Message> remarks, List<SetAside> dropped,
        DoubleCounting doubleCounting, RoundingCost rounding, List<LimitCost> limitCosts, Optional<Times> times) {

    public Calibrated {
        attributes = List.copyOf(attributes);
        setAside = List.copyOf(setAside);
        candidates = List.copyOf(candidates);
        remarks = List.copyOf(remarks);
        dropped = List.copyOf(dropped);
        limitCosts = List.copyOf(limitCosts);
    }

    /**
     * Which grid is shipped.
     *
     * @param number its number among the candidates
     * @param why in one sentence
     */
    public record Choice(int number, Message why) {
    }

    /** {@return the candidate that is shipped} */
    public Candidate chosen() {
        return candidates.get(choice.number());
    }

    /** {@return the grid that is shipped} */
    public Grid grid() {
        return chosen().grid();
    }
}
