package io.closerate.registry;

import io.closerate.language.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that was ever done to a registry, in order; what is in force follows from it.
 *
 * <p>Each line is sealed and repeats the seal of the line before it, so that none can change, vanish from the middle or change places.
 * A line without an end is what a run left that broke off while writing it: it was never reported as written, and is cut off by the next.
 *
 * @param entries the entries, up to the first damaged line
 * @param damage what is wrong with that line; empty if none is
 * @param whole how many bytes the whole lines have
 * @param torn how many bytes of a line without an end follow them
 */
record Ledger(List<Entry> entries, Optional<Message> damage, int whole, int torn) {

    /** {@return the ledger in these bytes} */
    static Ledger read(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Optional<Entry> entry = entry(Arrays.copyOfRange(bytes, from, i), entries);
                if (entry.isEmpty()) {
                    return damaged(entries, from);
                }
                entries.add(entry.get());
                from = i + 1;
            }
        }
        boolean lostItsEnd = from < bytes.length && SealedLine.read(Arrays.copyOfRange(bytes, from, bytes.length - 1)).isPresent();
        return lostItsEnd ? damaged(entries, from) : new Ledger(List.copyOf(entries), Optional.empty(), from, bytes.length - from);
    }

    private static Ledger damaged(List<Entry> entries, int whole) {
        return new Ledger(List.copyOf(entries), Optional.of(Message.of("fault.registry.ledger-line", entries.size() + 1)), whole, 0);
    }

    private static Optional<Entry> entry(byte[] bytes, List<Entry> before) {
        String last = before.isEmpty() ? EntryJson.BEGINNING : before.get(before.size() - 1).seal();
        try {
            return SealedLine.read(bytes).filter(line -> line.body().required("before").asText().equals(last))
                    .map(EntryJson::read).filter(entry -> entry.number() == before.size() + 1);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the next line, without its end} */
    String next(Act act, Optional<VersionId> version, Verdict verdict) {
        String before = entries.isEmpty() ? EntryJson.BEGINNING : entries.get(entries.size() - 1).seal();
        return EntryJson.write(entries.size() + 1, act, version, verdict, before).text();
    }

    /** {@return the versions that were put in force and not rolled back, oldest first; the last one is in force} */
    List<VersionId> inForce() {
        Deque<VersionId> stack = new ArrayDeque<>();
        for (Entry entry : entries) {
            if (entry.act() == Act.ROLLED_BACK) {
                stack.removeLast();
            } else if (entry.act() == Act.PUBLISHED && !entry.version().get().equals(stack.peekLast())) {
                stack.addLast(entry.version().get());
            }
        }
        return List.copyOf(stack);
    }

    /** {@return the pointer as it should be, or nothing as long as nothing was published} */
    Optional<Pointer> pointer() {
        List<VersionId> stack = inForce();
        if (stack.isEmpty()) {
            return Optional.empty();
        }
        Entry last = entries.stream().filter(entry -> entry.act() == Act.PUBLISHED || entry.act() == Act.ROLLED_BACK)
                .reduce((a, b) -> b).orElseThrow();
        Optional<VersionId> previous = stack.size() < 2 ? Optional.empty() : Optional.of(stack.get(stack.size() - 2));
        return Optional.of(new Pointer(stack.get(stack.size() - 1), previous, last.number(), last.seal()));
    }

    /** {@return whether the entry is here that this pointer was written after} */
    boolean has(Pointer pointer) {
        return entries.stream().anyMatch(entry -> entry.seal().equals(pointer.line()));
    }

    /** {@return the latest entry of a run} */
    Optional<Entry> run(String key) {
        return entries.stream().filter(entry -> entry.verdict().run().equals(key)).reduce((a, b) -> b);
    }

    /** {@return the versions that should be there, the one named last first} */
    List<VersionId> versions() {
        return named(act -> act != Act.REMOVED);
    }

    /** {@return the versions that should be gone} */
    List<VersionId> removed() {
        return named(act -> act == Act.REMOVED);
    }

    private List<VersionId> named(Predicate<Act> last) {
        Map<VersionId, Act> acts = new LinkedHashMap<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            entry.version().ifPresent(id -> acts.putIfAbsent(id, entry.act()));
        }
        return acts.entrySet().stream().filter(named -> last.test(named.getValue())).map(Map.Entry::getKey).toList();
    }
}
