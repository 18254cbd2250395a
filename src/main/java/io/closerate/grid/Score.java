package io.closerate.grid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lead's score, and what made it.
 *
 * @param points the score, a whole number
 * @param probability the close probability, in (0, 1)
 * @param tier the band the score belongs to
 * @param reasons the lines that added or took points, the largest amount first
 */
public record Score(int points, double probability, String tier, List<Reason> reasons) {

    public Score {
        reasons = reasons.stream().filter(reason -> reason.points() != 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -Math.abs(reason.points()))).toList();
    }

    /** {@return the reasons in one line: {@code source: Referral +25; company size: below 10 -8}} */
    public String explanation() {
        return reasons.stream().map(reason -> "%s: %s %+d".formatted(reason.attribute(), reason.level(), reason.points()))
                .collect(Collectors.joining("; "));
    }
}
