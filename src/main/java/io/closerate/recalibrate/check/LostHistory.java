package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.InForce;
import io.closerate.recalibrate.batch.Month;
import io.closerate.recalibrate.batch.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was known once is not there any more: leads of the months that both books have, their wins, their losses. A file that was cut
 * off, outcomes that were emptied, labels that changed sides.
 *
 * <p>A book that lets its oldest months go is only compared from its first whole month on.
 */
final class LostHistory implements Check {

    private static final double LOST = 0.02;
    private static final double GAINED = 0.5;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Finding> look(Batch batch) {
        return batch.inForce().filter(champion -> !champion.profile().months().isEmpty()).map(champion -> look(batch, champion)).orElse(List.of());
    }

    private List<Finding> look(Batch batch, InForce champion) {
        Profile now = batch.snapshot().profile();
        if (now.months().isEmpty()) {
            return Finding.refusal(this, "no lead says when it came in");
        }
        String first = now.months().firstKey();
        boolean isWhole = first.compareTo(champion.profile().months().firstKey()) <= 0;
        String from = isWhole ? champion.profile().months().firstKey() : first + "~";
        String last = champion.profile().months().lastKey();
        Month then = champion.profile().since(from);
        Month known = now.months().headMap(last + "~").tailMap(from).values().stream().reduce(Month.NONE, Month::plus);
        List<Finding> found = new ArrayList<>();
        compare(found, "leads", then.leads(), known.leads());
        compare(found, "wins", then.wins(), known.wins());
        compare(found, "losses", then.losses(), known.losses());
        return found;
    }

    private void compare(List<Finding> found, String what, long then, long now) {
        if (now < then * (1 - LOST) - 1) {
            found.add(new Finding(name(), true, String.format(Locale.ROOT, "of %d %s known when the grid in force was made %d are left", then, what, now)));
        } else if (what.equals("leads") && now > then * (1 + GAINED)) {
            found.add(new Finding(name(), true, String.format(Locale.ROOT, "of the months in which the grid in force knew %d leads there are %d now", then, now)));
        }
    }
}
