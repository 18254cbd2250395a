package io.closerate.export;

import io.closerate.lead.NumberStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How values are written in the source of a language. Whatever a text holds, it cannot leave its quotes. */
enum Notation {
    /** Objects and arrays. */
    JAVASCRIPT("[%s]", "{ %s }", "%s: %s") {
        @Override
        String escaped(int sign) {
            return utf16(sign);
        }

        @Override
        String name(String field) {
            return field;
        }
    },
    /** Dicts and lists. */
    PYTHON("[%s]", "{%s}", "%s: %s") {
        @Override
        String escaped(int sign) {
            return sign < 0x10000 ? "\\u%04x".formatted(sign) : "\\U%08x".formatted(sign);
        }
    },
    /** Lists, whose items have names; no letters beyond ASCII, since R reads a file in the encoding of its machine. */
    R("list(%s)", "list(%s)", "%s = %s") {
        @Override
        String escaped(int sign) {
            return sign < 0x10000 ? "\\u%04x".formatted(sign) : "\\U%08x".formatted(sign);
        }

        @Override
        boolean isPlain(int sign) {
            return sign < 0x7f && super.isPlain(sign);
        }

        @Override
        String name(String field) {
            return field;
        }
    };

    private final String list;
    private final String fields;
    private final String field;

    Notation(String list, String fields, String field) {
        this.list = list;
        this.fields = fields;
        this.field = field;
    }

    /** {@return how a sign that may not stand for itself is written between quotes} */
    abstract String escaped(int sign);

    /** What people see as it is, and what cannot end a text or a script, nor begin a placeholder. */
    boolean isPlain(int sign) {
        return Texts.isVisible(sign) && "\"\\<>$`".indexOf(sign) < 0;
    }

    String name(String field) {
        return text(field);
    }

    private static String utf16(int sign) {
        return new String(Character.toChars(sign)).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    String text(String text) {
        return '"' + text.codePoints().mapToObj(sign -> isPlain(sign) ? Character.toString(sign) : escaped(sign))
                .collect(Collectors.joining()) + '"';
    }

    String number(double number) {
        return NumberStyle.POINT.write(number);
    }

    /** {@return a list in one line} */
    String list(List<String> items) {
        return list.formatted(String.join(", ", items));
    }

    /** {@return a list with an item a line} */
    String lines(List<String> items, String indent) {
        return items.isEmpty() ? list(items) : list.formatted(items.stream().map(item -> "\n" + indent + "  " + item).collect(Collectors.joining(","))
                + "\n" + indent);
    }

    /** {@return values by name, in one line} */
    String fields(Map<String, String> values) {
        return fields.formatted(values.entrySet().stream().map(each -> field.formatted(name(each.getKey()), each.getValue()))
                .collect(Collectors.joining(", ")));
    }

    /** {@return values by name, a line each} */
    String block(Map<String, String> values, String indent) {
        return fields.replace(" %s ", "%s").formatted(values.entrySet().stream()
                .map(each -> "\n" + indent + "  " + field.formatted(name(each.getKey()), each.getValue())).collect(Collectors.joining(","))
                + "\n" + indent);
    }
}
