package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * My Tokens of type {@code score} for a Marketo program, one a level that counts, as form-encoded bodies to post, and a table of what each is for.
 *
 * <p>A token's name has at most 50 characters, so names are numbered and cut; its value is a signed 32-bit integer, which points are.
 * A smart campaign a level, whose flow step Change Score adds the token, is made by hand.
 *
 * @see <a href="https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/tokens">Marketo, Tokens</a>
 */
final class MarketoExporter implements GridExporter {

    static final int NAME = 50;

    @Override
    public String name() {
        return "marketo";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        return grid.lines().stream().anyMatch(Line::counts) ? List.of()
                : List.of(new Refusal(Message.of("export.limit.marketo"), Message.of("export.mend.points")));
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        CsvTable table = new CsvTable("token", "points", "attribute", "level", "condition");
        StringBuilder bodies = new StringBuilder();
        for (int i = 0; i < grid.lines().size(); i++) {
            Line line = grid.lines().get(i);
            for (int j = 0; j < line.levels().size(); j++) {
                Level level = line.levels().get(j);
                if (level.points() != 0) {
                    String token = token("cr %02d-%02d ".formatted(i + 1, j + 1), line.attribute() + " " + level.label());
                    table.row("{{my." + token + "}}", Integer.toString(level.points()), line.attribute(), level.label(),
                            Condition.of(line, level));
                    bodies.append("name=").append(URLEncoder.encode(token, StandardCharsets.UTF_8)).append("&type=score&value=")
                            .append(level.points()).append("&folderType=Program\n");
                }
            }
        }
        return List.of(table.file("marketo/tokens.csv"), ExportFile.of("marketo/tokens.txt", bodies.toString()));
    }

    /** Plain letters only: a brace or a dot within would end the reference to the token. */
    private static String token(String number, String name) {
        String plain = (number + new FieldNames(NAME, "").of(name).replace('_', ' ')).strip();
        return plain.substring(0, Math.min(NAME, plain.length())).strip();
    }
}
