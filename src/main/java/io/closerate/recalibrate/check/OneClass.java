package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.Arrays;
import java.util.List;

/** Everything new was won, or everything lost, where the grid in force expected at least five of either; of a first batch, everything at all. */
final class OneClass implements Check {

    private static final double EXPECTED = 5;

    @Override
    public String name() {
        return "one-class";
    }

    @Override
    public List<Finding> look(Batch batch) {
        int[] decided = batch.decided();
        long wins = batch.wins(decided);
        if (decided.length == 0 || wins > 0 && wins < decided.length) {
            return List.of();
        }
        double expected = batch.inForce().isEmpty() ? EXPECTED
                : Arrays.stream(batch.stated(decided)).map(p -> wins == 0 ? p : 1 - p).sum();
        String words = "all %d leads decided since were %s, where %.1f were expected to be %s";
        String[] ends = wins == 0 ? new String[] {"lost", "won"} : new String[] {"won", "lost"};
        return expected < EXPECTED ? Finding.flag(this, words, decided.length, ends[0], expected, ends[1])
                : Finding.refusal(this, words, decided.length, ends[0], expected, ends[1]);
    }
}
