package io.closerate.calibrate;

import io.closerate.language.Message;

/**
 * What a limit on points costs, on leads that neither levels nor points nor the choice of lines had seen: the log loss in
 * cross-validation with the limits before it, and with it too.
 *
 * @param limit the limit in words
 * @param before the log loss without it
 * @param after the log loss with it
 * @param standardError of the difference
 */
public record LimitCost(Message limit, double before, double after, double standardError) {
}
