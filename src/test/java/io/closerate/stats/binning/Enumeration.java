package io.closerate.stats.binning;

import io.closerate.stats.distribution.Normal;
import java.util.ArrayList;
import java.util.List;

/** Tries every way to merge a few cells, straight from the definitions: what the search is compared with. */
record Enumeration(double[] leads, double[] wins, Objective objective, Constraints constraints) {

    /** {@return the same cells under another objective and trend} */
    Enumeration with(Objective other, Trend trend) {
        return new Enumeration(leads, wins, other, constraints.withTrend(trend));
    }

    /** {@return the greatest worth of all merges that satisfy the constraints, -Infinity if there is none} */
    double best() {
        double best = Double.NEGATIVE_INFINITY;
        for (int mask = 0; mask < 1 << leads.length - 1; mask++) {
            List<double[]> bins = bins(mask);
            if (bins.size() <= constraints.maxBins() && keepsFixedCuts(mask) && floorsHold(bins)
                    && neighboursDiffer(bins) && fits(bins)) {
                best = Math.max(best, worth(bins));
            }
        }
        return best;
    }

    /** {@return whether these cuts satisfy the constraints} */
    boolean allows(List<Integer> cuts) {
        int mask = 0;
        for (int cut : cuts) {
            mask |= 1 << cut - 1;
        }
        List<double[]> bins = bins(mask);
        return bins.size() <= constraints.maxBins() && keepsFixedCuts(mask) && floorsHold(bins)
                && neighboursDiffer(bins) && fits(bins);
    }

    /** Bins as {wins, losses}; bit k - 1 of the mask is the cut before cell k. */
    private List<double[]> bins(int mask) {
        List<double[]> bins = new ArrayList<>();
        bins.add(new double[2]);
        for (int i = 0; i < leads.length; i++) {
            if (i > 0 && (mask >> i - 1 & 1) == 1) {
                bins.add(new double[2]);
            }
            double[] bin = bins.get(bins.size() - 1);
            bin[0] += wins[i];
            bin[1] += leads[i] - wins[i];
        }
        return bins;
    }

    private boolean keepsFixedCuts(int mask) {
        return constraints.fixedCuts().stream().allMatch(cut -> (mask >> cut - 1 & 1) == 1);
    }

    private boolean floorsHold(List<double[]> bins) {
        Floors floors = constraints.floors();
        return bins.stream().allMatch(bin -> bin[0] + bin[1] > 0 && bin[0] + bin[1] >= floors.leads()
                && bin[0] >= floors.wins() && bin[1] >= floors.losses());
    }

    private boolean neighboursDiffer(List<double[]> bins) {
        for (int i = 1; i < bins.size(); i++) {
            double[] a = bins.get(i - 1);
            double[] b = bins.get(i);
            if (Math.abs(rate(a) - rate(b)) < constraints.contrast().rateDifference()
                    || constraints.contrast().maxP() < 1 && pValue(a, b) > constraints.contrast().maxP()) {
                return false;
            }
        }
        return true;
    }

    private static double pValue(double[] a, double[] b) {
        double na = a[0] + a[1];
        double nb = b[0] + b[1];
        double pooled = (a[0] + b[0]) / (na + nb);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / na + 1 / nb));
        return error == 0 ? 1 : Normal.twoSided((rate(a) - rate(b)) / error);
    }

    private static double rate(double[] bin) {
        return bin[0] / (bin[0] + bin[1]);
    }

    private boolean fits(List<double[]> bins) {
        double[] rates = bins.stream().mapToDouble(Enumeration::rate).toArray();
        switch (constraints.trend()) {
            case NONE:
                return true;
            case ASCENDING:
                return goes(rates, 0, rates.length, 1);
            case DESCENDING:
                return goes(rates, 0, rates.length, -1);
            default:
                int first = constraints.trend() == Trend.PEAK ? 1 : -1;
                for (int turn = 1; turn <= rates.length; turn++) {
                    if (goes(rates, 0, turn, first) && goes(rates, turn - 1, rates.length, -first)) {
                        return true;
                    }
                }
                return false;
        }
    }

    private static boolean goes(double[] rates, int from, int to, int sign) {
        for (int i = from + 1; i < to; i++) {
            if (sign * (rates[i] - rates[i - 1]) < 0) {
                return false;
            }
        }
        return true;
    }

    private double worth(List<double[]> bins) {
        double won = bins.stream().mapToDouble(bin -> bin[0]).sum();
        double lost = bins.stream().mapToDouble(bin -> bin[1]).sum();
        return bins.stream().mapToDouble(bin -> objective.value(bin[0], bin[1], won, lost)).sum();
    }
}
