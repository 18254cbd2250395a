package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Numbers are in another unit: all deciles have grown or shrunk by about one factor, at least 1.8, and beyond chance. Euros became cents,
 * minutes hours.
 */
final class UnitChange implements Check {

    private static final double LEAST = StrictMath.log(1.8);
    private static final double SPREAD = 0.5;
    private static final int ENOUGH = 5;

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public List<Finding> look(Batch batch) {
        List<Finding> found = new ArrayList<>();
        batch.inForce().ifPresent(champion -> champion.profile().columns().keySet().forEach(column -> batch.then(column).ifPresent(then -> {
            OptionalDouble factor = factor(then, batch.now(column));
            if (factor.isPresent() && Shift.beyondChance(batch, column).isPresent()) {
                found.add(new Finding(name(), batch.used().contains(column), String.format(Locale.ROOT,
                        "all of \"%s\" is about %.3g times what it was: another unit?", column, factor.getAsDouble())));
            }
        })));
        return found;
    }

    private static OptionalDouble factor(ColumnProfile then, ColumnProfile now) {
        if (then.deciles().isEmpty() || now.deciles().isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] logs = IntStream.range(0, then.deciles().size()).filter(i -> then.deciles().get(i) > 0 && now.deciles().get(i) > 0)
                .mapToDouble(i -> StrictMath.log(now.deciles().get(i) / then.deciles().get(i))).sorted().toArray();
        if (logs.length < ENOUGH || logs[logs.length - 1] - logs[0] > SPREAD || Math.abs(logs[logs.length / 2]) < LEAST) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(StrictMath.exp(DoubleStream.of(logs).average().orElseThrow()));
    }
}
