package io.closerate.simulate;

import java.util.List;

/** One of several words, some of them more common than others. */
final class Choice {

    private final String[] words;
    private final double[] upTo;

    private Choice(String[] words, double[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    static Choice of(List<Level> levels) {
        String[] words = levels.stream().map(Level::word).toArray(String[]::new);
        double[] upTo = levels.stream().mapToDouble(Level::weight).toArray();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        if (upTo.length == 0 || !(upTo[upTo.length - 1] > 0)) {
            throw new IllegalArgumentException("some level must have a weight above 0, but they were " + levels);
        }
        return new Choice(words, upTo);
    }

    String draw(Draws draws) {
        double at = draws.unit() * upTo[upTo.length - 1];
        int word = 0;
        while (word < words.length - 1 && at >= upTo[word]) {
            word++;
        }
        return words[word];
    }
}
