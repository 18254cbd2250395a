package io.closerate.recalibrate.batch;

/**
 * The leads of one month of coming in.
 *
 * @param leads all of them
 * @param wins those won by then
 * @param losses those lost by then
 */
public record Month(long leads, long wins, long losses) {

    /** The month of no leads. */
    public static final Month NONE = new Month(0, 0, 0);

    /** {@return both together} */
    public Month plus(Month other) {
        return new Month(leads + other.leads, wins + other.wins, losses + other.losses);
    }
}
