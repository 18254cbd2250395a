package io.closerate.bin;

import java.util.List;

/**
 * How finely signals are cut before anything is learned.
 *
 * <p>These cuts do not look at outcomes, so nothing can be learned by heart in them; the fit draws what is alike together
 * afterwards.
 *
 * @param cells how many ranges numbers are cut into, with about as many leads in each
 * @param wordLeads least leads of a word that stands alone; rarer ones are pooled
 * @param words how many words of a signal stand alone, the most frequent ones
 */
public record BinningRules(int cells, long wordLeads, int words) {

    /** All places together: what the fit can do with in reasonable time. */
    private static final int MOST_PLACES = 600;

    private static final int FEWEST_CELLS = 4;
    private static final int MOST_CELLS = 24;
    private static final int RARE = 5;
    private static final int MOST_WORDS = 250;

    public BinningRules {
        if (cells < 1 || wordLeads < 1 || words < 1) {
            throw new IllegalArgumentException("nothing can be cut into %d cells, words of at least %d leads, %d words at most"
                    .formatted(cells, wordLeads, words));
        }
    }

    /**
     * {@return the rules for signals of these profiles}
     *
     * <p>Numbers: twice the fourth root of the leads, so that 1,000 leads make 11 cells and 20,000 make 24. Both numbers
     * and words get fewer when all signals together would have more than {@value #MOST_PLACES} places.
     */
    public static BinningRules of(List<Profile> profiles) {
        long leads = profiles.get(0).known().plus(profiles.get(0).missing()).leads();
        int cells = Math.max(FEWEST_CELLS, Math.min(MOST_CELLS, (int) Math.round(2 * Math.sqrt(Math.sqrt(leads)))));
        BinningRules rules = new BinningRules(cells, RARE, MOST_WORDS);
        while (rules.places(profiles) > MOST_PLACES && (rules.cells > FEWEST_CELLS || rules.words > FEWEST_CELLS)) {
            rules = new BinningRules(Math.max(FEWEST_CELLS, rules.words <= 2 * rules.cells ? rules.cells - 1 : rules.cells), RARE,
                    Math.max(FEWEST_CELLS, rules.words * 4 / 5));
        }
        return rules;
    }

    private int places(List<Profile> profiles) {
        return profiles.stream().mapToInt(each -> Math.min(each.distinct(), each instanceof NumberProfile ? cells : words)).sum();
    }
}
