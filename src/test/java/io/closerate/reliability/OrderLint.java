package io.closerate.reliability;

import io.closerate.reliability.FaultShim.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a power cut could undo, read from the order of calls: data not forced before its renaming, names not forced after it. */
public final class OrderLint {

    private static final Set<String> WRITES = Set.of("write", "pwrite", "writev", "ftruncate", "open-trunc", "open-create");

    private OrderLint() {
    }

    /** {@return complaints; empty if everything survives a power cut after the last call} */
    public static List<String> of(List<Call> calls) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            if (call.name().startsWith("rename")) {
                String[] ends = call.path().split(" -> ");
                unsynced(calls.subList(0, i), ends[0]).forEach(file -> found.add(file + " was renamed with unsynced data"));
                String folder = ends[1].substring(0, ends[1].lastIndexOf('/'));
                if (!calls.subList(i + 1, calls.size()).contains(new Call("fsync", folder))) {
                    found.add(folder + " was not forced after a renaming to " + ends[1]);
                }
            } else if (call.name().equals("open-trunc")) {
                found.add(call.path() + " was truncated in place");
            }
        }
        return found;
    }

    /** {@return the files at or below {@code path} whose last writing was not followed by a forcing} */
    public static List<String> unsynced(List<Call> calls, String path) {
        List<String> files = calls.stream().filter(call -> WRITES.contains(call.name())).map(Call::path)
                .filter(file -> file.equals(path) || file.startsWith(path + "/")).distinct().toList();
        return files.stream().filter(file -> last(calls, WRITES, file) > last(calls, Set.of("fsync", "fdatasync"), file)).toList();
    }

    private static int last(List<Call> calls, Set<String> names, String path) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (names.contains(calls.get(i).name()) && calls.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }
}
