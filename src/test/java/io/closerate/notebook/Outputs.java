package io.closerate.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a kernel says of a cell, as it stands in a notebook file. */
final class Outputs {

    private final List<ObjectNode> list = new ArrayList<>();

    List<ObjectNode> list() {
        return List.copyOf(list);
    }

    void add(Wire.Message message) {
        JsonNode content = message.content();
        switch (message.type()) {
            case "stream" -> stream(content.path("name").asText(), content.path("text").asText());
            case "execute_result", "display_data" -> data(message.type(), content.path("data"));
            case "error" -> error(content);
            default -> { } // status, execute_input: nothing of a notebook
        }
    }

    /** Streams come in pieces; the pieces of one stream that follow each other are one output. */
    private void stream(String name, String text) {
        ObjectNode last = list.isEmpty() ? null : list.get(list.size() - 1);
        String before = "";
        if (last != null && last.path("output_type").asText().equals("stream") && last.path("name").asText().equals(name)) {
            before = text(last.path("text"));
            list.remove(list.size() - 1);
        }
        ObjectNode output = output("stream").put("name", name);
        output.set("text", lines(before + text));
        list.add(output);
    }

    private void data(String type, JsonNode data) {
        ObjectNode output = output(type);
        if (type.equals("execute_result")) {
            output.putNull("execution_count");
        }
        ObjectNode bundle = output.putObject("data");
        data.properties().stream().sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> bundle.set(each.getKey(), each.getKey().startsWith("text/") ? lines(each.getValue().asText()) : each.getValue()));
        output.putObject("metadata");
        list.add(output);
    }

    private void error(JsonNode content) {
        ObjectNode output = output("error").put("ename", content.path("ename").asText()).put("evalue", content.path("evalue").asText());
        output.set("traceback", content.path("traceback"));
        list.add(output);
    }

    private static ObjectNode output(String type) {
        return JsonNodeFactory.instance.objectNode().put("output_type", type);
    }

    /** {@return a text as a notebook file holds it: a list of lines, each with its line end} */
    static ArrayNode lines(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }

    /** {@return the text of a node that holds it whole or in lines} */
    static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        StringBuilder text = new StringBuilder();
        node.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
