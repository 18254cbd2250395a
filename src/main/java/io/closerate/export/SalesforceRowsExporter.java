package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Level;
import io.closerate.grid.Line;
import io.closerate.language.Message;
import java.util.ArrayList;
import java.util.List;

/** The levels as rows of a Salesforce custom metadata type {@code Closerate_Level__mdt}, for reports and for whoever edits points there. */
final class SalesforceRowsExporter implements GridExporter {

    /** What a text field of custom metadata holds; conditions go to a long text area. */
    private static final int TEXT = 255;
    private static final int LONG_TEXT = 131_072;
    private static final int LABEL = 40;

    @Override
    public String name() {
        return "salesforce-metadata";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        List<Refusal> refusals = new ArrayList<>();
        for (Line line : grid.lines()) {
            int longest = line.levels().stream().mapToInt(level -> level.label().length()).max().orElse(0);
            int condition = line.levels().stream().mapToInt(level -> Condition.of(line, level).length()).max().orElse(0);
            if (Math.max(longest, line.attribute().length()) > TEXT || condition > LONG_TEXT) {
                refusals.add(new Refusal(Message.of("export.limit.salesforce-row", TEXT, LONG_TEXT,
                        Comments.oneLine(line.attribute().substring(0, Math.min(LABEL, line.attribute().length())))),
                        Message.of("export.mend.apex")));
            }
        }
        return refusals;
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        CsvTable table = new CsvTable("Label", "DeveloperName", "Attribute__c", "Level__c", "Condition__c", "Points__c", "Leads__c", "Wins__c");
        for (int i = 0; i < grid.lines().size(); i++) {
            Line line = grid.lines().get(i);
            for (int j = 0; j < line.levels().size(); j++) {
                Level level = line.levels().get(j);
                String label = level.label().substring(0, Math.min(LABEL, level.label().length()));
                table.row(label, "Line_%03d_Level_%03d".formatted(i + 1, j + 1), line.attribute(), level.label(), Condition.of(line, level),
                        Integer.toString(level.points()), Long.toString(level.evidence().tally().leads()),
                        Long.toString(level.evidence().tally().wins()));
            }
        }
        return List.of(table.file("salesforce/Closerate_Level__mdt.csv"));
    }
}
