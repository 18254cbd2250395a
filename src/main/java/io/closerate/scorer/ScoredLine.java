package io.closerate.scorer;

import io.closerate.grid.Reason;
import io.closerate.lead.Lead;
import java.util.List;

/**
 * A line of the grid.
 *
 * @param questions one or two
 * @param levels what a lead gets at each place; of two questions, the bins of the second one run faster
 */
record ScoredLine(List<Question> questions, List<Reason> levels) {

    ScoredLine {
        questions = List.copyOf(questions);
        levels = List.copyOf(levels);
        int places = questions.stream().mapToInt(question -> question.bins().size()).reduce(1, Math::multiplyExact);
        if (levels.size() != places) {
            throw new IllegalArgumentException("a line of the grid has %d levels, but its bins make %d".formatted(levels.size(), places));
        }
    }

    Reason reason(Lead lead) {
        int place = 0;
        for (Question each : questions) {
            place = place * each.bins().size() + each.bin(lead);
        }
        return levels.get(place);
    }
}
