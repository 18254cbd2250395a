package io.closerate.grid;

import com.fasterxml.jackson.databind.JsonNode;
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
            throw new GridFormatException((path.isEmpty() ? "the text" : path) + " is not an object");
        }
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private JsonNode get(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new GridFormatException(at(field) + " is missing");
        }
        return value;
    }

    String text(String field) {
        JsonNode value = get(field);
        if (!value.isTextual()) {
            throw new GridFormatException(at(field) + " is not a text");
        }
        return value.asText();
    }

    long whole(String field) {
        JsonNode value = get(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new GridFormatException(at(field) + " is not a whole number");
        }
        return value.asLong();
    }

    double number(String field) {
        JsonNode value = get(field);
        if (!value.isNumber()) {
            throw new GridFormatException(at(field) + " is not a number");
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
            throw new GridFormatException(at(field) + " is not a list");
        }
        return value;
    }
}
