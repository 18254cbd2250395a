package io.closerate.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Works out Salesforce formulas of the few functions that we write. Values are texts, numbers and truths; an empty field is the empty text. */
final class Formula {

    private final String text;
    private final Map<String, Object> fields;
    private int at;

    private Formula(String text, Map<String, Object> fields) {
        this.text = text;
        this.fields = fields;
    }

    /** The value of a formula for a record; a field it lacks is empty. */
    static Object of(String text, Map<String, Object> fields) {
        Formula formula = new Formula(text, fields);
        Object value = formula.comparison();
        if (formula.at != text.length()) {
            throw new IllegalStateException("does not end at " + formula.at + ": " + text.substring(formula.at));
        }
        return value;
    }

    private boolean eat(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void want(String sign) {
        if (!eat(sign)) {
            throw new IllegalStateException("no " + sign + " at " + at + " of " + text);
        }
    }

    private Object comparison() {
        Object left = sum();
        if (eat(">=")) {
            return number(left) >= number(sum());
        }
        if (eat("<")) {
            return number(left) < number(sum());
        }
        return eat("=") ? (Object) left.equals(sum()) : left;
    }

    private Object sum() {
        Object value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            double sign = text.charAt(at++) == '+' ? 1 : -1;
            value = number(value) + sign * number(product());
        }
        return value;
    }

    private Object product() {
        Object value = atom();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            boolean times = text.charAt(at++) == '*';
            double other = number(atom());
            value = times ? number(value) * other : number(value) / other;
        }
        return value;
    }

    private Object atom() {
        if (eat("-")) {
            return -number(atom());
        }
        if (eat("(")) {
            Object value = comparison();
            want(")");
            return value;
        }
        if (eat("\"")) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (Character.isDigit(word.charAt(0))) {
            return Double.parseDouble(word);
        }
        return eat("(") ? call(word) : fields.getOrDefault(word, "");
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        while (!eat("\"")) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private Object call(String function) {
        List<Object> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (eat(","));
        want(")");
        return switch (function) {
            case "IF" -> (boolean) arguments.get(0) ? arguments.get(1) : arguments.get(2);
            case "OR" -> arguments.stream().anyMatch(argument -> (boolean) argument);
            case "ISBLANK" -> arguments.get(0).equals("");
            case "MAX" -> arguments.stream().mapToDouble(Formula::number).max().orElseThrow();
            case "MIN" -> arguments.stream().mapToDouble(Formula::number).min().orElseThrow();
            case "EXP" -> Math.exp(number(arguments.get(0)));
            case "CASE" -> choose(arguments);
            default -> throw new IllegalStateException("no function " + function);
        };
    }

    private static Object choose(List<Object> arguments) {
        for (int i = 1; i < arguments.size() - 1; i += 2) {
            if (arguments.get(0).equals(arguments.get(i))) {
                return arguments.get(i + 1);
            }
        }
        return arguments.get(arguments.size() - 1);
    }

    /** An empty field counts 0, though the formulas ask first whether it is empty: both branches of IF are worked out here. */
    private static double number(Object value) {
        return value.equals("") ? 0 : (Double) value;
    }
}
