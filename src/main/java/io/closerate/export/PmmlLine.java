package io.closerate.export;

import io.closerate.bin.Bin;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmg.pmml.Array;
import org.dmg.pmml.ComplexArray;
import org.dmg.pmml.CompoundPredicate;
import org.dmg.pmml.Predicate;
import org.dmg.pmml.SimplePredicate.Operator;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.SimpleSetPredicate;
import org.dmg.pmml.True;
import org.dmg.pmml.scorecard.Attribute;
import org.dmg.pmml.scorecard.Characteristic;

/** A line of a grid as a characteristic of a scorecard; of its attributes the first one that holds wins. */
final class PmmlLine {

    /** Special values stand in no range, so they come first; what is left over comes last. */
    private static final List<Class<? extends Bin>> ORDER =
            List.of(Bin.Special.class, Bin.Range.class, Bin.Words.class, Bin.Missing.class, Bin.Unseen.class);

    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    private PmmlLine() {
    }

    static Characteristic of(Line line, PmmlFields fields) {
        Characteristic characteristic = new Characteristic().setName(line.attribute()).setBaselineScore(0);
        line.levels().stream().filter(level -> canHold(line, level))
                .sorted(Comparator.comparing((Level level) -> place(level, 0)).thenComparing(level -> place(level, 1)))
                .forEach(level -> characteristic.addAttributes(attribute(line, level, fields)));
        return characteristic;
    }

    /** No number is a word, and no field of numbers can be compared with one. */
    private static boolean canHold(Line line, Level level) {
        return IntStream.range(0, level.when().size()).noneMatch(
                i -> level.when().get(i) instanceof Bin.Words && PmmlFields.isNumber(line.term().cuts().get(i).signal()));
    }

    private static int place(Level level, int cut) {
        return cut < level.when().size() ? ORDER.indexOf(level.when().get(cut).getClass()) : 0;
    }

    private static Attribute attribute(Line line, Level level, PmmlFields fields) {
        List<Predicate> all = new ArrayList<>();
        for (int i = 0; i < level.when().size(); i++) {
            Signal signal = line.term().cuts().get(i).signal();
            all.add(level.when().get(i) instanceof Bin.Missing ? missing(signal, fields) : predicate(fields.of(signal), level.when().get(i)));
        }
        Predicate both = all.size() == 1 ? all.get(0) : new CompoundPredicate(CompoundPredicate.BooleanOperator.AND, all);
        return new Attribute(both).setPartialScore(level.points())
                .setReasonCode(String.format(Locale.ROOT, "%s: %s %+d", line.attribute(), level.label(), level.points()));
    }

    private static Predicate predicate(String field, Bin bin) {
        if (bin instanceof Bin.Range range) {
            return inside(field, range);
        }
        if (bin instanceof Bin.Words named) {
            return oneOf(field, Array.Type.STRING, named.words());
        }
        if (bin instanceof Bin.Special special) {
            return oneOf(field, Array.Type.REAL, special.values());
        }
        return True.INSTANCE; // the unseen: whatever is left
    }

    private static Predicate inside(String field, Bin.Range range) {
        List<Predicate> ends = new ArrayList<>();
        if (Double.isFinite(range.from())) {
            ends.add(new SimplePredicate(field, Operator.GREATER_OR_EQUAL, range.from()));
        }
        if (Double.isFinite(range.to())) {
            ends.add(new SimplePredicate(field, Operator.LESS_THAN, range.to()));
        }
        if (ends.isEmpty()) {
            return new SimplePredicate(field, Operator.IS_NOT_MISSING, null);
        }
        return ends.size() == 1 ? ends.get(0) : new CompoundPredicate(CompoundPredicate.BooleanOperator.AND, ends);
    }

    /** Arrays of words are parted by blanks and quotes, so words with signs that mean something there are compared one by one. */
    private static Predicate oneOf(String field, Array.Type type, List<?> values) {
        Map<Boolean, List<Object>> plain = values.stream().collect(Collectors.partitioningBy(value -> PLAIN.matcher(value.toString()).matches()));
        List<Predicate> any = new ArrayList<>();
        if (plain.get(true).size() > 1) {
            any.add(new SimpleSetPredicate(field, SimpleSetPredicate.BooleanOperator.IS_IN,
                    new ComplexArray().setType(type).setValue(plain.get(true))));
        } else {
            plain.get(true).forEach(value -> any.add(new SimplePredicate(field, Operator.EQUAL, value)));
        }
        plain.get(false).forEach(value -> any.add(new SimplePredicate(field, Operator.EQUAL, value)));
        return any.size() == 1 ? any.get(0) : new CompoundPredicate(CompoundPredicate.BooleanOperator.OR, any);
    }

    private static Predicate missing(Signal signal, PmmlFields fields) {
        String field = fields.of(signal);
        Predicate missing = new SimplePredicate(field, Operator.IS_MISSING, null);
        return PmmlFields.isNumber(signal) ? missing : new CompoundPredicate(CompoundPredicate.BooleanOperator.OR,
                List.of(missing, new SimplePredicate(field, Operator.EQUAL, "")));
    }
}
