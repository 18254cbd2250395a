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
        boolean[] won = new boolean[list.size()];
        for (int i = 0; i < won.length; i++) {
            won[i] = list.get(i).asInt() == 1;
        }
        return won;
    }
}
