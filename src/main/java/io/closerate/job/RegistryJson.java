package io.closerate.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.registry.Contents;
import io.closerate.registry.Entry;
import io.closerate.registry.Finding;
import io.closerate.registry.Registry;
import io.closerate.registry.VersionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is in a registry, as one JSON document a command. */
public final class RegistryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RegistryJson() {
    }

    /** {@return {@code place}, {@code inForce} (or null) and {@code versions}, the latest first: {@code version}, {@code at}, {@code words}} */
    public static String list(Registry registry, Optional<VersionId> inForce) {
        ObjectNode root = JSON.objectNode().put("place", registry.place());
        root.put("inForce", inForce.map(VersionId::toString).orElse(null));
        List<Entry> history = registry.history();
        ArrayNode versions = root.putArray("versions");
        for (VersionId id : registry.versions()) {
            Entry last = Entry.lastOf(id, history);
            versions.addObject().put("version", id.toString()).put("at", last.verdict().at().toString()).put("words", last.verdict().words());
        }
        return root.toString();
    }

    /** {@return {@code version}, {@code files} ({@code name}, {@code sha256}) and {@code history}: {@code at}, {@code act}, {@code words}, {@code details}} */
    public static String show(VersionId id, Contents contents, List<Entry> entries) {
        ObjectNode root = JSON.objectNode().put("version", id.toString());
        ArrayNode files = root.putArray("files");
        contents.sums().lines().map(line -> line.split(" +", 2)).forEach(line -> files.addObject().put("name", line[1]).put("sha256", line[0]));
        ArrayNode history = root.putArray("history");
        for (Entry entry : entries) {
            ObjectNode node = history.addObject().put("at", entry.verdict().at().toString()).put("act", entry.act().word())
                    .put("words", entry.verdict().words());
            entry.verdict().details().forEach(node.putObject("details")::put);
        }
        return root.toString();
    }

    /** {@return {@code inForce}: the version that is in force again} */
    public static String rolledBack(VersionId id) {
        return JSON.objectNode().put("inForce", id.toString()).toString();
    }

    /** {@return {@code removed}: the versions that are gone} */
    public static String cleanedUp(List<VersionId> gone) {
        ObjectNode root = JSON.objectNode();
        gone.forEach(id -> root.withArray("removed").add(id.toString()));
        root.withArray("removed");
        return root.toString();
    }

    /** {@return {@code sound}, {@code versions}, {@code entries} (counts; null where the registry is damaged) and {@code findings}: {@code kind}, {@code words}} */
    public static String verify(Registry registry, List<Finding> findings, boolean damaged) {
        ObjectNode root = JSON.objectNode().put("sound", !damaged);
        root.put("versions", damaged ? null : registry.versions().size());
        root.put("entries", damaged ? null : registry.history().size());
        ArrayNode list = root.putArray("findings");
        findings.forEach(each -> list.addObject().put("kind", each.kind().name().toLowerCase(Locale.ROOT)).put("words", each.words()));
        return root.toString();
    }
}
