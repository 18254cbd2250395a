package io.closerate.grid;

import io.closerate.tally.ScoreTallies;
import java.util.ArrayList;
import java.util.List;

/**
 * Bands of scores, from the best.
 *
 * @param list tiers by falling lower ends, the last one without a lower end
 */
public record Tiers(List<Tier> list) {

    private static final double[] TOP_SHARES = {0.10, 0.30, 0.60};

    public Tiers {
        list = List.copyOf(list);
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).from() <= list.get(i).from()) {
                throw new IllegalArgumentException("tiers must be given from the best, but %s comes before %s"
                        .formatted(list.get(i - 1), list.get(i)));
            }
        }
        if (list.isEmpty() || list.get(list.size() - 1).from() != Integer.MIN_VALUE) {
            throw new IllegalArgumentException("the last tier must take every score that is left");
        }
    }

    /** {@return tiers A to D of about the best 10 %, the next 20 %, the next 30 % and the rest of these leads} */
    public static Tiers of(ScoreTallies scores) {
        List<Tier> tiers = new ArrayList<>();
        char name = 'A';
        for (double share : TOP_SHARES) {
            int from = scores.byScore().isEmpty() ? 0 : scores.scoreOfTop(share);
            boolean lower = tiers.isEmpty() || from < tiers.get(tiers.size() - 1).from();
            boolean above = !scores.byScore().isEmpty() && from > scores.byScore().firstKey();
            if (lower && above) {
                tiers.add(new Tier(String.valueOf(name++), from));
            }
        }
        tiers.add(new Tier(String.valueOf(name), Integer.MIN_VALUE));
        return new Tiers(tiers);
    }

    /** {@return the name of the tier that a score belongs to} */
    public String of(int score) {
        return list.stream().filter(tier -> score >= tier.from()).findFirst().orElseThrow().name();
    }
}
