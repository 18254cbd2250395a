package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closerate.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input: one line that says what is wrong and what to do, the documented exit code, and nothing left behind. */
class BadInputTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String leads(int won, int lost) {
        StringBuilder text = new StringBuilder("id,source,status\n");
        for (int i = 0; i < won + lost; i++) {
            text.append(i).append(',').append(i % 5 == 0 ^ i < won ? "Referral" : "Web").append(',').append(i < won ? "Won" : "Lost").append('\n');
        }
        return text.toString();
    }

    private Command calibrate(Path leads, String... more) {
        String[] usual = {"calibrate", leads.toString(), "--out", folder.resolve("out").toString()};
        return Command.run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    private void refused(Command command, int code, String... words) throws IOException {
        assertThat(command.code()).as(command.err()).isEqualTo(code);
        assertThat(command.err()).startsWith("closerate: ").doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(command.err().lines().findFirst().orElseThrow()).contains(words);
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).as("drafts left behind").isEmpty();
        }
    }

    @Test
    void aMissingFile() throws IOException {
        refused(calibrate(folder.resolve("nothing.csv"), "--outcome", "status", "--won", "Won"), 66, "nothing.csv");
    }

    @Test
    void anEmptyFile() throws IOException {
        refused(calibrate(file("empty.csv", ""), "--outcome", "status", "--won", "Won"), 65, "empty.csv", "empty");
    }

    @Test
    void aHeaderOnly() throws IOException {
        refused(calibrate(file("header.csv", "id,source,status\n"), "--outcome", "status", "--won", "Won"), 65, "header.csv", "no leads");
    }

    @Test
    void aBinaryFile() throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9, 9});
        refused(calibrate(file, "--outcome", "status", "--won", "Won"), 65, "book.xlsx", "zip archive", "CSV");
    }

    @Test
    void anUnknownColumnWithTheNearestName() throws IOException {
        refused(calibrate(file("leads.csv", leads(40, 60)), "--outcome", "statsu", "--won", "Won"), 64, "\"statsu\"", "did you mean \"status\"?");
    }

    @Test
    void oneClassOnly() throws IOException {
        refused(calibrate(file("leads.csv", leads(0, 60)), "--outcome", "status", "--won", "Won"), 65, "no lead was won", "\"Lost\"");
        refused(calibrate(file("leads.csv", leads(60, 0)), "--outcome", "status", "--won", "Won"), 65, "no lead was lost");
    }

    @Test
    void tooFewWins() throws IOException {
        refused(calibrate(file("leads.csv", leads(4, 60)), "--outcome", "status", "--won", "Won"), 65, "4 won and 60 lost", "at least 10");
    }

    @Test
    void noUsableAttribute() throws IOException {
        refused(calibrate(file("leads.csv", leads(40, 60)), "--outcome", "status", "--won", "Won", "--ignore", "source"), 65,
                "no column", "\"source\" the plan ignores it");
    }

    @Test
    void duplicateHeaders() throws IOException {
        refused(calibrate(file("leads.csv", "a,status,a\n1,Won,2\n"), "--outcome", "status", "--won", "Won"), 65, "\"a\"");
    }

    @Test
    void anOutputFolderThatHoldsOtherFiles() throws IOException {
        Path leads = file("leads.csv", leads(40, 60));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("letter.txt"), "mine");
        Command command = Command.run("calibrate", leads.toString(), "--outcome", "status", "--won", "Won", "--out", taken.toString());
        refused(command, 73, "taken", "choose another --out");
        assertThat(taken.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void anOutputFolderThatCannotBeMade() throws IOException {
        Path leads = file("leads.csv", leads(40, 60));
        Path inTheWay = file("afile", "x");
        refused(Command.run("calibrate", leads.toString(), "--outcome", "status", "--won", "Won", "--out", inTheWay.resolve("out").toString()),
                73, "cannot be made");
        refused(Command.run("calibrate", leads.toString(), "--outcome", "status", "--won", "Won", "--out", inTheWay.toString()), 73, "is a file");
    }

    @Test
    void anOutputFolderWithoutPermission() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "skipped: this user may write everywhere, so no permission can be missing");
        refused(Command.run("calibrate", file("leads.csv", leads(40, 60)).toString(), "--outcome", "status", "--won", "Won",
                "--out", locked.resolve("out").toString()), 73, "permission denied");
    }

    @Test
    void mistypedOptionsAndCommands() throws IOException {
        refused(Command.run("calibrat", "leads.csv"), 64, "did you mean calibrate");
        refused(Command.run("calibrate", "leads.csv", "--outcom", "status"), 64, "--outcom");
        refused(calibrate(file("leads.csv", leads(40, 60)), "--outcome", "status", "--won", "Won", "--method", "magic"), 64, "magic", "close-rate");
        refused(calibrate(file("leads.csv", leads(40, 60)), "--outcome", "status", "--won", "Won", "--as-of", "tomorrow"), 64, "tomorrow");
    }

    @Test
    void aPlanWithAnUnknownKey() throws IOException {
        refused(calibrate(file("plan.yaml", "leeds: leads.csv\n")), 64, "\"leeds\"", "did you mean \"leads\"");
        refused(calibrate(file("plan.yaml", "leads: [a: b\n")), 64, "is not YAML");
    }

    @Test
    void withoutAnOutcomeTheLikelyColumnsAndTheCommandAreNamed() throws IOException {
        Path leads = file("leads.csv", leads(40, 60));
        Command command = calibrate(leads);
        assertThat(command.code()).isEqualTo(64);
        assertThat(command.err()).contains("status: Lost (60), Won (40)")
                .contains("closerate calibrate " + leads + " --outcome status --won Won").doesNotContain("source:");
    }

    @Test
    void raggedRowsAreSetAsideAndNamed() throws IOException {
        Path leads = file("leads.csv", leads(40, 60) + "x,Web\ny,Web,Won,too,many\n");
        Command command = calibrate(leads, "--outcome", "status", "--won", "Won");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.out()).contains("102 leads read", "2 rows set aside");
        assertThat(folder.resolve("out/problems.csv")).content().contains("102,,too few cells,no", "103,,too many cells,no");
    }

    @Test
    void aGridThatIsNone() throws IOException {
        Path leads = file("leads.csv", leads(40, 60));
        Command command = Command.run("score", leads.toString(), "--grid", file("grid.json", "{\"format\": \"x\"}").toString());
        assertThat(command.code()).isEqualTo(65);
        assertThat(command.err()).contains("grid.json is not a grid: format is \"x\"");
        assertThat(Command.run("score", leads.toString(), "--grid", folder.resolve("none.json").toString()).code()).isEqualTo(66);
    }

    @Test
    void leadsWithoutAColumnOfTheGrid() throws IOException {
        Path leads = file("leads.csv", leads(40, 60));
        assertThat(calibrate(leads, "--outcome", "status", "--won", "Won").code()).isZero();
        Path others = Files.writeString(folder.resolve("others.csv"), "name,sauce\nx,Web\n");
        String grid = folder.resolve("out/grid.json").toString();
        Command refused = Command.run("score", others.toString(), "--grid", grid, "--out", folder.resolve("s.csv").toString());
        assertThat(refused.code()).as(refused.err()).isEqualTo(65);
        assertThat(refused.err()).contains("no column \"source\"", "did you mean \"sauce\"?", "--allow-missing");
        assertThat(folder.resolve("s.csv")).doesNotExist();
        assertThat(Command.run("score", others.toString(), "--grid", grid, "--allow-missing", "--out", folder.resolve("s.csv").toString()).code()).isZero();
    }
}
