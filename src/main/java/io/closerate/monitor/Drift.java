package io.closerate.monitor;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.grid.Tier;
import io.closerate.stats.Estimate;
import io.closerate.stats.rates.Multiplicity;
import io.closerate.stats.rates.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * How the leads of today differ from those a grid was made from, no outcome being needed.
 *
 * <p>Lines of two attributes are left out of the comparison: their cells are many and thin, each of both attributes is compared by itself,
 * and the score holds what they do together.
 *
 * @param grid the grid
 * @param base the leads it was made from
 * @param now the leads of today
 * @param lines each line of one attribute
 * @param score the scores, in about ten bands of as many leads each before; not estimable where scores before are not known
 * @param jumps what is missing or unseen, attribute by attribute
 */
public record Drift(Grid grid, Mix base, Mix now, List<Shift> lines, Estimate<Shift> score, List<Jump> jumps) {

    private static final int BANDS = 10;
    private static final String UNKNOWN_SCORES = "the scores of the leads it was made from are not known: "
            + "name those leads as the baseline, or the grid's folder or version with its model card";

    public Drift {
        lines = List.copyOf(lines);
        jumps = List.copyOf(jumps);
    }

    /** {@return the drift from one mix to another, both of them of this grid} */
    public static Drift of(Grid grid, Mix base, Mix now) {
        List<Line> single = grid.lines().stream().filter(line -> line.term().cuts().size() == 1).toList();
        List<Shift> lines = single.stream().map(line -> Shift.of(line.attribute(), base.of(line.attribute()), now.of(line.attribute()))).toList();
        Estimate<Shift> score = base.scores().isEmpty() || now.scores().isEmpty() ? Estimate.not(now.leads() == 0 ? "there are no leads" : UNKNOWN_SCORES)
                : Estimate.of(score(base.scores(), now.scores()));
        List<Jump> jumps = single.stream().flatMap(line -> jumps(line, base, now).stream()).toList();
        return adjusted(new Drift(grid, base, now, lines, score, jumps));
    }

    private static List<Jump> jumps(Line line, Mix base, Mix now) {
        String name = line.attribute();
        var bins = line.term().cuts().get(0).bins();
        return List.of(Jump.of(name, Jump.Kind.MISSING, share(base.of(name), bins.missing()), share(now.of(name), bins.missing())),
                Jump.of(name, Jump.Kind.UNSEEN, share(base.of(name), bins.unseen()), share(now.of(name), bins.unseen())));
    }

    private static Proportion share(long[] leads, int place) {
        return new Proportion(leads[place], Arrays.stream(leads).sum());
    }

    /** Bands are cut by the scores before, leads of equal score together. */
    private static Shift score(NavigableMap<Integer, Long> before, NavigableMap<Integer, Long> now) {
        double all = before.values().stream().mapToLong(Long::longValue).sum();
        List<Integer> starts = new ArrayList<>();
        long below = 0;
        int last = -1;
        for (Map.Entry<Integer, Long> each : before.entrySet()) {
            int band = (int) (BANDS * below / all);
            if (band != last) {
                starts.add(each.getKey());
            }
            last = band;
            below += each.getValue();
        }
        return Shift.of("score", banded(before, starts), banded(now, starts));
    }

    private static long[] banded(NavigableMap<Integer, Long> scores, List<Integer> starts) {
        long[] bands = new long[starts.size()];
        scores.forEach((score, leads) -> {
            int band = 0;
            while (band + 1 < starts.size() && score >= starts.get(band + 1)) {
                band++;
            }
            bands[band] += leads;
        });
        return bands;
    }

    private static Drift adjusted(Drift drift) {
        List<Estimate<Double>> p = new ArrayList<>(drift.lines.stream().map(Shift::p).toList());
        p.add(drift.score.flatMap(Shift::p));
        List<Estimate<Double>> shifts = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
        Iterator<Estimate<Double>> jumps = Multiplicity.BENJAMINI_HOCHBERG.adjust(drift.jumps.stream().map(Jump::p).toList()).iterator();
        return new Drift(drift.grid, drift.base, drift.now,
                IntStream.range(0, drift.lines.size()).mapToObj(i -> drift.lines.get(i).adjusted(shifts.get(i))).toList(),
                drift.score.map(score -> score.adjusted(shifts.get(shifts.size() - 1))),
                drift.jumps.stream().map(jump -> jump.adjusted(jumps.next())).toList());
    }

    /** {@return by how many points an attribute moves the mean score, its leads being spread as they are now} */
    public double pointsMoved(String attribute) {
        Line line = grid.lines().stream().filter(each -> each.attribute().equals(attribute)).findFirst().orElseThrow();
        return mean(line, now.of(attribute)) - mean(line, base.of(attribute));
    }

    private static double mean(Line line, long[] leads) {
        double all = Math.max(1, Arrays.stream(leads).sum());
        double sum = 0;
        List<Level> levels = line.levels();
        for (int place = 0; place < leads.length; place++) {
            sum += leads[place] / all * levels.get(place).points();
        }
        return sum;
    }

    /** {@return the mean close probability of the leads the grid was made from; where their scores are not known, their close rate} */
    public Estimate<Double> expectedBefore() {
        return base.scores().isEmpty() ? grid.book().closeRate() : expected(base);
    }

    /** {@return the mean close probability of the leads of today} */
    public Estimate<Double> expectedNow() {
        return expected(now);
    }

    private Estimate<Double> expected(Mix mix) {
        double leads = 0;
        double sum = 0;
        for (Map.Entry<Integer, Long> each : mix.scores().entrySet()) {
            leads += each.getValue();
            sum += each.getValue() * grid.curve().probability(each.getKey());
        }
        return leads == 0 ? Estimate.not("there are no leads") : Estimate.of(sum / leads);
    }

    /** {@return the share of leads in each tier, the best first; empty where scores are not known} */
    public Map<String, Double> tiers(Mix mix) {
        Map<String, Double> tiers = new LinkedHashMap<>();
        double all = mix.scores().values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            grid.tiers().list().stream().map(Tier::name).forEach(tier -> tiers.put(tier, 0.0));
            mix.scores().forEach((score, leads) -> tiers.merge(grid.tiers().of(score), leads / all, Double::sum));
        }
        return tiers;
    }
}
