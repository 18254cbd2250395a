package io.closerate.report;

import io.closerate.grid.Grid;
import io.closerate.grid.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * "Try a lead": the controls, and the scale on which the score is shown.
 *
 * @param controls one a column
 * @param lowest the left end of the scale: the lowest score held out
 * @param highest the right end, above the lowest
 * @param segments the tiers on the scale
 */
record TryLead(List<Control> controls, int lowest, int highest, List<Segment> segments) {

    /**
     * A tier on the scale.
     *
     * @param name the tier
     * @param rank its number from the best, from 0
     * @param width its width in percent
     */
    record Segment(String name, int rank, String width) {
    }

    static TryLead of(Telling telling) {
        Grid grid = telling.grid();
        int lowest = telling.judged().scores().byScore().firstKey();
        int highest = Math.max(lowest + 1, telling.judged().scores().byScore().lastKey());
        return new TryLead(Control.of(grid), lowest, highest, segments(grid.tiers().list(), lowest, highest));
    }

    /** The tiers, the lowest first. */
    private static List<Segment> segments(List<Tier> tiers, int lowest, int highest) {
        List<Segment> segments = new ArrayList<>();
        for (int i = tiers.size() - 1; i >= 0; i--) {
            double from = Math.max(lowest, Math.min(highest, (double) tiers.get(i).from()));
            double to = i == 0 ? highest : Math.max(lowest, Math.min(highest, (double) tiers.get(i - 1).from()));
            segments.add(new Segment(Plain.line(tiers.get(i).name()), i, Svg.number(100 * (to - from) / (highest - lowest))));
        }
        return segments;
    }
}
