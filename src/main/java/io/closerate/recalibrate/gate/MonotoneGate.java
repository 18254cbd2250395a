package io.closerate.recalibrate.gate;

import io.closerate.bin.Bin;
import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The points of an attribute that the plan calls monotone must rise over its ranges, or fall, and in no other direction than before. */
final class MonotoneGate implements Gate {

    @Override
    public String name() {
        return "monotone";
    }

    @Override
    public List<Ruling> judge(Contest contest) {
        List<Ruling> rulings = new ArrayList<>();
        for (String attribute : contest.limits().monotone()) {
            int next = direction(contest.challenger().grid(), attribute);
            int before = contest.batch().inForce().map(champion -> direction(champion.grid(), attribute)).orElse(0);
            boolean turned = next * before < 0;
            rulings.add(Ruling.of(this, next != MIXED && (before == MIXED || !turned), "points of \"%s\" %s%s", attribute, word(next),
                    turned && before != MIXED ? ", before they did the contrary" : ""));
        }
        return rulings;
    }

    private static final int MIXED = 2;

    private static String word(int direction) {
        return direction == MIXED ? "neither rise nor fall throughout" : direction > 0 ? "rise" : direction < 0 ? "fall" : "are all the same";
    }

    /** {@return 1 where points rise over the ranges, -1 where they fall, 0 where all are the same, or {@value #MIXED}} */
    private static int direction(Grid grid, String attribute) {
        int[] points = grid.lines().stream().filter(line -> line.attribute().equals(attribute)).findFirst()
                .map(line -> line.levels().stream().filter(level -> level.when().get(0) instanceof Bin.Range).mapToInt(Level::points).toArray())
                .orElse(new int[0]);
        boolean rises = IntStream.range(1, points.length).anyMatch(i -> points[i] > points[i - 1]);
        boolean falls = IntStream.range(1, points.length).anyMatch(i -> points[i] < points[i - 1]);
        return rises && falls ? MIXED : rises ? 1 : falls ? -1 : 0;
    }
}
