package io.closerate.cli;

import io.closerate.job.WholeFile;
import io.closerate.oracle.Answers;
import io.closerate.oracle.Oracles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers reference fixtures; for those who check our numbers, so not shown in the main help. */
@Command(name = "oracle", hidden = true, description = "Answer the inputs of reference fixtures with our own statistics.",
        mixinStandardHelpOptions = true, footerHeading = "%nExamples:%n", footer = "  closerate oracle src/test/resources/oracles/inputs --out answers.json")
final class OracleCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "INPUT_DIR", description = "A folder of NN_topic.json files.")
    private Path inputs;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The JSON file to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws NoSuchFileException {
        if (!Files.isDirectory(inputs)) {
            throw new NoSuchFileException(inputs.toString());
        }
        Answers answers = Oracles.answer(inputs);
        WholeFile.write(out, to -> to.write(answers.json().getBytes(StandardCharsets.UTF_8)));
        answers.notes().forEach(spec.commandLine().getErr()::println);
        return ExitCode.DONE.number();
    }
}
