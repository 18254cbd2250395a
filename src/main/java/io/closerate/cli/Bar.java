package io.closerate.cli;

import io.closerate.calibrate.Progress;
import io.closerate.language.Message;
import io.closerate.language.Texts;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Model.CommandSpec;

/** A progress bar on standard error, on a terminal only. */
final class Bar implements Progress, AutoCloseable {

    private static final long STEPS = 1000;
    private static final long UNKNOWN = -1;

    private final Texts texts;
    private ProgressBar bar;

    private Bar(Texts texts, ProgressBar bar) {
        this.texts = texts;
        this.bar = bar;
    }

    /** {@return a bar for about so many rows; it tells how many a second, and how much time is left where their number is known} */
    static Bar ofRows(CommandSpec command, boolean quiet, OptionalLong about) {
        return of(command, quiet, about.orElse(UNKNOWN), true);
    }

    /** {@return a bar that tells how much time is left; none is drawn where {@code quiet}, or where nobody looks} */
    static Bar of(CommandSpec command, boolean quiet) {
        return of(command, quiet, STEPS, false);
    }

    private static Bar of(CommandSpec command, boolean quiet, long steps, boolean speed) {
        Texts texts = Closerate.texts(command);
        if (quiet || !Terminal.isInteractive()) {
            return new Bar(texts, null);
        }
        command.commandLine().getErr().flush();
        ProgressBarBuilder builder = new ProgressBarBuilder().setInitialMax(steps).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(200)
                .clearDisplayOnFinish().setConsumer(new ConsoleProgressBarConsumer(System.err)).setMaxRenderedLength(Terminal.width());
        return new Bar(texts, (speed ? builder.showSpeed() : builder).build());
    }

    @Override
    public void step(Message what, double share) {
        if (bar != null) {
            bar.setExtraMessage(what.in(texts));
            bar.stepTo(Math.round(share * STEPS));
        }
    }

    /** Tells how many rows are done. */
    void rows(long count) {
        if (bar != null) {
            if (bar.getMax() > 0 && count > bar.getMax()) {
                bar.maxHint(count);
            }
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
