package io.closerate.bin;

import io.closerate.signal.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cut of one signal: every reading falls into exactly one bin.
 *
 * <p>Either ranges that follow each other from {@code -Infinity} to {@code Infinity}, or words; then special values, and at
 * the end always a bin for what is missing and one for what was never seen. A word where ranges were learned, or a number where words were,
 * was never seen.
 */
public final class Bins {

    private final List<Bin> bins;
    private final double[] starts;
    private final Map<Double, Integer> specials = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    private Bins(List<Bin> bins) {
        this.bins = List.copyOf(bins);
        this.starts = bins.stream().filter(Bin.Range.class::isInstance).mapToDouble(bin -> ((Bin.Range) bin).from()).toArray();
        for (int i = 0; i < bins.size(); i++) {
            index(bins.get(i), i);
        }
    }

    /**
     * The cut of these bins.
     *
     * @param bins ranges in ascending order, or words, then special values; without missing and unseen, which are added
     * @throws IllegalArgumentException if the ranges leave a gap, or a word or value stands in two bins
     */
    public static Bins of(List<? extends Bin> bins) {
        List<Bin> all = new ArrayList<>(bins);
        all.add(new Bin.Missing());
        all.add(new Bin.Unseen());
        checkRanges(all.stream().filter(Bin.Range.class::isInstance).map(Bin.Range.class::cast).toList());
        return new Bins(all);
    }

    /** {@return ranges between these ascending cut points} */
    public static List<Bin> ranges(double[] cuts) {
        List<Bin> ranges = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (double cut : cuts) {
            ranges.add(new Bin.Range(from, cut));
            from = cut;
        }
        ranges.add(new Bin.Range(from, Double.POSITIVE_INFINITY));
        return ranges;
    }

    private static void checkRanges(List<Bin.Range> ranges) {
        double end = Double.NEGATIVE_INFINITY;
        for (Bin.Range range : ranges) {
            if (range.from() != end) {
                throw new IllegalArgumentException("ranges must follow each other, but one ends at %s and the next begins at %s"
                        .formatted(end, range.from()));
            }
            end = range.to();
        }
        if (!ranges.isEmpty() && end != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the last range must have no upper end, but it ends at " + end);
        }
    }

    private void index(Bin bin, int place) {
        if (bin instanceof Bin.Words named) {
            named.words().forEach(word -> putOnce(words, word, place));
        } else if (bin instanceof Bin.Special special) {
            special.values().forEach(value -> putOnce(specials, value + 0.0, place));
        }
    }

    private static <K> void putOnce(Map<K, Integer> index, K key, int place) {
        if (index.put(key, place) != null) {
            throw new IllegalArgumentException("\"" + key + "\" stands in two bins");
        }
    }

    /** {@return the number of bins, missing and unseen included} */
    public int size() {
        return bins.size();
    }

    /** {@return the bins in their order} */
    public List<Bin> list() {
        return bins;
    }

    /** {@return the bin at {@code place}} */
    public Bin at(int place) {
        return bins.get(place);
    }

    /** {@return the place of the bin for what is missing} */
    public int missing() {
        return bins.size() - 2;
    }

    /** {@return the place of the bin for what was never seen} */
    public int unseen() {
        return bins.size() - 1;
    }

    /** {@return the place of the bin that {@code reading} falls into} */
    public int of(Reading reading) {
        if (reading instanceof Reading.Number number) {
            return ofNumber(number.value());
        }
        return reading instanceof Reading.Word word ? ofWord(word.value()) : missing();
    }

    /** {@return the place of the bin that a finite number falls into} */
    public int ofNumber(double value) {
        if (!specials.isEmpty()) {
            Integer special = specials.get(value + 0.0);
            if (special != null) {
                return special;
            }
        }
        if (starts.length == 0) {
            return unseen();
        }
        int found = Arrays.binarySearch(starts, value + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /** {@return the place of the bin that a word falls into; missing for the empty word} */
    public int ofWord(String word) {
        return word.isEmpty() ? missing() : words.getOrDefault(word, unseen());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bins that && bins.equals(that.bins);
    }

    @Override
    public int hashCode() {
        return bins.hashCode();
    }

    @Override
    public String toString() {
        return bins.toString();
    }
}
