package io.closerate.calibrate;

import io.closerate.tally.Tally;

/**
 * A stretch of time, and the leads that came in then.
 *
 * @param name what it is called: a month such as {@code 2026-11}, or the rows {@code 1-1500}
 * @param tally those of them that are closed
 */
public record Period(String name, Tally tally) {
}
