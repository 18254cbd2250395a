package io.closerate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the page keep the contrast of WCAG 2.1, level AA: 4.5 for text, 3 for marks and the edges of inputs. */
class ContrastTest {

    private static final String CSS = HtmlReport.resource("report.css");

    /** The colours of one of the {@code :root} blocks: light, dark, print. */
    private static Map<String, double[]> colors(int block) {
        Map<String, double[]> colors = new HashMap<>();
        Matcher variable = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{3,6});").matcher(CSS.split(":root \\{")[block].split("}")[0]);
        while (variable.find()) {
            String hex = variable.group(2).length() == 3 ? variable.group(2).replaceAll("(.)", "$1$1") : variable.group(2);
            int rgb = Integer.parseInt(hex, 16);
            colors.put(variable.group(1), new double[] {rgb >> 16, rgb >> 8 & 255, rgb & 255});
        }
        return colors;
    }

    private static double luminance(double[] color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double share = color[i] / 255;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void textAndMarksStandOut(int block) {
        Map<String, double[]> colors = colors(block);
        for (String ground : List.of("paper", "ground")) {
            for (String text : List.of("ink", "grey", "blue", "green")) {
                assertThat(contrast(colors.get(text), colors.get(ground))).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
            }
            for (String mark : List.of("vermilion", "purple", "edge")) {
                assertThat(contrast(colors.get(mark), colors.get(ground))).as(mark + " on " + ground).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tiersCanBeReadOnTheScale(int block) {
        Map<String, double[]> colors = colors(block);
        for (String tier : List.of("green-2", "green-3", "green-4", "faint")) {
            assertThat(contrast(colors.get("ink"), colors.get(tier))).as("ink on " + tier).isGreaterThanOrEqualTo(4.5);
        }
    }
}
