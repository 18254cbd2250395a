package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.grid.Line;
import io.closerate.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pictures of a calibration, the built-in ones in one list.
 *
 * <p>A picture that its numbers do not allow, such as the gains where all leads held out were lost, is left out.
 */
public final class Charts {

    private Charts() {
    }

    /** {@return all pictures in English: first those of the whole grid, then one an attribute in the order of the report} */
    public static List<Picture> of(Calibrated calibrated) {
        return of(calibrated, Language.ENGLISH);
    }

    /** {@return all pictures in a language: first those of the whole grid, then one an attribute in the order of the report} */
    public static List<Picture> of(Calibrated calibrated, Language language) {
        Telling telling = Telling.of(calibrated, language);
        List<Picture> pictures = new ArrayList<>(ofScores(telling));
        TimeChart.of(telling).ifPresent(pictures::add);
        pictures.addAll(ofAttributes(telling));
        return List.copyOf(pictures);
    }

    /** {@return the picture of one attribute in English; empty if the grid has none of this name} */
    public static Optional<Picture> ofAttribute(Calibrated calibrated, String attribute) {
        Telling telling = Telling.of(calibrated, Language.ENGLISH);
        List<Line> lines = Lines.all(telling.grid());
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).attribute().equals(attribute)).boxed().findFirst()
                .map(i -> LevelsChart.of(telling, lines.get(i), i + 1));
    }

    /** {@return the pictures of scores on the leads held out; of leads that all score alike only whether the promise was kept} */
    static List<Picture> ofScores(Telling telling) {
        if (!telling.sorts()) {
            return List.of(ReliabilityChart.of(telling));
        }
        List<Picture> pictures = new ArrayList<>();
        GainsChart.of(telling).ifPresent(pictures::add);
        LiftChart.of(telling).ifPresent(pictures::add);
        pictures.add(ReliabilityChart.of(telling));
        pictures.add(ScoreChart.of(telling));
        return pictures;
    }

    /** {@return the pictures of the attributes, those that move scores most first} */
    static List<Picture> ofAttributes(Telling telling) {
        List<Picture> pictures = new ArrayList<>();
        for (Line line : Lines.all(telling.grid())) {
            pictures.add(LevelsChart.of(telling, line, pictures.size() + 1));
        }
        return pictures;
    }
}
