"""python3 run.py score.py: scores the leads in "leads", a line of JSON each."""
import json

from score import score

out = []
for lead in json.load(open("leads", encoding="utf-8")):
    result = score(lead)
    reasons = "; ".join("%s: %s %+d" % (each["attribute"], each["level"], each["points"]) for each in result["reasons"])
    out.append(json.dumps([result["score"], result["probability"], result["tier"], reasons]))
print("\n".join(out))
