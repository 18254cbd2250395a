package io.closerate.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code reports/reliability.md}: each proof writes its own section, and leaves the others as they are. */
public final class Figures {

    private static final Path FILE = Path.of("reports/reliability.md");
    private static final String HEAD = """
            # Reliability

            Measured by `mvn -Preliability test`, which writes this page: real processes, broken at every call by which they change files.
            What is promised, and why it holds: [docs/registry.md](../docs/registry.md).
            """;

    private Figures() {
    }

    /** Writes a section in place of the one with the same title. */
    public static void write(String title, List<String> lines) throws IOException {
        Map<String, String> sections = new TreeMap<>();
        if (Files.exists(FILE)) {
            String[] parts = Files.readString(FILE).split("\n## ");
            for (int i = 1; i < parts.length; i++) {
                sections.put(parts[i].lines().findFirst().orElseThrow(), parts[i].strip() + "\n");
            }
        }
        sections.put(title, title + "\n\n" + String.join("\n", lines) + "\n");
        Files.createDirectories(FILE.getParent());
        StringBuilder page = new StringBuilder(HEAD);
        sections.values().forEach(section -> page.append("\n## ").append(section));
        Files.writeString(FILE, page);
    }
}
