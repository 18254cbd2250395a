package io.closerate.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A world in which leads come in and are won or lost: its attributes, its truth and its timeline.
 *
 * <p>Every file of a scenario begins with {@link #ID}, {@link #CREATED}, {@link #CLOSED} and {@link #STATUS}; the
 * attributes follow.
 *
 * @param name its name, as on the command line
 * @param attributes its attributes; each is drawn with a view of those before it
 * @param intercept the log-odds of a lead all of whose effects are 0
 * @param timeline when leads come in and are decided
 */
public record Scenario(String name, List<Attribute> attributes, double intercept, Timeline timeline) {

    /** The column of the lead's number, such as {@code L-000123}. */
    public static final String ID = "lead_id";
    /** The column of the day on which the lead came in. */
    public static final String CREATED = "created";
    /** The column of the day on which the lead was won or lost; empty while it is open. */
    public static final String CLOSED = "closed";
    /** The column of the outcome: {@code Won}, {@code Lost} or {@code Open}. */
    public static final String STATUS = "status";

    public Scenario {
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(timeline, "timeline");
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("the intercept must be finite, but was " + intercept);
        }
        long names = attributes.stream().map(each -> each.column().name()).distinct().count();
        if (names < attributes.size()) {
            throw new IllegalArgumentException("the names of attributes must differ");
        }
    }

    /** {@return the French office-supplies seller of the shipped data set} */
    public static Scenario atelier() {
        return Atelier.scenario();
    }

    /**
     * Many attributes without a story, for measuring speed.
     *
     * @param words attributes of words, with 5 to 50 levels
     * @param integers attributes of whole numbers
     * @param decimals attributes of numbers with two decimals
     */
    public static Scenario wide(int words, int integers, int decimals) {
        return Wide.scenario(words, integers, decimals);
    }

    /** {@return what truly decides the close} */
    public Truth truth() {
        Map<String, Effect> effects = new LinkedHashMap<>();
        attributes.forEach(each -> effects.put(each.column().name(), each.effect()));
        return new Truth(intercept, effects);
    }
}
