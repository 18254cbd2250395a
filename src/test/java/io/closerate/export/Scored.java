package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.lead.Lead;
import java.util.Map;

/** What a system says of a lead. */
public record Scored(int score, double probability, String tier, String reasons) {

    /** {@return what the grid itself says} */
    public static Scored by(Grid grid, Map<String, String> lead) {
        return of(grid.score(Lead.of(lead)));
    }

    /** {@return a score in the common form} */
    public static Scored of(Score score) {
        return new Scored(score.points(), score.probability(), score.tier(), score.explanation());
    }

    boolean agrees(Scored other) {
        return score == other.score && tier.equals(other.tier) && reasons.equals(other.reasons) && Math.abs(probability - other.probability) <= 1e-9;
    }
}
