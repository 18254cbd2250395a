package io.closerate.reliability;

import io.closerate.reliability.FaultShim.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a disk holds after the power was cut, replayed from the calls of a run: of what was not forced, nothing is left. A name is forced with its
 * folder, bytes with their file.
 *
 * @param before what was there when the run began
 * @param after what was there when it had ended unbroken, which tells what the bytes of each file were to be
 * @param root where the run took place: the beginning of every path in its calls
 * @param calls the calls of the run
 */
public record PowerCut(Path before, Path after, Path root, List<Call> calls) {

    /** What a disk may do; real ones do something between the two. */
    public enum Disk {
        /** It loses every name and every byte that was not forced. */
        FORGETFUL,
        /** It has written all names at once and loses the bytes, so that a file that was renamed before it was forced is empty. */
        HOLLOW
    }

    /** Writes what is left on a disk after the first {@code done} calls into a folder, which is replaced. */
    public void write(int done, Disk disk, Path to) throws IOException {
        Names end = replay(calls.size());
        Map<Integer, Path> whole = new HashMap<>();
        end.now.forEach((path, number) -> whole.put(number, place(after, path)));
        Map<Integer, Path> old = new HashMap<>();
        replay(0).now.forEach((path, number) -> old.put(number, place(before, path)));
        Names names = replay(done);
        Folders.delete(to);
        Files.createDirectories(to);
        for (Map.Entry<String, Integer> each : (disk == Disk.HOLLOW ? names.now : names.forced).entrySet()) {
            Path file = place(to, each.getKey());
            int number = each.getValue();
            if (!Files.isDirectory(file.getParent())) {
                continue;
            }
            if (names.folders.contains(number)) {
                Files.createDirectory(file);
            } else {
                Path source = names.forcedBytes.contains(number) ? whole.get(number) : old.get(number);
                Files.write(file, source == null ? new byte[0] : Files.readAllBytes(source));
            }
        }
    }

    private static Path place(Path folder, String path) {
        return folder.resolve(path.substring(1));
    }

    private Names replay(int done) throws IOException {
        Names names = new Names();
        for (Path each : Folders.walk(before)) {
            if (!each.equals(before)) {
                names.add("/" + before.relativize(each), Files.isDirectory(each));
            }
        }
        names.forced.putAll(names.now);
        names.waiting.clear();
        String own = root.toString();
        calls.subList(0, done).forEach(call -> names.apply(new Call(call.name(), call.path().replace(own, ""))));
        return names;
    }

    /** Files and folders as numbers by name, as the run sees them and as they are on the disk; changes of names wait until their folder is forced. */
    private static final class Names {

        private final Map<String, Integer> now = new TreeMap<>();
        private final Map<String, Integer> forced = new TreeMap<>();
        private final Map<String, List<Runnable>> waiting = new HashMap<>();
        private final Set<Integer> folders = new HashSet<>();
        private final Set<Integer> written = new HashSet<>();
        private final Set<Integer> forcedBytes = new HashSet<>();
        private int next;

        private void apply(Call call) {
            String path = call.path();
            switch (call.name()) {
                case "mkdir" -> add(path, true);
                case "open-create" -> add(path, false);
                case "write", "pwrite", "writev", "ftruncate", "open-trunc" -> {
                    written.add(now.get(path));
                    forcedBytes.remove(now.get(path));
                }
                case "fsync", "fdatasync" -> force(path);
                case "unlink", "unlinkat", "rmdir" -> {
                    remove(now, path);
                    later(path, () -> remove(forced, path));
                }
                case "rename" -> {
                    String[] ends = path.split(" -> ");
                    rename(now, ends[0], ends[1]);
                    later(ends[1], () -> rename(forced, ends[0], ends[1]));
                }
                default -> throw new IllegalStateException("a call that nobody thought of: " + call);
            }
        }

        private void add(String path, boolean isFolder) {
            if (now.containsKey(path)) {
                return;
            }
            int number = next++;
            now.put(path, number);
            if (isFolder) {
                folders.add(number);
            }
            later(path, () -> forced.put(path, number));
        }

        private void later(String path, Runnable change) {
            waiting.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), folder -> new ArrayList<>()).add(change);
        }

        private void force(String path) {
            Integer number = now.get(path);
            if (number != null && !folders.contains(number)) {
                if (written.contains(number)) {
                    forcedBytes.add(number);
                }
                return;
            }
            List<Runnable> changes = waiting.remove(path);
            if (changes != null) {
                changes.forEach(Runnable::run);
            }
        }

        private static void rename(Map<String, Integer> names, String from, String to) {
            remove(names, to);
            for (String path : List.copyOf(names.keySet())) {
                if (path.equals(from) || path.startsWith(from + "/")) {
                    names.put(to + path.substring(from.length()), names.remove(path));
                }
            }
        }

        private static void remove(Map<String, Integer> names, String path) {
            names.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
        }
    }
}
