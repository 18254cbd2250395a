package io.closerate.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class PositiveDefiniteTest {

    /** The product of a random matrix with itself, in units far apart. */
    private static double[][] matrix(int n) {
        Random random = new Random(n);
        double[][] root = new double[n + 3][n];
        for (double[] row : root) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextGaussian() * Math.pow(10, j % 5);
            }
        }
        double[][] matrix = new double[n][n];
        for (double[] row : root) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += row[i] * row[j];
                }
            }
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 60})
    void theInverseTimesTheMatrixIsOneAndSolvingAgrees(int n) {
        double[][] matrix = matrix(n);
        PositiveDefinite factored = PositiveDefinite.of(matrix);
        double[][] inverse = factored.inverse();
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            double[] column = factored.solve(unit);
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += inverse[i][k] * matrix[k][j];
                }
                double size = Math.sqrt(matrix[j][j] / matrix[i][i]);
                assertThat(product / size).isCloseTo(i == j ? 1 : 0, within(1e-9));
                assertThat(column[j]).isCloseTo(inverse[j][i], within(1e-9 * Math.sqrt(inverse[i][i] * inverse[j][j])));
            }
        }
    }

    @Test
    void theDeterminantIsThatOfASmallMatrix() {
        assertThat(PositiveDefinite.of(new double[][] {{4, 1}, {1, 3}}).logDeterminant()).isCloseTo(Math.log(11), within(1e-14));
    }

    @Test
    void whatIsNotPositiveDefiniteIsToldApart() {
        assertThat(PositiveDefinite.find(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(PositiveDefinite.find(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(PositiveDefinite.find(new double[][] {{Double.NaN}})).isEmpty();
        assertThat(PositiveDefinite.find(new double[][] {{1, Double.NaN}, {Double.NaN, 1}})).isEmpty();
        assertThat(PositiveDefinite.find(new double[][] {{0}})).isEmpty();
        assertThatThrownBy(() -> PositiveDefinite.of(new double[][] {{-1}})).hasMessageContaining("not positive definite");
    }
}
