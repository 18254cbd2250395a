package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.ColumnProfile;
import io.closerate.stats.ZTest;
import io.closerate.stats.rates.Proportion;
import io.closerate.stats.rates.TwoProportions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cells are missing in a column far more often than before: by ten points, and beyond chance (p below 0.001). */
final class MissingCells implements Check {

    private static final double JUMP = 0.1;
    private static final double P = 0.001;

    @Override
    public String name() {
        return "missing-cells";
    }

    @Override
    public List<Finding> look(Batch batch) {
        List<Finding> found = new ArrayList<>();
        batch.inForce().ifPresent(champion -> champion.profile().columns().keySet().stream()
                .filter(column -> !batch.plan().roles().columns().contains(column)).forEach(column -> batch.then(column).ifPresent(then -> {
                    ColumnProfile now = batch.now(column);
                    if (jumped(then, now)) {
                        found.add(new Finding(name(), batch.used().contains(column), String.format(Locale.ROOT,
                                "\"%s\" is missing in %.0f %% of %d new leads, before in %.0f %%", column, 100.0 * now.missing() / now.leads(),
                                now.leads(), 100.0 * then.missing() / then.leads())));
                    }
                })));
        return found;
    }

    private static boolean jumped(ColumnProfile then, ColumnProfile now) {
        if (now.leads() == 0 || then.leads() == 0) {
            return false;
        }
        double jump = (double) now.missing() / now.leads() - (double) then.missing() / then.leads();
        TwoProportions both = new TwoProportions(new Proportion(now.missing(), now.leads()), new Proportion(then.missing(), then.leads()));
        return jump > JUMP && both.pooledTest().map(ZTest::p).orElse(1.0) < P;
    }
}
