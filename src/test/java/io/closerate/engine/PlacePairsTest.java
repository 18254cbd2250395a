package io.closerate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over places taken together are those of the leads one by one. */
class PlacePairsTest {

    /** Narrow terms, which are taken together, and wide ones, which are not. */
    private static final int[] OFFSETS = {0, 4, 8, 11, 13, 93, 97, 160};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 1_300})
    void sumsAreThoseOfTheLeadsOneByOne(int leads) {
        Random random = new Random(leads);
        int terms = OFFSETS.length - 1;
        int places = OFFSETS[terms];
        PlacePairs pairs = new PlacePairs(OFFSETS);
        LeadBlock block = new LeadBlock(terms);
        long[] numbers = new long[LeadBlock.MOST];
        long[] expected = new long[places * places];
        for (int lead = 0; lead < leads; lead++) {
            numbers[block.size()] = random.nextLong() >> 20;
            for (int term = 0; term < terms; term++) {
                block.places(term)[block.size()] = OFFSETS[term] + random.nextInt(OFFSETS[term + 1] - OFFSETS[term]);
            }
            for (int a = 0; a < terms; a++) {
                for (int b = a; b < terms; b++) {
                    expected[block.places(a)[block.size()] * places + block.places(b)[block.size()]] += numbers[block.size()];
                }
            }
            block.add(lead, true);
            if (block.isFull()) {
                pairs.add(block, numbers);
                block.clear();
            }
        }
        pairs.add(block, numbers);
        assertThat(pairs.sums()).isEqualTo(expected);
    }
}
