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
        for lead in csv.DictReader(file, delimiter=max(",;\t|", key=first.count)):
            if lead["score"]:
                print(json.dumps(row(lead, id_column)))
            else:
                without += 1
    if without:
        print("rows without a score:", without, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
