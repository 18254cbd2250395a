package io.closerate.engine;

/**
 * Leads as rows of places.
 *
 * @param places for each lead, the place it takes in each term, counted within the term
 * @param won whether each lead was won
 */
public record CodedRows(int[][] places, boolean[] won) {

    public CodedRows {
        if (places.length != won.length) {
            throw new IllegalArgumentException("%d rows, but %d outcomes".formatted(places.length, won.length));
        }
    }

    /** {@return the number of leads} */
    public int size() {
        return won.length;
    }
}
