package io.closerate.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the rows of a file: every problem is counted, the first {@value #MOST_KEPT} are kept. */
public final class RowProblems {

    /** The most problems that are kept one by one. */
    public static final int MOST_KEPT = 100_000;

    private final List<RowProblem> kept = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    /** Adds a problem. */
    public void add(RowProblem problem) {
        counts.merge(problem.reason(), 1L, Long::sum);
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
    }

    /** {@return the first {@value #MOST_KEPT} problems, in the order of the file} */
    public List<RowProblem> kept() {
        return List.copyOf(kept);
    }

    /** {@return how often each reason was met; reasons never met are left out} */
    public Map<Reason, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<Reason, Long>(counts));
    }

    /** {@return how often {@code reason} was met} */
    public long count(Reason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** {@return the number of problems, kept or not} */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the number of rows that could not be used} */
    public long rowsSetAside() {
        return counts.entrySet().stream().filter(count -> count.getKey().rowSetAside()).mapToLong(Map.Entry::getValue).sum();
    }

    /** {@return whether nothing was wrong} */
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
