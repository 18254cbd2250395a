package io.closerate.points;

import io.closerate.stats.distribution.Logit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which lines a card of few lines should have.
 *
 * <p>All choices where they are no more than {@value #ALL}. Else a beam search: the best {@value #WIDTH} choices of k lines are each
 * widened by the {@value #CHILDREN} lines that promise most (score test: {@code 1/2 sum of g^2 / h} over the places, residual g and
 * weight h of the model so far), fitted, and the best go on. After Liu, Zhong, Li, Seltzer and Rudin, FasterRisk: fast and
 * accurate interpretable risk scores, 2022, doi:10.48550/arXiv.2210.05846.
 */
final class SupportSearch {

    private static final int ALL = 500;
    private static final int WIDTH = 6;
    private static final int CHILDREN = 8;

    /** Where many lines of many places are tried on many leads, fewer choices are followed. */
    private static final double MANY = 2e5;
    private static final int FEW = 3;

    private final Patterns leads;
    private final Set<List<Integer>> seen = new HashSet<>();

    private SupportSearch(Patterns leads) {
        this.leads = leads;
    }

    /** {@return choices of {@code most} lines, the best first} */
    static List<Support> of(Patterns leads, int most) {
        int lines = Math.min(most, leads.lines());
        SupportSearch search = new SupportSearch(leads);
        List<Support> found = choices(leads.lines(), lines) <= ALL ? search.all(lines) : search.beam(lines);
        return sorted(found);
    }

    private static double choices(int of, int many) {
        double choices = 1;
        for (int i = 1; i <= many; i++) {
            choices = choices * (of - many + i) / i;
        }
        return choices;
    }

    private static List<Support> sorted(List<Support> supports) {
        return supports.stream().sorted(Comparator.comparingDouble(Support::loss)).toList();
    }

    private List<Support> all(int most) {
        List<int[]> choices = List.of(new int[0]);
        for (int i = 0; i < most; i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] choice : choices) {
                IntStream.range(choice.length == 0 ? 0 : choice[choice.length - 1] + 1, leads.lines())
                        .forEach(line -> longer.add(with(choice, line)));
            }
            choices = longer;
        }
        return choices.stream().map(choice -> Support.fit(leads, choice)).toList();
    }

    private static int[] with(int[] choice, int line) {
        return IntStream.concat(Arrays.stream(choice), IntStream.of(line)).sorted().toArray();
    }

    private List<Support> beam(int most) {
        List<Support> best = List.of(Support.fit(leads, new int[0]));
        for (int round = 0; round < most; round++) {
            List<Support> longer = new ArrayList<>();
            for (Support each : best) {
                boolean many = (double) leads.over(each.lines()).size() * (round + 1) > MANY;
                promising(each).limit(many ? FEW : CHILDREN).mapToObj(line -> with(each.lines(), line))
                        .filter(choice -> seen.add(Arrays.stream(choice).boxed().toList()))
                        .forEach(choice -> longer.add(Support.fit(leads, choice)));
            }
            best = sorted(longer).subList(0, Math.min(WIDTH, longer.size()));
        }
        return best;
    }

    /** The lines not yet taken, the most promising first. */
    private IntStream promising(Support parent) {
        double[] logits = parent.logits(leads);
        double[] residual = new double[logits.length];
        double[] weight = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            double p = Logit.probability(logits[i]);
            residual[i] = leads.wins()[i] - leads.leads()[i] * p;
            weight[i] = leads.leads()[i] * p * (1 - p);
        }
        double[] gains = IntStream.range(0, leads.lines()).mapToDouble(line -> gain(line, residual, weight)).toArray();
        Arrays.stream(parent.lines()).forEach(line -> gains[line] = -1);
        return IntStream.range(0, gains.length).filter(line -> gains[line] >= 0).boxed()
                .sorted(Comparator.comparingDouble(line -> -gains[line])).mapToInt(Integer::intValue);
    }

    private double gain(int line, double[] residual, double[] weight) {
        double[] g = new double[leads.places(line)];
        double[] h = new double[g.length];
        short[] places = leads.line(line);
        for (int i = 0; i < places.length; i++) {
            g[places[i]] += residual[i];
            h[places[i]] += weight[i];
        }
        double gain = 0;
        for (int place = 0; place < g.length; place++) {
            gain += h[place] > 0 ? g[place] * g[place] / h[place] / 2 : 0;
        }
        return gain;
    }
}
