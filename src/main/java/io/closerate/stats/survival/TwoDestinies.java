package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Logit;

/**
 * A model in which every lead has its destiny: with probability p it is won after one exponential delay, else it is lost
 * after another.
 *
 * <p>With the speeds u of winning and v of losing, a win after t days adds {@code ln p + ln u - u t} to the log likelihood,
 * a loss {@code ln(1 - p) + ln v - v t}, and a lead still open {@code ln(p exp(-u t) + (1 - p) exp(-v t))}. Unlike
 * {@link ConversionDelay} it learns from when leads are lost. Intervals are profile likelihood intervals; never show the
 * estimate of a young book without them.
 *
 * <ul>
 *   <li>No win or no loss, or all wins or all losses on day 0: not estimable.</li>
 *   <li>No open leads: the share of wins, and the mean days.</li>
 * </ul>
 *
 * <p>A mixture of exponential delays with known destinies of the closed: Larson and Dinse, A mixture model for the
 * regression analysis of competing risks data, 1985, doi:10.2307/2347464.
 */
public final class TwoDestinies {

    private static final int SHARE = 0;
    private static final int WIN = 1;
    private static final int LOSS = 2;

    private final Maximum maximum;

    private TwoDestinies(Maximum maximum) {
        this.maximum = maximum;
    }

    /** {@return the model of maximum likelihood} */
    public static Estimate<TwoDestinies> fit(FollowUp followUp) {
        long wins = followUp.count(Event.WON);
        long losses = followUp.count(Event.LOST);
        if (wins == 0 || losses == 0) {
            return Estimate.not(wins == 0 ? "no lead was won" : "no lead was lost");
        }
        double win = StrictMath.log(wins / followUp.total(Event.WON));
        double loss = StrictMath.log(losses / followUp.total(Event.LOST));
        if (win == Double.POSITIVE_INFINITY || loss == Double.POSITIVE_INFINITY) {
            return Estimate.not("every %s came on day 0".formatted(win == Double.POSITIVE_INFINITY ? "win" : "loss"));
        }
        Maximum maximum = Maximum.of(at -> local(at, followUp),
                new double[] {-2, win, loss}, new double[] {-0.5, win, loss}, new double[] {1, win, loss});
        return maximum.settled() ? Estimate.of(new TwoDestinies(maximum))
                : Estimate.not("the leads are too young to tell late wins from late losses");
    }

    /** The log likelihood at log odds of p and the logarithms of both speeds. */
    static Local local(double[] at, FollowUp followUp) {
        Local sum = new Local(3);
        double wins = followUp.count(Event.WON);
        double losses = followUp.count(Event.LOST);
        sum.addWins(SHARE, wins, losses, at[SHARE]);
        sum.addDelays(WIN, wins, followUp.total(Event.WON), at[WIN]);
        sum.addDelays(LOSS, losses, followUp.total(Event.LOST), at[LOSS]);
        for (FollowUp.Day day : followUp.days()) {
            // Both chances vanish for a lead open very long; scaled by the greater one they do not.
            double scale = Math.min(StrictMath.exp(at[WIN]), StrictMath.exp(at[LOSS])) * day.day();
            sum.addLog(day.open(), stillOpen(at, day.day(), scale));
            sum.value -= day.open() * scale;
        }
        return sum;
    }

    /** The probability that a lead is still open after so many days, times {@code exp(scale)}. */
    private static Local stillOpen(double[] at, double days, double scale) {
        double p = Logit.probability(at[SHARE]);
        double q = Logit.probability(-at[SHARE]);
        double toWin = StrictMath.exp(at[WIN]) * days;
        double toLoss = StrictMath.exp(at[LOSS]) * days;
        double lateWin = StrictMath.exp(scale - toWin);
        double lateLoss = StrictMath.exp(scale - toLoss);
        Local local = new Local(3);
        local.value = p * lateWin + q * lateLoss;
        local.score[SHARE] = p * q * (lateWin - lateLoss);
        local.score[WIN] = -p * toWin * lateWin;
        local.score[LOSS] = -q * toLoss * lateLoss;
        double[][] hessian = local.hessian;
        hessian[SHARE][SHARE] = p * q * (q - p) * (lateWin - lateLoss);
        hessian[WIN][WIN] = -p * toWin * lateWin * (1 - toWin);
        hessian[LOSS][LOSS] = -q * toLoss * lateLoss * (1 - toLoss);
        hessian[SHARE][WIN] = -p * q * toWin * lateWin;
        hessian[WIN][SHARE] = hessian[SHARE][WIN];
        hessian[SHARE][LOSS] = p * q * toLoss * lateLoss;
        hessian[LOSS][SHARE] = hessian[SHARE][LOSS];
        return local;
    }

    /** {@return the share of leads destined to be won, in (0, 1)} */
    public double closeRate() {
        return Logit.probability(maximum.point()[SHARE]);
    }

    /** {@return the profile likelihood interval of the share destined to be won; {@code confidence} in (0, 1)} */
    public Interval closeRateInterval(double confidence) {
        Interval odds = maximum.interval(SHARE, confidence);
        return new Interval(Logit.probability(odds.lower()), Logit.probability(odds.upper()));
    }

    /** {@return the mean days to a win} */
    public double meanDaysToWin() {
        return StrictMath.exp(-maximum.point()[WIN]);
    }

    /** {@return the mean days to a loss} */
    public double meanDaysToLoss() {
        return StrictMath.exp(-maximum.point()[LOSS]);
    }

    /** {@return the profile likelihood interval of the mean days to a win; {@code confidence} in (0, 1)} */
    public Interval meanDaysToWinInterval(double confidence) {
        return meanDays(maximum.interval(WIN, confidence));
    }

    /** {@return the profile likelihood interval of the mean days to a loss; {@code confidence} in (0, 1)} */
    public Interval meanDaysToLossInterval(double confidence) {
        return meanDays(maximum.interval(LOSS, confidence));
    }

    private static Interval meanDays(Interval speed) {
        return new Interval(StrictMath.exp(-speed.upper()), StrictMath.exp(-speed.lower()));
    }

    /** {@return the greatest log likelihood} */
    public double logLikelihood() {
        return maximum.value();
    }
}
