package io.closerate.recalibrate.check;

import io.closerate.bin.Bin;
import io.closerate.grid.Line;
import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.ColumnProfile;
import io.closerate.recalibrate.batch.InForce;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fifth more of the new leads than chance explains have a word that the grid in force has never seen: levels were renamed, or columns
 * changed places. Chance is Good and Turing's: names of companies are new all the time, sources are not.
 */
final class NewLevels implements Check {

    private static final double LIMIT = 0.2;
    private static final double WORTH_SAYING = 0.02;

    @Override
    public String name() {
        return "new-levels";
    }

    @Override
    public List<Finding> look(Batch batch) {
        List<Finding> found = new ArrayList<>();
        batch.inForce().map(InForce::grid).ifPresent(grid -> grid.lines().stream().filter(line -> line.counts() && line.term().cuts().size() == 1)
                .forEach(line -> found.addAll(look(batch, line))));
        return found;
    }

    private List<Finding> look(Batch batch, Line line) {
        int[] fresh = batch.fresh();
        long unseen = IntStream.of(fresh).filter(row -> line.of(batch.snapshot().table().lead(row)).when().get(0) instanceof Bin.Unseen).count();
        double chance = Math.max(then(line),
                batch.then(line.term().cuts().get(0).signal().column()).map(ColumnProfile::newness).orElse(0.0));
        List<Finding> found = Finding.byShare(this, chance + LIMIT, new Share(unseen, fresh.length),
                "new leads have a value of \"%s\" that the grid in force has never seen".formatted(line.attribute()));
        return unseen > (chance + WORTH_SAYING) * fresh.length ? found : List.of();
    }

    /** Of the leads of the grid in force, too, some have words that it does not name, where rare ones are many. */
    private static double then(Line line) {
        double all = line.levels().stream().mapToLong(level -> level.evidence().tally().leads()).sum();
        double unnamed = line.levels().stream().filter(level -> level.when().get(0) instanceof Bin.Unseen)
                .mapToLong(level -> level.evidence().tally().leads()).sum();
        return new Share(unnamed, all).value();
    }
}
