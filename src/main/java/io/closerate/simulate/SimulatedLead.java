package io.closerate.simulate;

import io.closerate.lead.Lead;
import io.closerate.lead.Outcome;
import java.util.List;
import java.util.Map;

/** A lead of a simulation, and what only the simulation knows about it. */
public final class SimulatedLead implements Lead {

    private final Map<String, Integer> places;
    private final String[] cells;
    private double closeProbability;
    private boolean wins;

    /** A lead with nothing drawn yet; {@code places} says in which cell each column stands. */
    SimulatedLead(Map<String, Integer> places) {
        this.places = places;
        this.cells = new String[places.size()];
    }

    void put(String column, String cell) {
        cells[places.get(column)] = cell;
    }

    void decide(double probability, boolean won) {
        closeProbability = probability;
        wins = won;
    }

    @Override
    public String text(String column) {
        Integer place = places.get(column);
        return place == null || cells[place] == null ? "" : cells[place];
    }

    /** {@return the cells in the order of the columns, in the clean form; empty where one is missing} */
    public List<String> cells() {
        return List.of(cells);
    }

    /** {@return the true probability that this lead closes, in (0, 1)} */
    public double closeProbability() {
        return closeProbability;
    }

    /** {@return whether this lead is won in the end, also where that is after the export} */
    public boolean wins() {
        return wins;
    }

    /** {@return what the export says of this lead} */
    public Outcome outcome() {
        if (text(Scenario.CLOSED).isEmpty()) {
            return Outcome.OPEN;
        }
        return wins ? Outcome.WON : Outcome.LOST;
    }
}
