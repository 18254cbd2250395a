package io.closerate.cli;

import io.closerate.calibrate.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, on a terminal only. */
final class Bar implements Progress, AutoCloseable {

    private static final int STEPS = 1000;

    private ProgressBar bar;

    private Bar(ProgressBar bar) {
        this.bar = bar;
    }

    /** {@return a bar; none is drawn where {@code quiet}, or where nobody looks} */
    static Bar of(PrintWriter err, boolean quiet) {
        if (quiet || !Terminal.isInteractive()) {
            return new Bar(null);
        }
        err.flush();
        return new Bar(new ProgressBarBuilder().setInitialMax(STEPS).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200)
                .hideEta().clearDisplayOnFinish().setConsumer(new ConsoleProgressBarConsumer(System.err)).setMaxRenderedLength(Terminal.width()).build());
    }

    @Override
    public void step(String what, double share) {
        if (bar != null) {
            bar.setExtraMessage(what);
            bar.stepTo(Math.round(share * STEPS));
        }
    }

    /** Takes the bar off the screen; what is printed next stands in its place. */
    void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        done();
    }
}
