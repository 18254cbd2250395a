package io.closerate.bin;

/**
 * What the levels of an attribute must satisfy.
 *
 * @param minLeads least leads of a level that is cut out of numbers, or kept apart among words
 * @param minWins least wins, and least losses, of a level that is cut out of numbers
 * @param maxLevels most levels of an attribute, missing and unseen not counted
 * @param penalty what one more level must gain in log likelihood to be worth its line
 */
public record BinningRules(long minLeads, long minWins, int maxLevels, double penalty) {

    public BinningRules {
        if (minLeads < 1 || minWins < 0 || maxLevels < 1 || !(penalty >= 0)) {
            throw new IllegalArgumentException("no levels can satisfy at least %d leads, at least %d wins, at most %d levels, penalty %s"
                    .formatted(minLeads, minWins, maxLevels, penalty));
        }
    }

    /** {@return the rules for a book of this many closed leads: at least 1 % of them, and 20, in a level} */
    public static BinningRules of(long leads) {
        return new BinningRules(Math.max(20, leads / 100), 3, 12, 2);
    }
}
