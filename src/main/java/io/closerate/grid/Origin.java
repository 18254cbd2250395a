package io.closerate.grid;

/**
 * How a grid was made, so that it can be made again.
 *
 * @param version the version of Closerate
 * @param seed the seed of everything chosen by chance
 * @param data a fingerprint of the leads that were read, whatever form their file had
 */
public record Origin(String version, long seed, String data) {
}
