package io.closerate.grid;

/**
 * A band of scores.
 *
 * @param name what it is called: A is the best
 * @param from the lowest score that belongs to it; {@code Integer.MIN_VALUE} for the last tier
 */
public record Tier(String name, int from) {
}
