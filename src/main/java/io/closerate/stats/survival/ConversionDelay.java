package io.closerate.stats.survival;

import io.closerate.stats.Estimate;
import io.closerate.stats.Interval;
import io.closerate.stats.distribution.Logit;

/**
 * A model of wins that are still to come: a lead is ever won with probability p, and then after an exponential delay.
 *
 * <p>With the speed {@code s = 1 / mean delay}, a win after t days adds {@code ln p + ln s - s t} to the log likelihood, and
 * a lead of age a that is not won, be it open or lost, adds {@code ln(1 - p + p exp(-s a))}. Intervals are profile
 * likelihood intervals; in a young book they are wide, so never show the estimate without them.
 *
 * <ul>
 *   <li>No win, only wins, or all wins on day 0: not estimable.</li>
 *   <li>Leads too young to tell a low p from a long delay: not estimable, or an interval that ends at 1.</li>
 * </ul>
 *
 * <p>Chapelle, Modeling delayed feedback in display advertising, 2014, doi:10.1145/2623330.2623634.
 */
public final class ConversionDelay {

    private static final int SHARE = 0;
    private static final int SPEED = 1;

    private final Maximum maximum;

    private ConversionDelay(Maximum maximum) {
        this.maximum = maximum;
    }

    /** {@return the model of maximum likelihood} */
    public static Estimate<ConversionDelay> fit(Courses courses) {
        FollowUp followUp = courses.followUp();
        long wins = followUp.count(Event.WON);
        double days = followUp.total(Event.WON);
        if (wins == 0 || wins == courses.size()) {
            return Estimate.not(wins == 0 ? "no lead was won" : "every lead was won");
        }
        if (days == 0) {
            return Estimate.not("every win came on day 0");
        }
        FollowUp notWon = courses.notWonByAge();
        double speed = StrictMath.log(wins / days);
        Maximum maximum = Maximum.of(at -> local(at, wins, days, notWon),
                new double[] {-2, speed}, new double[] {0, speed}, new double[] {1, speed});
        return maximum.settled() ? Estimate.of(new ConversionDelay(maximum))
                : Estimate.not("the leads are too young to tell few wins from late wins");
    }

    /** The log likelihood at log odds of p and logarithm of the speed. */
    static Local local(double[] at, double wins, double days, FollowUp notWon) {
        Local sum = new Local(2);
        sum.addWins(SHARE, wins, 0, at[SHARE]);
        sum.addDelays(SPEED, wins, days, at[SPEED]);
        for (FollowUp.Day each : notWon.days()) {
            sum.addLog(each.leads(), notYet(at, each.day()));
        }
        return sum;
    }

    /** The probability that a lead is not won by an age. */
    private static Local notYet(double[] at, double age) {
        double p = Logit.probability(at[SHARE]);
        double q = Logit.probability(-at[SHARE]);
        double waited = StrictMath.exp(at[SPEED]) * age;
        double late = StrictMath.exp(-waited);
        Local local = new Local(2);
        local.value = q + p * late;
        local.score[SHARE] = p * q * (late - 1);
        local.score[SPEED] = -p * waited * late;
        local.hessian[SHARE][SHARE] = p * q * (q - p) * (late - 1);
        local.hessian[SHARE][SPEED] = -p * q * waited * late;
        local.hessian[SPEED][SHARE] = local.hessian[SHARE][SPEED];
        local.hessian[SPEED][SPEED] = -p * waited * late * (1 - waited);
        return local;
    }

    /** {@return the share of leads that is ever won, in (0, 1)} */
    public double closeRate() {
        return Logit.probability(maximum.point()[SHARE]);
    }

    /** {@return the profile likelihood interval of the share ever won, in [0, 1]; {@code confidence} in (0, 1)} */
    public Interval closeRateInterval(double confidence) {
        Interval odds = maximum.interval(SHARE, confidence);
        return new Interval(Logit.probability(odds.lower()), Logit.probability(odds.upper()));
    }

    /** {@return the mean days from coming in to being won, of those ever won} */
    public double meanDays() {
        return StrictMath.exp(-maximum.point()[SPEED]);
    }

    /** {@return the profile likelihood interval of the mean days, may end at infinity; {@code confidence} in (0, 1)} */
    public Interval meanDaysInterval(double confidence) {
        Interval speed = maximum.interval(SPEED, confidence);
        return new Interval(StrictMath.exp(-speed.upper()), StrictMath.exp(-speed.lower()));
    }

    /** {@return the greatest log likelihood} */
    public double logLikelihood() {
        return maximum.value();
    }
}
