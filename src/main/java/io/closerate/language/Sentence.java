package io.closerate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with gaps.
 *
 * @param name where it stands, for messages about it
 * @param words what stands before each gap, and behind the last one: one more than gaps
 * @param gaps the gaps
 */
record Sentence(String name, List<String> words, List<Gap> gaps) {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?:,([^{}]+))?}");

    /**
     * A gap.
     *
     * @param argument the number of what fills it
     * @param form how that is written; empty for as it is
     */
    record Gap(int argument, String form) {

        String filled(Object value, Texts texts) {
            if (value instanceof Message message) {
                return message.in(texts);
            }
            if (!(value instanceof Number number)) {
                return value.toString();
            }
            Numbers numbers = texts.language().numbers();
            if (form.startsWith(".")) {
                return numbers.decimals(number.doubleValue(), Integer.parseInt(form.substring(1)));
            }
            if (form.startsWith("%")) {
                return numbers.percent(number.doubleValue(), Integer.parseInt(form.substring(1)));
            }
            return whole(numbers, whole(number));
        }

        private String whole(Numbers numbers, long number) {
            if (form.isEmpty() || form.equals("+")) {
                return form.isEmpty() ? numbers.count(number) : numbers.signed(number);
            }
            String[] nouns = form.replaceFirst("^\\?", "").split("\\|", 2);
            String noun = nouns[numbers.isSingular(number) ? 0 : 1];
            return form.startsWith("?") ? noun : numbers.count(number) + " " + noun;
        }

        private long whole(Number number) {
            if (number instanceof Double || number instanceof Float) {
                throw new IllegalArgumentException("argument %d is %s: a gap for it says how many decimals, {%d,.2}".formatted(argument, number, argument));
            }
            return number.longValue();
        }
    }

    Sentence {
        words = List.copyOf(words);
        gaps = List.copyOf(gaps);
    }

    static Sentence of(String name, String text) {
        List<String> words = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            words.add(text.substring(from, gap.start()));
            gaps.add(new Gap(Integer.parseInt(gap.group(1)), gap.group(2) == null ? "" : gap.group(2)));
            from = gap.end();
        }
        words.add(text.substring(from));
        if (String.join("", words).matches(".*[{}].*")) {
            throw new IllegalArgumentException("%s has a gap that cannot be read: %s".formatted(name, text));
        }
        return new Sentence(name, words, gaps);
    }

    /** {@return the numbers of the arguments it needs} */
    Set<Integer> arguments() {
        Set<Integer> arguments = new TreeSet<>();
        gaps.forEach(gap -> arguments.add(gap.argument()));
        return arguments;
    }

    String filled(Texts texts, Object... arguments) {
        if (arguments.length != arguments().size()) {
            throw new IllegalArgumentException("%s needs %d arguments, but got %d".formatted(name, arguments().size(), arguments.length));
        }
        StringBuilder filled = new StringBuilder(words.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            filled.append(gaps.get(i).filled(arguments[gaps.get(i).argument()], texts)).append(words.get(i + 1));
        }
        return filled.toString();
    }
}
