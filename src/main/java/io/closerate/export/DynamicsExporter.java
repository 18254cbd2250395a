package io.closerate.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closerate.grid.Grid;
import io.closerate.grid.Tier;
import io.closerate.language.Message;
import java.util.List;

/**
 * Score rows for Dynamics 365 Sales ({@code msdyn_predictivescores}): which grade each tier is, and a small script that turns leads scored
 * by {@code closerate score} into one row of JSON each.
 *
 * <p>Dynamics takes scores, not grids. It knows exactly four grades, so the grid must have four tiers.
 */
final class DynamicsExporter implements GridExporter {

    private static final int GRADES = 4;

    @Override
    public String name() {
        return "dynamics";
    }

    @Override
    public List<Refusal> refusals(Grid grid, ExportOptions options) {
        int tiers = grid.tiers().list().size();
        return tiers == GRADES ? List.of() : List.of(new Refusal(
                Message.of("export.limit.dynamics", tiers), Message.of("export.mend.four-tiers")));
    }

    @Override
    public List<ExportFile> files(Grid grid, ExportOptions options) {
        Refusal.check(this, grid, options);
        ObjectNode shape = JsonText.object().put("table", "msdyn_predictivescores").put("grid", grid.name())
                .put("entityType", "lead").put("trend", NOT_ENOUGH_INFORMATION);
        ObjectNode grades = shape.putObject("grades");
        int grade = 0;
        for (Tier tier : grid.tiers().list()) {
            grades.put(tier.name(), grade++);
        }
        return List.of(ExportFile.of("dynamics/score-rows.json", JsonText.of(shape)), ExportFile.of("dynamics/score_rows.py", SCRIPT));
    }

    /** The trend of a score that is new. */
    private static final int NOT_ENOUGH_INFORMATION = 3;

    /** All that comes from the grid is read from the JSON file beside it, so nothing of it needs quoting here. */
    private static final String SCRIPT = """
            # Turns leads scored by "closerate score" into rows of msdyn_predictivescores, one JSON object a line.
            #
            #   python3 score_rows.py scored.csv lead_id > rows.jsonl      (lead_id: the column with the lead's GUID)
            #
            # POST each line to /api/data/v9.2/msdyn_predictivescores, or PATCH the row that a lead already has.
            # Rows without a score stay out, and are counted on the error stream.
            import csv
            import json
            import os
            import sys

            with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "score-rows.json"), encoding="utf-8") as file:
                SHAPE = json.load(file)


            def row(lead, id_column):
                return {
                    "msdyn_score": int(lead["score"]),
                    "msdyn_grade": SHAPE["grades"][lead["tier"]],
                    "msdyn_scoretrend": SHAPE["trend"],
                    "msdyn_entityid": lead[id_column],
                    "msdyn_entitytype": SHAPE["entityType"],
                }


            def main(path, id_column):
                without = 0
                with open(path, encoding="utf-8-sig", newline="") as file:
                    first = file.readline()
                    file.seek(0)
                    for lead in csv.DictReader(file, delimiter=max(",;\\t|", key=first.count)):
                        if lead["score"]:
                            print(json.dumps(row(lead, id_column)))
                        else:
                            without += 1
                if without:
                    print("rows without a score:", without, file=sys.stderr)


            if __name__ == "__main__":
                main(*sys.argv[1:])
            """;
}
