package io.closerate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTapeTest {

    /** Hands out a text in pieces of random length, as files and pipes do. */
    private static Reader inPieces(String text, Random random) {
        return new Reader() {
            private final StringReader in = new StringReader(text);

            @Override
            public int read(char[] to, int offset, int length) throws IOException {
                return in.read(to, offset, Math.min(length, 1 + random.nextInt(9)));
            }

            @Override
            public void close() {
                in.close();
            }
        };
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            text.append("abc\r\n".charAt(random.nextInt(5)));
        }
        return text.toString();
    }

    @Test
    void handsOutEverythingOneLineAtATime() throws IOException {
        Random random = new Random(11);
        char[] buffer = new char[64];
        for (int trial = 0; trial < 500; trial++) {
            String text = randomText(random);
            StringBuilder read = new StringBuilder();
            try (LineTape tape = new LineTape(inPieces(text, random))) {
                tape.begin();
                for (int count = tape.read(buffer, 0, 64); count > 0; count = tape.read(buffer, 0, 64)) {
                    String piece = new String(buffer, 0, count);
                    assertThat(piece).matches("[abc]*(\r\n|\r|\n)?");
                    read.append(piece);
                    tape.begin();
                    assertThat(tape.startLine()).isEqualTo(1 + read.toString().split("\r\n|\r|\n", -1).length - 1);
                }
            }
            assertThat(read.toString()).isEqualTo(text);
        }
    }

    @Test
    void goesBackToTheSecondLineOfARecord() throws IOException {
        try (LineTape tape = new LineTape(new StringReader("one\r\ntwo\rthree\nfour"))) {
            char[] buffer = new char[64];
            tape.begin();
            for (int i = 0; i < 3; i++) {
                tape.read(buffer, 0, 64);
            }
            assertThat(tape.backToSecondLine()).isEqualTo("one");
            tape.begin();
            assertThat(tape.startLine()).isEqualTo(2);
            assertThat(new String(buffer, 0, tape.read(buffer, 0, 64))).isEqualTo("two\r");
        }
    }
}
