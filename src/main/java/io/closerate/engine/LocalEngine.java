package io.closerate.engine;

import io.closerate.bin.Binning;
import io.closerate.bin.Cut;
import io.closerate.bin.Profile;
import io.closerate.lead.History;
import io.closerate.lead.Slices;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Counts on this machine, in memory, the rows parted among its processors. */
public final class LocalEngine implements Engine {

    private final History history;
    private final List<Part> parts;
    /** Asked for by several lessons at a time. */
    private final Map<Signal, Distinct> answers = new ConcurrentHashMap<>();

    private LocalEngine(History history, List<Part> parts) {
        this.history = history;
        this.parts = parts;
    }

    /** {@return the engine over {@code history}, one part a processor} */
    public static LocalEngine of(History history) {
        return of(history, Runtime.getRuntime().availableProcessors());
    }

    /** {@return the engine over {@code history} in {@code parts} parts, at least one; no answer depends on their number} */
    public static LocalEngine of(History history, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("there must be at least one part, not " + parts);
        }
        List<Part> ranges = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            ranges.add(new Part((int) ((long) history.size() * i / parts), (int) ((long) history.size() * (i + 1) / parts)));
        }
        return new LocalEngine(history, ranges);
    }

    /** Rows of a table, from the first to before the end. */
    record Part(int from, int to) {
    }

    @Override
    public List<Profile> profile(List<Signal> signals, Slices slices) {
        return signals.parallelStream().map(signal -> profile(read(signal), slices)).toList();
    }

    private Profile profile(Distinct answers, Slices slices) {
        return merge(part -> Profiles.of(answers, history, slices, part), Profiles::plus).profile(answers);
    }

    @Override
    public BinnedLeads binned(Binning binning) {
        Map<Cut, short[]> codes = new ConcurrentHashMap<>();
        binning.terms().parallelStream().flatMap(term -> term.cuts().stream())
                .forEach(cut -> codes.computeIfAbsent(cut, each -> Coding.codes(each, read(each.signal()), history.size())));
        return new LocalBinnedLeads(this, binning, codes);
    }

    History history() {
        return history;
    }

    /** Asks every part, several at a time, and adds up the answers. */
    <T> T merge(Function<Part, T> question, BinaryOperator<T> plus) {
        List<T> answers = IntStream.range(0, parts.size()).parallel().mapToObj(i -> question.apply(parts.get(i))).toList();
        return answers.stream().reduce(plus).orElseThrow();
    }

    private Distinct read(Signal signal) {
        return answers.computeIfAbsent(signal, each -> Distinct.of(each.readings(history.table())));
    }
}
