package io.closerate.grid;

/**
 * One line's part in a score.
 *
 * @param attribute the line
 * @param level the lead's level there
 * @param points what it added
 */
public record Reason(String attribute, String level, int points) {
}
