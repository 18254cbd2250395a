package io.closerate.notebook;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook: a JSON file, whose cells of code have a source and outputs. */
final class NotebookFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayEmptySeparator("").withObjectEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter(" ", "\n")).withArrayIndenter(new DefaultIndenter(" ", "\n"));

    private final Path file;
    private final ObjectNode root;

    private NotebookFile(Path file, ObjectNode root) {
        this.file = file;
        this.root = root;
    }

    static NotebookFile read(Path file) throws IOException {
        return new NotebookFile(file, (ObjectNode) JSON.readTree(file.toFile()));
    }

    /** A cell of code. */
    record Cell(ObjectNode node) {

        String source() {
            return Outputs.text(node.get("source"));
        }

        /** {@return whether its outputs are said to differ from run to run, so that only their kinds are compared} */
        boolean varies() {
            return node.path("metadata").path("varies").asBoolean();
        }

        List<ObjectNode> outputs() {
            List<ObjectNode> outputs = new ArrayList<>();
            node.get("outputs").forEach(each -> outputs.add((ObjectNode) each));
            return outputs;
        }

        void put(List<ObjectNode> outputs, int count) {
            node.put("execution_count", count);
            ArrayNode list = node.putArray("outputs");
            outputs.forEach(each -> {
                ObjectNode output = each.deepCopy();
                if (output.has("execution_count")) {
                    output.put("execution_count", count);
                }
                list.add(output);
            });
        }
    }

    List<Cell> code() {
        List<Cell> cells = new ArrayList<>();
        root.get("cells").forEach(each -> {
            if (each.path("cell_type").asText().equals("code")) {
                cells.add(new Cell((ObjectNode) each));
            }
        });
        return cells;
    }

    String kernel() {
        return root.path("metadata").path("kernelspec").path("name").asText();
    }

    void write() throws IOException {
        Files.writeString(file, JSON.writer(PRINTER).writeValueAsString(root) + "\n");
    }
}
