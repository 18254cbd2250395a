package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.LogisticCurve;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** From a score to a probability in a form that every target can write: a formula where there is one, else a table. */
sealed interface ScoreCurve permits ScoreCurve.Logistic, ScoreCurve.Table {

    /**
     * {@code 1 / (1 + exp(-x))}, x being {@code intercept + slope * score}, but not farther than {@code farthest} from 0.
     *
     * @param intercept the log odds at score 0
     * @param slope the log odds a point is worth
     * @param farthest where the log odds stop
     */
    record Logistic(double intercept, double slope, double farthest) implements ScoreCurve {
    }

    /**
     * A probability for every score that a lead can get.
     *
     * @param lowest the score of the first one
     * @param probabilities one a score, ascending
     */
    record Table(int lowest, List<Double> probabilities) implements ScoreCurve {
        public Table {
            probabilities = List.copyOf(probabilities);
        }
    }

    /** {@return the curve of a grid} */
    static ScoreCurve of(Grid grid) {
        if (grid.curve() instanceof LogisticCurve logistic) {
            return new Logistic(logistic.intercept(), logistic.slope(), LogisticCurve.FARTHEST);
        }
        return table(grid.curve()::probability, grid.lowest(), grid.highest());
    }

    /** {@return a curve read off at each score} */
    static Table table(DoubleUnaryOperator curve, int lowest, int highest) {
        return new Table(lowest, IntStream.rangeClosed(lowest, highest).mapToObj(score -> curve.applyAsDouble(score)).toList());
    }
}
