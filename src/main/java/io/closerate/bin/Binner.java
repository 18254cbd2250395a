package io.closerate.bin;

/** Chooses the bins of a signal from its profile. */
public final class Binner {

    private final NumberBinner numbers;
    private final WordBinner words;

    private Binner(BinningRules rules) {
        this.numbers = new NumberBinner(rules);
        this.words = new WordBinner(rules);
    }

    /** {@return the binner that keeps these rules} */
    public static Binner of(BinningRules rules) {
        return new Binner(rules);
    }

    /** {@return bins for the signal with this profile, cut where the rules say so} */
    public Bins bins(Profile profile, LevelRules rules) {
        return profile instanceof NumberProfile number ? numbers.bins(number, rules) : words.bins((WordProfile) profile);
    }

    /** {@return bins for the signal with this profile; a profile without any known answer gives none but missing and unseen} */
    public Bins bins(Profile profile) {
        return bins(profile, LevelRules.NONE);
    }
}
