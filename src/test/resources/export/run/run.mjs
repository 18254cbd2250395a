// node run.mjs FILE: scores the leads in "leads" with the export FILE, a line of JSON each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const file = process.argv[2];
let score;
if (file === "score.mjs") {
  ({ score } = await import("./score.mjs"));
} else if (file === "score.cjs") {
  ({ score } = createRequire(import.meta.url)("./score.cjs"));
} else {
  const action = createRequire(import.meta.url)("./" + file);
  score = (lead) => action.main({ inputFields: lead }, (answer) => { score.fields = answer.outputFields; });
}
const out = [];
for (const lead of JSON.parse(readFileSync("leads", "utf8"))) {
  const result = await score(lead);
  const text = (reason) => `${reason.attribute}: ${reason.level} ${reason.points > 0 ? "+" : ""}${reason.points}`;
  const { score: points, probability, tier, reasons } = result || score.fields;
  out.push(JSON.stringify([points, probability, tier, typeof reasons === "string" ? reasons : reasons.map(text).join("; ")]));
}
console.log(out.join("\n"));
