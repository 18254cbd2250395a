exports.main = async (event, callback) => {
  const result = score(event.inputFields);
  const reasons = result.reasons.map((reason) => `${reason.attribute}: ${reason.level} ${reason.points > 0 ? "+" : ""}${reason.points}`);
  callback({
    outputFields: { score: result.score, probability: result.probability, tier: result.tier, reasons: reasons.join("; ").slice(0, 65000) },
  });
};
