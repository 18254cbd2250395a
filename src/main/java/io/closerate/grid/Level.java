package io.closerate.grid;

import io.closerate.bin.Bin;
import io.closerate.bin.Labels;
import io.closerate.bin.NumberKind;
import io.closerate.bin.Term;
import io.closerate.language.Language;
import io.closerate.language.Texts;
import io.closerate.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * One level of a line: when it holds, and what it is worth.
 *
 * @param label what people call it
 * @param when the bins that a lead must fall into, one a signal of the line
 * @param points what it adds to the score
 * @param evidence what the history says of it
 * @param note why the points are what they are, where that needs saying; may be empty
 */
public record Level(String label, List<Bin> when, int points, Evidence evidence, String note) {

    public Level {
        when = List.copyOf(when);
    }

    /** {@return the same level with other points} */
    public Level withPoints(int other) {
        return new Level(label, when, other, evidence, note);
    }

    /** {@return the same level under another label} */
    public Level withLabel(String other) {
        return new Level(other, when, points, evidence, note);
    }

    /** {@return the same level with another note} */
    public Level withNote(String other) {
        return new Level(label, when, points, evidence, other);
    }

    /**
     * {@return the same level, its label in another language; a label that somebody chose stays as it is}
     *
     * @param term what the line of the level looks at
     */
    public Level in(Texts texts, Term term) {
        for (NumberKind[] kinds : choices(when.size())) {
            if (label.equals(label(kinds, Language.ENGLISH.texts(), term))) {
                return withLabel(label(kinds, texts, term));
            }
        }
        return this;
    }

    /** The label does not say what kind of numbers the signals answer; but only one choice comes to that label, or all that do come to the same in any language. */
    private static List<NumberKind[]> choices(int bins) {
        List<NumberKind[]> choices = new ArrayList<>();
        for (NumberKind first : NumberKind.values()) {
            for (NumberKind second : bins == 1 ? new NumberKind[] {first} : NumberKind.values()) {
                choices.add(new NumberKind[] {first, second});
            }
        }
        return choices;
    }

    /** The label that goes with the bins. */
    private String label(NumberKind[] kinds, Texts texts, Term term) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < when.size(); i++) {
            Signal signal = term.cuts().get(i).signal();
            labels.add(new Labels(kinds[i], texts, word -> signal.said(word, texts)).of(when.get(i)));
        }
        return String.join(" × ", labels);
    }
}
