package io.closerate.scorer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.grid.CloseCurve;
import io.closerate.grid.Reason;
import io.closerate.grid.Score;
import io.closerate.grid.Tiers;
import io.closerate.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A grid file, ready to score leads, for a service that wants nothing else of Closerate.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.read(Path.of("grid.json"));
 * Score score = scorer.score(Map.of("source", "Referral", "employees", 25));
 * }</pre>
 *
 * <p>It gives every lead the score that {@code Grid.score} gives it. Of the libraries that Closerate uses, only Jackson has to be
 * on the class path. Immutable, so one scorer can serve many threads.
 */
public final class Scorer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ScoredLine> lines;
    private final CloseCurve curve;
    private final Tiers tiers;

    Scorer(List<ScoredLine> lines, CloseCurve curve, Tiers tiers) {
        this.lines = List.copyOf(lines);
        this.curve = curve;
        this.tiers = tiers;
    }

    /**
     * {@return the scorer of a grid file}
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it does not hold a grid
     */
    public static Scorer read(Path gridFile) throws IOException {
        return read(Files.readString(gridFile));
    }

    /**
     * {@return the scorer of the grid that a JSON text describes}
     *
     * @throws IllegalArgumentException if it describes none
     */
    public static Scorer read(String json) {
        try {
            return new GridReader(JSON.readTree(json)).scorer();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * {@return the score of a lead, its probability, tier and reasons}
     *
     * @param lead column to value: texts, numbers, truth values, dates; absent and null are missing
     */
    public Score score(Map<String, ?> lead) {
        Lead cells = new TypedLead(lead);
        List<Reason> reasons = lines.stream().map(line -> line.reason(cells)).toList();
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Score(points, curve.probability(points), tiers.of(points), reasons);
    }
}
