package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.stats.ranking.PairedAuc;
import io.closerate.stats.ranking.ScorePairs;
import io.closerate.stats.ranking.WinCount;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The AUC of leads made by formula, with more pairs than 32 bits can count. */
final class LargeAucOracle implements Oracle {

    @Override
    public String fixture() {
        return "10b_auc_large";
    }

    @Override
    public JsonNode answer(JsonNode input, Inputs inputs) {
        int n = input.get("n").asInt();
        Formulas formulas = Formulas.of(input.get("for i in 0..n-1"));
        double[] first = IntStream.range(0, n).mapToDouble(formulas::first).toArray();
        double[] second = IntStream.range(0, n).mapToDouble(formulas::second).toArray();
        boolean[] won = Columns.flags(IntStream.range(0, n).map(formulas::won).toArray());
        ScorePairs pairs = ScorePairs.ofRows(first, second, won);
        WinCount all = pairs.total();
        return answer(PairedAuc.of(pairs).get())
                .put("positives", all.wins())
                .put("negatives", all.losses())
                .put("sum_score1", (long) Arrays.stream(first).sum())
                .put("sum_score2", (long) Arrays.stream(second).sum())
                .node();
    }

    private static Answer answer(PairedAuc paired) {
        return new Answer()
                .put("auc1", paired.first().value())
                .put("auc2", paired.second().value())
                .put("var1", paired.first().variance())
                .put("var2", paired.second().variance())
                .put("cov", paired.covariance())
                .put("z", paired.z())
                .put("p", paired.p());
    }

    /** The numbers in the formulas, whose shape is fixed. */
    private record Formulas(long[] score1, long[] u, long[] y, long[] score2) {

        private static final Pattern NUMBER = Pattern.compile("(?<![a-z])\\d+");

        static Formulas of(JsonNode formulas) {
            return new Formulas(numbers(formulas.get("score1"), 2), numbers(formulas.get("u"), 3),
                    numbers(formulas.get("y"), 5), numbers(formulas.get("score2"), 4));
        }

        private static long[] numbers(JsonNode formula, int count) {
            long[] numbers = NUMBER.matcher(formula.asText()).results().mapToLong(found -> Long.parseLong(found.group())).toArray();
            if (numbers.length != count) {
                throw new IllegalArgumentException("a formula must hold %d numbers, but was %s".formatted(count, formula));
            }
            return numbers;
        }

        /** {@code (i*a) mod b} */
        long first(int i) {
            return i * score1[0] % score1[1];
        }

        /** {@code floor(score1/a)*b + ((i*c) mod d)} */
        long second(int i) {
            return first(i) / score2[0] * score2[1] + i * score2[2] % score2[3];
        }

        /** {@code 1 if u < a + floor(score1*b/c) else 0}, with u being {@code (i*a+b) mod c} */
        int won(int i) {
            return (i * u[0] + u[1]) % u[2] < y[1] + first(i) * y[2] / y[3] ? 1 : 0;
        }
    }
}
