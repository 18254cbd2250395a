package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import java.util.List;
import java.util.Set;

/** The index of checks, in the order in which they are made; the first refusal names the verdict. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new BadRows(), new LostColumns(), new FutureDates(), new OutcomeWords(), new DuplicateIds(), new LostHistory(), new DateOrder(),
            new UndatedOutcomes(), new OneClass(), new NothingDecided(), new OutcomeLeak(), new Volume(), new RepeatedRows(), new MissingCells(), new NewLevels(),
            new UnitChange(), new LevelDrift(), new WrongWay(), new WinRate());

    private Checks() {
    }

    /** {@return all checks} */
    public static List<Check> all() {
        return ALL;
    }

    /**
     * {@return what all checks find}
     *
     * @param skipped names of checks whose refusals the plan takes for flags
     */
    public static List<Finding> look(Batch batch, Set<String> skipped) {
        return ALL.stream().flatMap(check -> check.look(batch).stream())
                .map(found -> skipped.contains(found.check()) ? new Finding(found.check(), false, found.words() + "; the plan skips this check") : found)
                .toList();
    }
}
