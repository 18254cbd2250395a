package io.closerate.report;

import io.closerate.calibrate.Calibrated;
import io.closerate.source.Loaded;

/** What a calibration found, as one page of HTML that needs nothing else. */
public final class HtmlReport {

    private HtmlReport() {
    }

    /** {@return the page} */
    public static String write(Calibrated calibrated, Loaded loaded) {
        String text = PrintedReport.of(calibrated, loaded, 100).replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Closerate</title>\n<pre>" + text + "</pre>\n";
    }
}
