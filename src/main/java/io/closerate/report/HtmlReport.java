package io.closerate.report;

import com.samskivert.mustache.Mustache;
import io.closerate.calibrate.Calibrated;
import io.closerate.source.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a calibration found, as one page of HTML that needs nothing else: no script, no font, no request.
 *
 * <p>The first screen is for whoever calls the leads, the rest for whoever must answer for the grid. All names and levels
 * are text, whatever they hold.
 */
public final class HtmlReport {

    private HtmlReport() {
    }

    /** {@return the page, the same bytes for the same findings} */
    public static String write(Calibrated calibrated, Loaded loaded) {
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(resource("report.html")).execute(Page.of(calibrated, loaded, resource("report.css")));
    }

    static String resource(String name) {
        try (InputStream bytes = HtmlReport.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
