package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.grid.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of a calibration, the built-in ones in one list.
 *
 * <p>A picture that its numbers do not allow, such as the gains where all leads held out were lost, is left out.
 */
public final class Charts {

    private Charts() {
    }

    /** {@return all pictures: first those of the whole grid, then one an attribute in the order of the report} */
    public static List<Picture> of(Calibrated calibrated) {
        List<Picture> pictures = new ArrayList<>(ofScores(calibrated));
        pictures.addAll(ofAttributes(calibrated));
        return List.copyOf(pictures);
    }

    /** {@return the pictures of scores on the leads held out} */
    static List<Picture> ofScores(Calibrated calibrated) {
        List<Picture> pictures = new ArrayList<>();
        GainsChart.of(calibrated).ifPresent(pictures::add);
        LiftChart.of(calibrated).ifPresent(pictures::add);
        pictures.add(ReliabilityChart.of(calibrated));
        pictures.add(ScoreChart.of(calibrated));
        return pictures;
    }

    /** {@return the pictures of the attributes, those that move scores most first} */
    static List<Picture> ofAttributes(Calibrated calibrated) {
        List<Picture> pictures = new ArrayList<>();
        for (Line line : Lines.all(calibrated.grid())) {
            pictures.add(LevelsChart.of(line, calibrated.grid(), pictures.size() + 1));
        }
        return pictures;
    }
}
