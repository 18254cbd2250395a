package io.closerate.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One topic of reference numbers, computed by this house from a fixture's inputs.
 *
 * <p>An answer has the shape of the fixture's {@code expected} part: numbers as numbers, infinities as the strings
 * {@code "Infinity"} and {@code "-Infinity"}, and {@code null} for what is not estimable.
 */
interface Oracle {

    /** {@return the name of the fixture answered, such as {@code 01_binomial_ci}} */
    String fixture();

    /**
     * Answers one case.
     *
     * @param input the case's {@code input} part
     * @param inputs all inputs of the folder, for a case whose data stand in another one
     * @return the values, keyed as in the case's {@code expected} part
     */
    JsonNode answer(JsonNode input, Inputs inputs);
}
