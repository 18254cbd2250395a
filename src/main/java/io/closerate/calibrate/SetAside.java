package io.closerate.calibrate;

/**
 * A column that was not made an attribute.
 *
 * @param column its name
 * @param reason why, as a short clause
 */
public record SetAside(String column, String reason) {
}
