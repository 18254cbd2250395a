package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Lists of a fixture's input as arrays. */
final class Columns {

    private Columns() {
    }

    /** {@return a list of numbers} */
    static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    /** {@return a list of outcomes, 1 for won} */
    static boolean[] won(JsonNode list) {
        return flags(StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::asInt).toArray());
    }

    /** {@return which of the numbers are 1} */
    static boolean[] flags(int[] ones) {
        boolean[] flags = new boolean[ones.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = ones[i] == 1;
        }
        return flags;
    }
}
