package io.closerate.stats.rates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Levels of an attribute from a seed, with small and large ones, pure ones and some without leads. */
final class RandomLevels {

    private RandomLevels() {
    }

    static List<List<Proportion>> sets() {
        return IntStream.range(0, 60).mapToObj(RandomLevels::of).toList();
    }

    private static List<Proportion> of(int seed) {
        Random random = new Random(seed);
        List<Proportion> levels = new ArrayList<>();
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            int count = random.nextInt(random.nextBoolean() ? 6 : 200);
            levels.add(new Proportion(random.nextInt(count + 1), count));
        }
        levels.add(new Proportion(3, 8));
        return levels;
    }

    static List<Proportion> shuffled(List<Proportion> levels) {
        List<Proportion> shuffled = new ArrayList<>(levels);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled;
    }

    static List<Proportion> mirrored(List<Proportion> levels) {
        return levels.stream().map(Proportion::mirrored).toList();
    }

    static List<Proportion> repeated(List<Proportion> levels, int times) {
        return levels.stream().map(level -> new Proportion(times * level.wins(), times * level.count())).toList();
    }
}
