package io.closerate.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Loads small files written in the test. */
abstract class LoadingTest {

    @TempDir
    Path folder;

    final Loaded load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8), CsvHints.NONE);
    }

    final Loaded load(byte[] bytes, CsvHints hints) throws IOException {
        return CsvFile.load(Files.write(folder.resolve("leads.csv"), bytes), hints);
    }

    /** All cells of a column of words, in order. */
    static List<String> words(Loaded loaded, String column) {
        var words = loaded.table().words(column);
        return IntStream.range(0, words.size()).mapToObj(row -> words.dictionary().get(words.code(row))).toList();
    }
}
