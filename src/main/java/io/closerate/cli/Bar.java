package io.closerate.cli;

import io.closerate.calibrate.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, on a terminal only. */
final class Bar implements Progress, AutoCloseable {

    private static final long STEPS = 1000;
    private static final long UNKNOWN = -1;

    private ProgressBar bar;

    private Bar(ProgressBar bar) {
        this.bar = bar;
    }

    /** {@return a bar for rows of which nobody knows how many there are; it tells how many a second} */
    static Bar ofRows(PrintWriter err, boolean quiet) {
        return of(err, quiet, UNKNOWN);
    }

    /** {@return a bar that tells how much time is left; none is drawn where {@code quiet}, or where nobody looks} */
    static Bar of(PrintWriter err, boolean quiet) {
        return of(err, quiet, STEPS);
    }

    private static Bar of(PrintWriter err, boolean quiet, long steps) {
        if (quiet || !Terminal.isInteractive()) {
            return new Bar(null);
        }
        err.flush();
        ProgressBarBuilder builder = new ProgressBarBuilder().setInitialMax(steps).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200)
                .clearDisplayOnFinish().setConsumer(new ConsoleProgressBarConsumer(System.err)).setMaxRenderedLength(Terminal.width());
        return new Bar((steps == UNKNOWN ? builder.showSpeed() : builder).build());
    }

    @Override
    public void step(String what, double share) {
        if (bar != null) {
            bar.setExtraMessage(what);
            bar.stepTo(Math.round(share * STEPS));
        }
    }

    /** Tells how many rows are done. */
    void rows(long count) {
        if (bar != null) {
            bar.stepTo(count);
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
