package io.closerate.cli;

import picocli.CommandLine.Option;

/** How a file is written, where that is not to be found by looking. */
final class FormatOptions {

    @Option(names = "--separator", paramLabel = "CHAR", description = "What stands between cells, or tab (default: found by looking).")
    private String separator;

    @Option(names = "--encoding", paramLabel = "NAME", description = "UTF-8, windows-1252, … (default: found by looking).")
    private String encoding;

    @Option(names = "--decimal", paramLabel = "SIGN", description = "point or comma (default: found by looking).")
    private String decimal;

    @Option(names = "--dates", paramLabel = "ORDER", description = "year-first, day-first or month-first (default: found by looking).")
    private String dates;
}
