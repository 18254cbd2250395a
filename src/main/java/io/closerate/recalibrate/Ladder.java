package io.closerate.recalibrate;

import io.closerate.grid.Line;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.stats.distribution.Logit;
import io.closerate.stats.models.Coefficients;
import io.closerate.stats.models.Design;
import io.closerate.stats.models.Observations;
import io.closerate.stats.models.UpdateChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How far new leads allow the grid in force to be changed: the closed test of {@link UpdateChoice} over the levels of its lines.
 *
 * <p>The model that is tested has the grid's own log odds as a known part, and a coefficient for each level that at least five wins and five
 * losses are expected at; the rest stay together. There is one coefficient for every ten wins (or losses, if they are fewer) at most, the
 * fullest levels first: with more, the likelihood ratio finds changes where there are none.
 */
final class Ladder {

    private static final double ALPHA = 0.05;
    private static final double EXPECTED = 5;
    private static final int WINS_A_COEFFICIENT = 10;

    private final Batch batch;
    private final int[] rows;
    private final double[] stated;

    Ladder(Batch batch, int[] rows, double[] stated) {
        this.batch = batch;
        this.rows = rows.clone();
        this.stated = stated.clone();
    }

    /** A level that has a column: where its line stands, and where it stands in its line. */
    private record Place(int line, int level, double wins) {
    }

    UpdateChoice choice(double least) {
        Observations data = observations();
        int columns = data.design().columns();
        return UpdateChoice.of(data, Coefficients.of(data.design().names(), new double[columns]), new UpdateChoice.Rule(ALPHA, least));
    }

    /** {@return the leads with the log odds of the grid in force as known part} */
    private Observations observations() {
        List<Line> lines = lines();
        int[][] levels = new int[lines.size()][rows.length];
        for (int j = 0; j < levels.length; j++) {
            Line line = lines.get(j);
            Arrays.setAll(levels[j], i -> line.term().of(batch.snapshot().table().lead(rows[i])));
        }
        List<Place> places = places(lines, levels);
        double[][] values = new double[rows.length][places.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < places.size(); k++) {
                values[i][k] = levels[places.get(k).line()][i] == places.get(k).level() ? 1 : 0;
            }
        }
        List<String> names = places.stream().map(place -> place.line() + "/" + place.level()).toList();
        return Observations.of(Design.of(names, values), Arrays.stream(rows).map(row -> batch.snapshot().isWon(row) ? 1 : 0).toArray())
                .withOffset(Arrays.stream(stated).map(Logit::logOdds).toArray());
    }

    private List<Line> lines() {
        return batch.inForce().orElseThrow().grid().lines().stream().filter(line -> line.counts() && line.term().cuts().size() == 1).toList();
    }

    private List<Place> places(List<Line> lines, int[][] levels) {
        List<Place> places = new ArrayList<>();
        for (int j = 0; j < levels.length; j++) {
            for (int level = 0; level < lines.get(j).levels().size(); level++) {
                double wins = 0;
                double losses = 0;
                for (int i = 0; i < rows.length; i++) {
                    wins += levels[j][i] == level ? stated[i] : 0;
                    losses += levels[j][i] == level ? 1 - stated[i] : 0;
                }
                if (wins >= EXPECTED && losses >= EXPECTED) {
                    places.add(new Place(j, level, Math.min(wins, losses)));
                }
            }
        }
        long won = batch.wins(rows);
        long most = Math.min(won, rows.length - won) / WINS_A_COEFFICIENT;
        return places.stream().sorted(Comparator.comparingDouble(place -> -place.wins())).limit(most)
                .sorted(Comparator.comparingInt(Place::line).thenComparingInt(Place::level)).toList();
    }
}
