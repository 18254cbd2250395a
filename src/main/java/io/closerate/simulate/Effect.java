package io.closerate.simulate;

import io.closerate.lead.Lead;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an attribute truly does to the log-odds of a close: a number for each part of its values.
 *
 * <p>Parts are disjoint and cover every cell that can occur; the missing cell, where it can, is a part of its own.
 */
public sealed interface Effect permits Effect.None, Effect.Words, Effect.Ranges, Effect.Classes {

    /**
     * Some values of an attribute and their common effect.
     *
     * @param label the level, or the range in words
     * @param logOdds the true effect on the log-odds
     */
    record Part(String label, double logOdds) {
    }

    /** What the part of missing cells is called. */
    String MISSING = "missing";

    /** {@return every part, in the order in which the effect was stated; the missing cells last} */
    List<Part> parts();

    /** {@return the part that holds the cell of {@code lead} in {@code column}} */
    Part part(Lead lead, String column);

    /** An attribute that says nothing about the close. */
    record None() implements Effect {

        private static final Part ANY = new Part("any", 0);

        @Override
        public List<Part> parts() {
            return List.of(ANY);
        }

        @Override
        public Part part(Lead lead, String column) {
            return ANY;
        }
    }

    /**
     * One effect per word.
     *
     * @param words the effect of each word
     * @param missing the effect of a missing cell, where there can be one
     */
    record Words(Map<String, Part> words, Optional<Part> missing) implements Effect {

        public Words {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        /** {@return the effects of {@code levels}, of which a lead always has one} */
        public static Words of(List<Level> levels) {
            Map<String, Part> words = new LinkedHashMap<>();
            levels.forEach(level -> words.put(level.word(), new Part(level.word(), level.logOdds())));
            return new Words(words, Optional.empty());
        }

        /** {@return these effects, and {@code logOdds} for an empty cell} */
        public Words missing(double logOdds) {
            return new Words(words, Optional.of(new Part(MISSING, logOdds)));
        }

        @Override
        public List<Part> parts() {
            return Stream.concat(words.values().stream(), missing.stream()).toList();
        }

        @Override
        public Part part(Lead lead, String column) {
            return part(column, lead.text(column));
        }

        Part part(String column, String word) {
            Optional<Part> part = word.isEmpty() ? missing : Optional.ofNullable(words.get(word));
            return part.orElseThrow(() -> new IllegalArgumentException(
                    "%s never holds \"%s\", only %s".formatted(column, word, words.keySet())));
        }
    }

    /**
     * One effect per range of a number.
     *
     * @param from where each range begins, ascending; the first one also holds everything below
     * @param ranges the part of each range
     * @param missing the part of a missing cell, where there can be one
     */
    record Ranges(List<Double> from, List<Part> ranges, Optional<Part> missing) implements Effect {

        /**
         * One step of the staircase.
         *
         * @param from the smallest number of the range
         * @param logOdds the effect from there to the next step
         */
        public record Step(double from, double logOdds) {
        }

        public Ranges {
            from = List.copyOf(from);
            ranges = List.copyOf(ranges);
        }

        /** {@return the staircase of {@code steps}, at least one and in ascending order; a lead always has a number} */
        public static Ranges of(List<Step> steps) {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a staircase needs at least one step");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (!(steps.get(i - 1).from() < steps.get(i).from())) {
                    throw new IllegalArgumentException("steps must ascend, but were " + steps);
                }
            }
            List<Part> ranges = IntStream.range(0, steps.size())
                    .mapToObj(i -> new Part(label(steps, i), steps.get(i).logOdds())).toList();
            return new Ranges(steps.stream().map(Step::from).toList(), ranges, Optional.empty());
        }

        /** {@return this staircase, and {@code logOdds} for an empty cell} */
        public Ranges missing(double logOdds) {
            return new Ranges(from, ranges, Optional.of(new Part(MISSING, logOdds)));
        }

        private static String label(List<Step> steps, int i) {
            if (i == steps.size() - 1) {
                return "from " + plain(steps.get(i).from());
            }
            String below = "below " + plain(steps.get(i + 1).from());
            return i == 0 ? below : "from " + plain(steps.get(i).from()) + " to " + below;
        }

        private static String plain(double edge) {
            return edge == Math.rint(edge) ? Long.toString((long) edge) : Double.toString(edge);
        }

        @Override
        public List<Part> parts() {
            return Stream.concat(ranges.stream(), missing.stream()).toList();
        }

        @Override
        public Part part(Lead lead, String column) {
            OptionalDouble number = lead.number(column);
            if (number.isEmpty()) {
                return missing.orElseThrow(() -> new IllegalArgumentException(
                        "%s always holds a number, not \"%s\"".formatted(column, lead.text(column))));
            }
            int range = ranges.size() - 1;
            while (range > 0 && number.getAsDouble() < from.get(range)) {
                range--;
            }
            return ranges.get(range);
        }
    }

    /**
     * One effect per class of a text that is itself never twice the same, such as an e-mail address.
     *
     * @param classOf text to its class; asked for cells that are not missing only
     * @param classes the effect of each class
     */
    record Classes(UnaryOperator<String> classOf, Words classes) implements Effect {

        @Override
        public List<Part> parts() {
            return classes.parts();
        }

        @Override
        public Part part(Lead lead, String column) {
            String text = lead.text(column);
            return classes.part(column, text.isEmpty() ? text : classOf.apply(text));
        }
    }
}
