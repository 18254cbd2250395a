package io.closerate.report;

import com.samskivert.mustache.Mustache;
import io.closerate.calibrate.Calibrated;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a calibration found, as one page of HTML that needs nothing else: no font, no request, and one script of its own, the exported
 * scorer, which the page's Content-Security-Policy knows by its hash and lets do nothing but work on the page.
 *
 * <p>The first screen is for whoever calls the leads, the rest for whoever must answer for the grid. All names and levels
 * are text, whatever they hold. Without the script everything can be read, but no lead be tried.
 */
public final class HtmlReport {

    private HtmlReport() {
    }

    /** {@return the page in English, the same bytes for the same findings} */
    public static String write(Calibrated calibrated, Loaded loaded) {
        return write(calibrated, loaded, Audience.DEFAULT);
    }

    /** {@return the page for these readers, the same bytes for the same findings} */
    public static String write(Calibrated calibrated, Loaded loaded, Audience audience) {
        Page page = Page.of(Telling.of(calibrated, audience.language()), loaded, audience.capacity());
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(resource("report.html")).execute(page);
    }

    static String resource(String name) {
        try (InputStream bytes = HtmlReport.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
