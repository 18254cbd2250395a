package io.closerate.calibrate;

import io.closerate.language.Message;

/**
 * A column that was not made an attribute.
 *
 * @param column its name
 * @param reason why, as a short clause
 */
public record SetAside(String column, Message reason) {
}
