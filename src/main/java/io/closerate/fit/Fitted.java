package io.closerate.fit;

import io.closerate.grid.Scale;
import io.closerate.language.Message;
import java.util.List;
import java.util.Optional;

/**
 * Points that were found.
 *
 * @param method how
 * @param scale what a point means
 * @param points whole points, one a place, laid out as the binning's offsets say
 * @param notes why a place has its points, where that needs saying; empty for most; as many as points
 * @param model the logistic model behind them, where there is one
 */
public record Fitted(String method, Scale scale, int[] points, List<Message> notes, Optional<LogitModel> model) {

    public Fitted {
        points = points.clone();
        notes = List.copyOf(notes);
        if (points.length != notes.size()) {
            throw new IllegalArgumentException("%d places, but %d notes".formatted(points.length, notes.size()));
        }
    }

    @Override
    public int[] points() {
        return points.clone();
    }
}
