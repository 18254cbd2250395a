package io.closerate.points;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the user, or the system that will hold the grid, allows of points.
 *
 * <ul>
 *   <li>A level may always have 0 points, whatever the limits.</li>
 *   <li>A total from 0 on means that no level has points below 0.</li>
 * </ul>
 *
 * @param lines how many lines may have points at most, {@code >= 1}
 * @param line the fewest and the most points of a level
 * @param total the fewest and the most points that a lead may have
 * @param multiples points are multiples of this, {@code >= 1}
 * @param only the points that a level may have beside 0; empty for any
 */
public record Limits(OptionalInt lines, Optional<Range> line, Optional<Range> total, int multiples, List<Integer> only) {

    /** Points as they come. */
    public static final Limits NONE = new Limits(OptionalInt.empty(), Optional.empty(), Optional.empty(), 1, List.of());

    /**
     * Whole numbers from one to another, 0 among them.
     *
     * @param from the lowest, {@code <= 0}
     * @param to the highest, {@code >= 0}, above the lowest
     */
    public record Range(int from, int to) {
        public Range {
            if (!(from <= 0 && to >= 0 && from < to)) {
                throw new Mistake(Message.of("fault.points.range", from, to));
            }
        }

        private boolean holds(int points) {
            return points >= from && points <= to;
        }
    }

    /**
     * Limits, one more than those of the step before.
     *
     * @param name the new one in words
     * @param limits all so far
     */
    public record Step(Message name, Limits limits) {
    }

    public Limits {
        if (lines.isPresent() && lines.getAsInt() < 1) {
            throw new Mistake(Message.of("fault.points.lines", lines.getAsInt()));
        }
        if (multiples < 1) {
            throw new Mistake(Message.of("fault.points.multiples", multiples));
        }
        only = only.stream().filter(each -> each != 0).distinct().sorted().toList();
        if (values(line, total, multiples, only, multiples).length < 2) {
            throw new Mistake(Message.of("fault.points.none", named(line, total, multiples, only)));
        }
    }

    private static Message named(Optional<Range> line, Optional<Range> total, int multiples, List<Integer> only) {
        List<Message> named = new ArrayList<>();
        line.ifPresent(range -> named.add(named(range)));
        total.ifPresent(range -> named.add(Message.of("points.limit.total", range.from, range.to)));
        named.add(multiples > 1 ? Message.of("points.limit.multiples", multiples) : Message.of("points.limit.whole"));
        if (!only.isEmpty()) {
            named.add(named(only));
        }
        return Message.listed(named);
    }

    private static Message named(Range line) {
        return Message.of("points.limit.level", line.from, line.to);
    }

    private static Message named(List<Integer> only) {
        return Message.of("points.limit.only", String.join(", ", only.stream().map(each -> String.format(Locale.ROOT, "%+d", each)).toList()));
    }

    /** {@return whether points may be as they come} */
    public boolean areNone() {
        return equals(NONE);
    }

    /** {@return the same with another number of lines at most} */
    public Limits withLines(int most) {
        return new Limits(OptionalInt.of(most), line, total, multiples, only);
    }

    /** {@return the same with other points of a level} */
    public Limits withLine(Range range) {
        return new Limits(lines, Optional.of(range), total, multiples, only);
    }

    /** {@return the same with another total} */
    public Limits withTotal(Range range) {
        return new Limits(lines, line, Optional.of(range), multiples, only);
    }

    /** {@return the same with multiples of another number} */
    public Limits withMultiples(int of) {
        return new Limits(lines, line, total, of, only);
    }

    /** {@return the same with only these points, and 0} */
    public Limits withOnly(List<Integer> values) {
        return new Limits(lines, line, total, multiples, values);
    }

    /** {@return these limits taken one after the other; the last step has them all} */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Limits[] so = {NONE};
        lines.ifPresent(most -> add(steps, Message.of("points.limit.lines", most), so[0] = so[0].withLines(most)));
        line.ifPresent(range -> add(steps, named(range), so[0] = so[0].withLine(range)));
        total.ifPresent(range -> add(steps, Message.of("points.limit.total", range.from, range.to), so[0] = so[0].withTotal(range)));
        if (multiples > 1) {
            add(steps, Message.of("points.limit.multiples", multiples), so[0] = so[0].withMultiples(multiples));
        }
        if (!only.isEmpty()) {
            add(steps, named(only), so[0].withOnly(only));
        }
        return steps;
    }

    private static void add(List<Step> steps, Message name, Limits limits) {
        steps.add(new Step(name, limits));
    }

    /**
     * {@return the points that a level may have, ascending, 0 among them}
     *
     * @param widest how far from 0 they may be where nothing is said of it
     */
    int[] values(int widest) {
        return values(line, total, multiples, only, widest);
    }

    private static int[] values(Optional<Range> line, Optional<Range> total, int multiples, List<Integer> only, int widest) {
        int far = ((widest + multiples - 1) / multiples) * multiples;
        Range range = line.or(() -> total).orElse(new Range(-far, far));
        IntStream all = only.isEmpty() ? IntStream.rangeClosed(range.from, range.to)
                : IntStream.concat(IntStream.of(0), only.stream().mapToInt(Integer::intValue)).sorted();
        return all.filter(each -> each % multiples == 0 && line.map(limit -> limit.holds(each)).orElse(true)
                && total.map(limit -> limit.holds(each)).orElse(true)).toArray();
    }
}
