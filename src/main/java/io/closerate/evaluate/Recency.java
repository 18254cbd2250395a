package io.closerate.evaluate;

import io.closerate.grid.CloseCurve;
import io.closerate.stats.distribution.Logit;
import io.closerate.tally.ScoreTallies;
import io.closerate.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * How the level of a close curve should follow the last leads where the win rate moves.
 *
 * <p>Leads come in stretches, in the order of time. For each number of stretches to look back, the log odds of the curve are
 * shifted towards what fits those stretches, all the way, half of it or a quarter, and judged on the next stretch: a rate that comes in
 * bursts must not be believed in full. Following is better than standing still only if it gains more than {@value #DOUBT} in log likelihood.
 *
 * @param stretches how many stretches the level follows; 0 where the win rate stands still
 * @param share how much of the shift that fits them is taken, in (0, 1]
 * @param shift what is to be added to the log odds of the curve
 */
public record Recency(int stretches, double share, double shift) {

    /** The win rate stands still. */
    public static final Recency NONE = new Recency(0, 1, 0);

    private static final double DOUBT = 3;
    private static final int[] LOOKS = {50, 20, 10, 5, 2, 1};
    private static final double[] SHARES = {1, 0.5, 0.25};
    private static final int MOST_STEPS = 50;

    /** {@return how the level should follow, told by these stretches, the earliest first} */
    public static Recency of(List<ScoreTallies> stretches, CloseCurve curve) {
        double best = 0;
        for (int next = 1; next < stretches.size(); next++) {
            best += likelihood(stretches.get(next), curve);
        }
        best += DOUBT;
        Recency found = NONE;
        for (int look : LOOKS) {
            for (double share : SHARES) {
                double here = look < stretches.size() ? likelihood(stretches, curve, look, share) : Double.NEGATIVE_INFINITY;
                if (here > best) {
                    best = here;
                    found = new Recency(look, share, 0);
                }
            }
        }
        return found.at(stretches, curve);
    }

    /** {@return the same way of following, for these stretches and this curve} */
    public Recency at(List<ScoreTallies> past, CloseCurve curve) {
        return stretches == 0 ? this
                : new Recency(stretches, share, share * shift(past.subList(Math.max(0, past.size() - stretches), past.size()), curve));
    }

    /** What following gains on each next stretch. */
    private static double likelihood(List<ScoreTallies> stretches, CloseCurve curve, int look, double share) {
        double sum = 0;
        for (int next = 1; next < stretches.size(); next++) {
            double shift = shift(stretches.subList(Math.max(0, next - look), next), curve);
            sum += likelihood(stretches.get(next), curve.shifted(share * shift));
        }
        return sum;
    }

    private static double likelihood(ScoreTallies scores, CloseCurve curve) {
        double sum = 0;
        for (Map.Entry<Integer, Tally> each : scores.byScore().entrySet()) {
            double p = curve.probability(each.getKey());
            sum += each.getValue().wins() * StrictMath.log(p) + each.getValue().losses() * StrictMath.log1p(-p);
        }
        return sum;
    }

    /** {@return what to add to the log odds of a curve to fit these leads, half a win and half a loss added} */
    private static double shift(List<ScoreTallies> recent, CloseCurve curve) {
        double shift = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double p = Logit.probability(shift);
            double gradient = 0.5 - p;
            double information = p * (1 - p);
            for (ScoreTallies stretch : recent) {
                for (Map.Entry<Integer, Tally> each : stretch.byScore().entrySet()) {
                    double here = Logit.probability(Logit.logOdds(curve.probability(each.getKey())) + shift);
                    gradient += each.getValue().wins() - each.getValue().leads() * here;
                    information += each.getValue().leads() * here * (1 - here);
                }
            }
            double change = Math.max(-1, Math.min(1, gradient / information));
            shift += change;
            if (Math.abs(change) < 1e-10) {
                break;
            }
        }
        return shift;
    }
}
