package io.closerate.grid;

import com.fasterxml.jackson.databind.JsonNode;
import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a JSON object, read with messages that say where a field is missing or of another kind.
 *
 * @param node the object
 * @param path where it stands, such as {@code lines[2].levels[0]}; empty for the whole text
 */
record Fields(JsonNode node, String path) {

    Fields {
        if (!node.isObject()) {
            throw new GridFormatException(path.isEmpty() ? Message.of("fault.grid.text") : Message.of("fault.grid.object", path));
        }
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private JsonNode get(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new GridFormatException(Message.of("fault.grid.missing", at(field)));
        }
        return value;
    }

    String text(String field) {
        JsonNode value = get(field);
        if (!value.isTextual()) {
            throw new GridFormatException(Message.of("fault.grid.no-text", at(field)));
        }
        return value.asText();
    }

    long whole(String field) {
        JsonNode value = get(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new GridFormatException(Message.of("fault.grid.no-whole", at(field)));
        }
        return value.asLong();
    }

    double number(String field) {
        JsonNode value = get(field);
        if (!value.isNumber()) {
            throw new GridFormatException(Message.of("fault.grid.no-number", at(field)));
        }
        return value.asDouble();
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean isNull(String field) {
        return !node.has(field) || node.get(field).isNull();
    }

    Fields object(String field) {
        return new Fields(get(field), at(field));
    }

    List<Fields> list(String field) {
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : array(field)) {
            items.add(new Fields(item, at(field) + "[" + items.size() + "]"));
        }
        return items;
    }

    JsonNode array(String field) {
        JsonNode value = get(field);
        if (!value.isArray()) {
            throw new GridFormatException(Message.of("fault.grid.no-list", at(field)));
        }
        return value;
    }
}
