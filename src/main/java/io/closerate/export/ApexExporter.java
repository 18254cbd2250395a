package io.closerate.export;

import io.closerate.grid.Grid;
import io.closerate.grid.Score;
import io.closerate.language.Message;
import io.closerate.lead.Lead;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Salesforce Apex class {@code CloserateGrid} with a pure function {@code score(Map<String, Object> lead)}, and its test.
 *
 * <p>A class holds 1,000,000 characters. Fields of Salesforce are typed, so a text is read as a number only if it is a plain one
 * ({@code -12.5} or {@code -12,5}), and as a date only if it is {@code 2026-01-31}.
 */
final class ApexExporter implements GridExporter {

    private static final int CHARACTERS = 1_000_000;

    @Override
    public String name() {
        return "salesforce-apex";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        int length = new ApexClass(grid).text().length();
        return length <= CHARACTERS ? List.of() : List.of(new Refusal(
                Message.of("export.limit.apex", CHARACTERS, length), Message.of("export.mend.fewer-words")));
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        return List.of(ExportFile.of("salesforce/CloserateGrid.cls", new ApexClass(grid).text()),
                ExportFile.of("salesforce/CloserateGrid.cls-meta.xml", META),
                ExportFile.of("salesforce/CloserateGridTest.cls", test(grid)),
                ExportFile.of("salesforce/CloserateGridTest.cls-meta.xml", META));
    }

    private static final String META = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
                <apiVersion>60.0</apiVersion>
                <status>Active</status>
            </ApexClass>
            """;

    /** The grid's own answers, for the organisation to compare with its class's. */
    private static String test(Grid grid) {
        StringBuilder text = new StringBuilder("@IsTest\nprivate class CloserateGridTest {\n");
        int number = 0;
        for (Map<String, String> cells : ExampleLeads.of(grid)) {
            Score score = grid.score(Lead.of(cells));
            String lead = cells.entrySet().stream().map(cell -> ApexClass.quoted(cell.getKey()) + " => " + ApexClass.quoted(cell.getValue()))
                    .collect(Collectors.joining(",\n            "));
            text.append("""

                        @IsTest
                        static void lead%d() {
                            CloserateGrid.Result result = CloserateGrid.score(new Map<String, Object>{
                                %s
                            });
                            System.assertEquals(%d, result.score);
                            System.assertEquals(%s, result.tier);
                            System.assert(Math.abs(result.probability - %s) < 0.000000001);
                        }
                    """.formatted(++number, lead, score.points(), ApexClass.quoted(score.tier()), ApexClass.number(score.probability())));
        }
        return text.append("}\n").toString();
    }
}
